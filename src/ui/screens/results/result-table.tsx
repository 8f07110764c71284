import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanIndicator } from '../../../contract/views/plan.ts';
import { isRatio } from '../../../domain/indicator.ts';
import type { Period } from '../../../domain/period.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import {
  formatDecimal,
  formatDifference,
  formatFixed,
  formatPercent,
} from '../../../domain/vietnamese/numbers.ts';
import { Scroller } from '../../parts/scroller.tsx';
import table from '../../parts/table.module.css';
import { useOpener } from '../../parts/use-opener.ts';
import type { ResultRow } from './result-rows.ts';
import styles from './results.module.css';
import { SourceDialog } from './source-dialog.tsx';
import { useSourceWords } from './use-source-words.ts';

const PERCENT = { max: 1 } as const;

export function ResultTable(props: {
  readonly rows: readonly ResultRow[];
  readonly indicator: PlanIndicator;
  readonly period: Period | null;
}) {
  const { rows, indicator, period } = props;
  const { t } = useTranslation('results');
  const [shown, setShown] = useState<ResultRow | null>(null);
  const opener = useOpener();
  return (
    <Scroller label={indicator.name}>
      <table className={`${table.table} ${styles.results}`}>
        <thead>
          <tr>
            <th scope="col" className={table.centre}>
              {t('column.ordinal')}
            </th>
            <th scope="col">{t('column.unit')}</th>
            <th scope="col">{t('column.target')}</th>
            <th scope="col">{resultHeading()}</th>
            <th scope="col">{t('column.outlook')}</th>
            <th scope="col">{t('column.percent')}</th>
            <th scope="col">{t('column.missing')}</th>
            <th scope="col">{t('column.change')}</th>
            <th scope="col">{t('column.rank')}</th>
            <th scope="col">{t('column.groupRank')}</th>
            <th scope="col">{t('column.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={`${row.level} ${row.id}`}
              row={row}
              indicator={indicator}
              onSource={(button) => {
                opener.opens(button);
                setShown(row);
              }}
            />
          ))}
        </tbody>
      </table>
      {shown?.figure && (
        <SourceDialog
          figure={shown.figure}
          unit={shown.name}
          indicator={indicator}
          onClose={() => {
            setShown(null);
            opener.closes();
          }}
        />
      )}
    </Scroller>
  );

  function resultHeading(): string {
    if (period?.type === 'half' && period.half === 1) return t('column.half');
    if (period?.type === 'year') return t('column.year');
    return period === null ? t('column.result') : t('column.of', { period: periodLabel(period) });
  }
}

function Row(props: {
  readonly row: ResultRow;
  readonly indicator: PlanIndicator;
  readonly onSource: (opener: HTMLElement) => void;
}) {
  const { row, indicator } = props;
  const { t } = useTranslation('results');
  const source = useSourceWords();
  const ratio = isRatio(indicator.kind);
  const level = (value: number | null) => {
    if (value === null) return '';
    return ratio ? formatPercent(value, PERCENT) : formatDecimal(value);
  };
  const name = row.level === 'total' ? t('total') : row.name;
  return (
    <tr className={row.level === 'unit' ? undefined : table[row.level]}>
      <td className={table.centre}>{row.ordinal}</td>
      <th scope="row">{name}</th>
      <td className={table.number}>{level(row.target)}</td>
      <td className={table.number}>
        {row.parts === null
          ? level(row.result)
          : t('parts', {
              numerator: formatDecimal(row.parts.numerator),
              denominator: formatDecimal(row.parts.denominator),
            })}
      </td>
      <td className={table.number}>
        {level(row.outlook?.value ?? null)}
        {row.outlook?.official === true && <small> {t('official')}</small>}
      </td>
      <td className={table.number}>{percentWords()}</td>
      <td className={table.number}>{missingWords()}</td>
      <td className={table.number}>
        {row.change === null ? '' : formatDifference(row.change, PERCENT)}
      </td>
      <td className={table.centre}>{rankWords(row.rank)}</td>
      <td className={table.centre}>{rankWords(row.groupRank)}</td>
      <td className={styles.source}>
        {row.figure !== null && (
          <button
            type="button"
            className={styles.open}
            aria-label={t('source.of', { unit: row.name, source: source(row.figure.source) })}
            onClick={(event) => props.onSource(event.currentTarget)}
          >
            {source(row.figure.source)}
          </button>
        )}
      </td>
    </tr>
  );

  /** «—» where there is nothing to compare with; nothing where nothing was reported. */
  function percentWords(): string {
    if (row.percent !== null) return `${formatFixed(row.percent, 1)}%`;
    return row.target === null || row.target === 0 ? t('absent') : '';
  }

  function missingWords(): string {
    if (row.distance !== null) {
      return t('points', { points: formatDifference(row.distance, PERCENT) });
    }
    if (row.missing !== null) return formatDecimal(row.missing);
    return row.target === null ? t('absent') : '';
  }

  function rankWords(rank: number | null): string {
    if (row.level !== 'unit') return '';
    return rank === null ? t('absent') : String(rank);
  }
}
