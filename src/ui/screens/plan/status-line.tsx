import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { isMany } from '../../grid/selection.ts';
import { statisticsOf } from '../../grid/statistics.ts';
import { cellBars } from './cell-bars.ts';
import { valueAt } from './model/plan-sheet.ts';
import type { PlanWords } from './model/words.ts';
import styles from './plan.module.css';
import type { PlanModel } from './plan-model.ts';
import { selectedUnitCells } from './selected-cells.ts';

/** What is selected and what it comes to, why a cell cannot be edited, and what was just refused. */
export function StatusLine(props: {
  readonly model: PlanModel;
  readonly message: string;
  readonly words: PlanWords;
  readonly keepsTotal: boolean;
  /** How many cells are cut and wait to be pasted. */
  readonly cut: number;
  /** What else is to be known about the rows that are shown. */
  readonly children?: ReactNode;
}) {
  const { model, message, words, keepsTotal } = props;
  const { info } = useWorkspace();
  const { t } = useTranslation('plan');
  const { t: tt } = useTranslation('totals');
  const { t: tb } = useTranslation('paste');
  const sheet = useStore(model.sheet);
  const selection = useStore(model.selection);
  const { typingBarAt } = cellBars(model, words, info, t);
  const cells = selectedUnitCells(sheet, selection);
  const statistics = statisticsOf(cells.map(({ column, unit }) => valueAt(sheet, column, unit)));

  function summary(): string {
    if (statistics === null) return '';
    const shown = (value: number) => formatDecimal(value);
    // One decimal more than the figures themselves have.
    const mean = formatDecimal(statistics.mean, { max: statistics.decimals + 1 });
    const selected = t('status.selected', { n: shown(statistics.cells) });
    const numbers = t('status.numbers', { n: shown(statistics.numbers) });
    if (statistics.numbers === 0) return [selected, numbers].join(' · ');
    const adds = cells.every(
      ({ column, unit }) => column.numbers === 'count' || valueAt(sheet, column, unit) === null,
    );
    const sum = adds ? t('status.sum', { value: shown(statistics.sum) }) : t('status.noSum');
    return [
      selected,
      numbers,
      sum,
      t('status.mean', { value: mean }),
      t('status.least', { value: shown(statistics.least) }),
      t('status.greatest', { value: shown(statistics.greatest) }),
    ].join(' · ');
  }

  /** Only one cell is asked about: of many, some may be open and some not. */
  function barOfFocus(): string {
    const anchor = selection?.range.anchor;
    const isOne = selection !== null && !isMany(selection);
    if (!isOne || anchor === undefined || !sheet.columnById.has(anchor.column)) return '';
    const bar = typingBarAt(anchor);
    return bar === null ? '' : words.bar(bar);
  }

  return (
    <section className={styles.status} aria-label={t('status.label')}>
      {message !== '' && (
        <span className={styles.statusMessage} role="alert">
          {message}
        </span>
      )}
      <span>{summary() || (message === '' ? barOfFocus() : '')}</span>
      {props.children}
      {props.cut > 0 && (
        <span className={styles.statusMode} role="status">
          {tb('cut', { n: formatDecimal(props.cut) })}
        </span>
      )}
      {keepsTotal && <span className={styles.statusMode}>{tt('keep.on')}</span>}
    </section>
  );
}
