import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '../../../contract/views/others.ts';
import type { ProgrammeIndicator } from '../../../domain/programme.ts';
import { useSession } from '../../app/session.tsx';
import { Hint, Remark } from '../../parts/screen.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import table from '../../parts/table.module.css';
import styles from './programme.module.css';
import { arrangeIndicators, type PlacedIndicator } from './requirement.ts';
import { useProgrammeWords } from './use-words.ts';

const COLUMNS = 7;

export function IndicatorTable(props: { readonly indicators: readonly ProgrammeIndicator[] }) {
  const { api } = useSession();
  const { t } = useTranslation('programme');
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  if (props.indicators.length === 0) return <Hint>{t('noIndicators')}</Hint>;

  function toggle(row: number): void {
    const next = new Set(open);
    if (!next.delete(row)) next.add(row);
    setOpen(next);
  }

  const rows = arrangeIndicators(props.indicators);
  return (
    <Scroller label={t('table.indicators')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.indicator')}</th>
            <th scope="col">{t('table.requirement')}</th>
            <th scope="col">{t('table.measure')}</th>
            <th scope="col">{t('table.period')}</th>
            <th scope="col">{t('table.scope')}</th>
            <th scope="col">{t('table.ratio')}</th>
            <th scope="col">{t('table.paragraph')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment
              key={`${row.asked.code} ${row.asked.period} ${row.asked.paragraph} ${row.asked.comparatorText}`}
            >
              <Row
                row={row}
                names={catalogue.data}
                open={open.has(index)}
                onToggle={() => toggle(index)}
              />
              {open.has(index) && (
                <tr>
                  <td colSpan={COLUMNS} className={styles.quote}>
                    <blockquote>{row.asked.quote}</blockquote>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Row(props: {
  readonly row: PlacedIndicator;
  readonly names: CatalogueView | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { asked, depth } = props.row;
  const { t } = useTranslation('programme');
  const words = useProgrammeWords(props.names);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <div className={depth > 0 ? styles.part : undefined}>
          {depth > 0 && <span className={table.soft}>{t('ofWhich')}: </span>}
          {asked.name}
          {asked.ambiguous && (
            <span className={styles.flag} title={t('ambiguousWhy')}>
              <Remark>{t('ambiguous')}</Remark>
            </span>
          )}
        </div>
      </th>
      <td className={styles.requirement}>{words.requirement(asked)}</td>
      <td>{asked.unit}</td>
      <td className={table.tight}>{words.period(asked)}</td>
      <td>{words.scope(asked)}</td>
      <td>{words.ratio(asked)}</td>
      <td className={table.tight}>
        <button
          type="button"
          className={styles.quoteButton}
          aria-expanded={props.open}
          aria-label={t('showQuote', { name: asked.name, paragraph: asked.paragraph })}
          title={t('table.quote')}
          onClick={props.onToggle}
        >
          <span aria-hidden="true">{props.open ? '▾' : '▸'}</span> {asked.paragraph}
        </button>
      </td>
    </tr>
  );
}
