import { useTranslation } from 'react-i18next';
import { cellText } from '../../../../domain/report/cell-text.ts';
import { closingLines } from '../../../../domain/report/closing-lines.ts';
import type {
  Letterhead,
  ReportParameter,
  ReportTable,
  SignatureBlock,
} from '../../../../domain/report/table.ts';
import type { PaperPage } from './paginate.ts';
import styles from './paper.module.css';
import { PaperTable } from './paper-table.tsx';

/** What stands on one page, or (null) all of the report in one piece, to be measured. */
export function PaperParts(props: {
  readonly report: ReportTable;
  readonly page: PaperPage | null;
}) {
  const { report, page } = props;
  const heading = page?.heading ?? true;
  const closing = page?.closing ?? true;
  const from = page?.from ?? 0;
  const to = page?.to ?? report.rows.length;
  return (
    <div className={`${styles.content} ${styles[`${report.paper.orientation}Content`]}`}>
      {heading && <Heading report={report} />}
      {(from < to || report.rows.length === 0) && (
        <PaperTable report={report} rows={report.rows.slice(from, to)} />
      )}
      {closing && <Closing lines={closingLines(report)} signature={report.signature} />}
    </div>
  );
}

function Heading(props: { readonly report: ReportTable }) {
  const { letterhead, annexLabel, title, attachedTo, asOf, unitOfMeasure, parameters } =
    props.report;
  return (
    <div data-part="heading" className={styles.block}>
      {letterhead !== null && <LetterheadLines letterhead={letterhead} />}
      {annexLabel !== null && <p className={styles.title}>{annexLabel}</p>}
      {title.map((line) => (
        <p key={line} className={styles.title}>
          {line}
        </p>
      ))}
      {attachedTo !== null && <p className={styles.attached}>{attachedTo}</p>}
      {asOf !== null && <p className={styles.attached}>{asOf}</p>}
      {parameters !== undefined && <Parameters parameters={parameters} />}
      <p className={styles.measureLine}>{unitOfMeasure ?? '\u00a0'}</p>
    </div>
  );
}

/** Amounts of the whole table that the numbers below are worked out from, two side by side. */
function Parameters(props: { readonly parameters: readonly ReportParameter[] }) {
  return (
    <dl className={styles.parameters}>
      {props.parameters.map((parameter) => (
        <div key={parameter.key}>
          <dt>{parameter.label}</dt>
          <dd>{cellText(parameter.cell, parameter)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function LetterheadLines(props: {
  readonly letterhead: Letterhead;
  /** Of a document: its number, and what a letter is about. */
  readonly number?: string;
  readonly about?: string | null;
}) {
  const { number, about = null } = props;
  const { parentBody, issuingBody, placeAndDate } = props.letterhead;
  const { t } = useTranslation('reports');
  const capitals = (text: string) => text.toLocaleUpperCase('vi');
  return (
    <div className={styles.letterhead}>
      <div>
        <p>{capitals(parentBody)}</p>
        <p className={styles.strong}>{capitals(issuingBody)}</p>
        <hr className={styles.shortRule} />
        {number !== undefined && <p className={styles.documentNumber}>{number}</p>}
        {about !== null && <p className={styles.about}>{about}</p>}
      </div>
      <div>
        <p className={styles.strong}>{t('document.country')}</p>
        <p className={styles.motto}>
          <span>{t('document.motto')}</span>
        </p>
        <p className={styles.place}>{placeAndDate}</p>
      </div>
    </div>
  );
}

function Closing(props: {
  readonly lines: readonly string[];
  readonly signature: SignatureBlock | null;
}) {
  const { lines, signature } = props;
  return (
    <div data-part="closing" className={styles.block}>
      {lines.map((note) => (
        <p key={note} className={styles.noteLine}>
          {note}
        </p>
      ))}
      {signature !== null && (
        <div className={styles.signature}>
          <div>
            <p>{signature.left.title}</p>
            <p className={styles.signed}>{signature.left.name}</p>
          </div>
          <div>
            <p>{signature.right.authority}</p>
            <p>{signature.right.title}</p>
            <p className={styles.signed}>{signature.right.name}</p>
          </div>
        </div>
      )}
    </div>
  );
}
