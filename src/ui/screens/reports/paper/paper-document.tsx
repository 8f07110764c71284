import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../domain/assert-never.ts';
import type { OfficialDocument } from '../../../../domain/report/document.ts';
import styles from './document.module.css';
import { type FlowPage, type FlowPiece, flowOf } from './flow.ts';
import paper from './paper.module.css';
import { LetterheadLines } from './paper-parts.tsx';
import { PaperTable } from './paper-table.tsx';

/** What of a document stands on one page, or (null) all of it in one piece, to be measured. */
export function PaperDocument(props: {
  readonly document: OfficialDocument;
  readonly page: FlowPage | null;
}) {
  const { document, page } = props;
  const pieces = flowOf(document);
  const shown = page === null ? pieces : pieces.slice(page.from, page.to);
  const from = page?.from ?? 0;
  return (
    <div className={`${paper.content} ${paper.portraitContent} ${styles.document}`}>
      {runsOf(shown).map((run) =>
        run.type === 'rows' ? (
          <div key={`rows ${from + run.at}`} className={styles.table}>
            <PaperTable report={run.table} rows={run.table.rows.slice(run.first, run.last + 1)} />
          </div>
        ) : (
          <div key={from + run.at} data-piece={run.piece.type} className={paper.block}>
            <Piece document={document} piece={run.piece} />
          </div>
        ),
      )}
    </div>
  );
}

type RowPiece = Extract<FlowPiece, { readonly type: 'row' }>;
type Run =
  | {
      readonly type: 'rows';
      readonly at: number;
      readonly table: RowPiece['table'];
      readonly first: number;
      last: number;
    }
  | { readonly type: 'piece'; readonly at: number; readonly piece: Exclude<FlowPiece, RowPiece> };

/** Rows of one table that follow each other make one table again. */
function runsOf(pieces: readonly FlowPiece[]): readonly Run[] {
  const runs: Run[] = [];
  pieces.forEach((piece, at) => {
    const last = runs.at(-1);
    if (piece.type !== 'row') runs.push({ type: 'piece', at, piece });
    else if (last?.type === 'rows' && last.table === piece.table) last.last = piece.row;
    else runs.push({ type: 'rows', at, table: piece.table, first: piece.row, last: piece.row });
  });
  return runs;
}

function Piece(props: {
  readonly document: OfficialDocument;
  readonly piece: Exclude<FlowPiece, RowPiece>;
}): ReactNode {
  const { document, piece } = props;
  switch (piece.type) {
    case 'opening':
      return <Opening document={document} />;
    case 'ground':
      return <p className={styles.ground}>{piece.text}</p>;
    case 'resolution':
      return <p className={`${paper.title} ${styles.resolution}`}>{piece.text}</p>;
    case 'block':
      return <Block block={piece.block} />;
    case 'closing':
      return <Closing document={document} />;
    default:
      return assertNever(piece);
  }
}

function Block(props: {
  readonly block: Extract<FlowPiece, { readonly type: 'block' }>['block'];
}): ReactNode {
  const { block } = props;
  switch (block.type) {
    case 'heading':
      return (
        <p className={`${styles.heading} ${block.level === 2 ? styles.lesser : ''}`}>
          {block.text}
        </p>
      );
    case 'paragraph':
    case 'item':
      return <p className={styles.paragraph}>{block.text}</p>;
    case 'article':
      return (
        <p className={styles.paragraph}>
          <b>{block.label}</b> {block.text}
        </p>
      );
    case 'picture': {
      const { png, widthMm, heightMm, caption, description } = block.picture;
      return (
        <figure className={styles.picture}>
          <img
            src={`data:image/png;base64,${png}`}
            alt={description}
            style={{ width: `${widthMm}mm`, height: `${heightMm}mm` }}
          />
          <figcaption>{caption}</figcaption>
        </figure>
      );
    }
    default:
      return assertNever(block);
  }
}

function Opening(props: { readonly document: OfficialDocument }) {
  const { letterhead, number, about, kind, subject, authority, addressees } = props.document;
  const { t } = useTranslation('reports');
  return (
    <>
      <LetterheadLines letterhead={letterhead} number={number} about={about} />
      {kind !== null && <p className={`${paper.title} ${styles.kind}`}>{kind}</p>}
      {subject.map((line) => (
        <p key={line} className={paper.title}>
          {line}
        </p>
      ))}
      {kind !== null && <hr className={styles.rule} />}
      {authority !== null && <p className={`${paper.title} ${styles.authority}`}>{authority}</p>}
      {addressees.length > 0 && (
        <div className={styles.addressees}>
          <span>{t('document.to')}</span>
          <div>
            {addressees.map((one) => (
              <p key={one}>{one}</p>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

function Closing(props: { readonly document: OfficialDocument }) {
  const { recipients, signature } = props.document;
  const { t } = useTranslation('reports');
  return (
    <div className={styles.closing}>
      <div className={styles.recipients}>
        <p>{t('document.recipients')}</p>
        {recipients.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </div>
      <div className={styles.signature}>
        {signature.authority !== '' && <p>{signature.authority}</p>}
        <p>{signature.title}</p>
        <p className={paper.signed}>{signature.name}</p>
      </div>
    </div>
  );
}
