import { assertNever } from '../../../domain/assert-never.ts';
import { parsePeriod } from '../../../domain/period.ts';
import type { OwnColumn, OwnValue } from '../../../domain/report/own-report.ts';
import type { HeaderCell, ReportCell, ReportColumn } from '../../../domain/report/table.ts';
import type { ProgressBlock, Reached } from '../../../workbooks/report/progress-block.ts';
import { BLANK, numberCell, numberIn } from '../../../workbooks/report/sums.ts';
import { periodInText } from '../period-in-text.ts';
import { resultName } from '../standing-results.ts';
import type { Asked } from './own-period.ts';

/** A chosen column, ready to be filled. */
export type FilledColumn = {
  readonly key: string;
  readonly asked: OwnColumn;
  readonly block: ProgressBlock;
  /** The year and period that the column speaks of; the newest period where none is asked. */
  readonly at: Asked;
  /** Columns of the same indicator and period that its formula takes up; null where they are not in the table. */
  readonly from: Readonly<Record<'target' | 'result' | 'percent', string | null>>;
};

type Omitted = Omit<ReportColumn, 'width'>;

/** How the numbers of a column are written. */
export function shownAs({ key, asked, block }: FilledColumn): Omitted {
  const index = ['target', 'result', 'percent', 'shortfall', 'rank'].indexOf(asked.value);
  const own = block.columns[index];
  return { key, format: own?.format ?? 'count', decimals: own?.decimals ?? 0 };
}

/** The cell of a row in a column; `rank` is null in rows that are not ranked. */
export function ownCell(
  { asked, from }: FilledColumn,
  { target, result, percent }: Reached,
  rank: number | null | 'unranked',
): ReportCell {
  const [wanted, done] = [numberIn(target), numberIn(result)];
  const absent = (wanted ?? 0) > 0 ? '' : '—';
  const missing = wanted === null || done === null ? null : Math.max(0, wanted - done);
  const hasBoth = from.target !== null && from.result !== null;
  switch (asked.value) {
    case 'target':
      return target;
    case 'result':
      return result;
    case 'percent':
      if (!hasBoth) return plain(percent, absent);
      return {
        type: 'percent',
        numerator: from.result ?? '',
        denominator: from.target ?? '',
        value: percent,
        absent,
      };
    case 'shortfall':
      if (!hasBoth) return plain(missing, '');
      return {
        type: 'shortfall',
        target: from.target ?? '',
        result: from.result ?? '',
        value: missing,
        absent: '',
      };
    case 'rank':
      if (rank === 'unranked') return BLANK;
      // The sheet ranks by what its per cents show, so these must be formulas over both columns.
      if (!hasBoth || from.percent === null) return plain(rank, absent);
      return { type: 'rank', by: from.percent, value: rank, absent };
    default:
      return assertNever(asked.value);
  }
}

function plain(value: number | null, absent: '' | '—'): ReportCell {
  if (value !== null) return numberCell(value);
  return absent === '' ? BLANK : { type: 'text', text: absent };
}

/** The indicators over their columns, and what each column shows of them. */
export function ownHeader(columns: readonly FilledColumn[]): readonly (readonly HeaderCell[])[] {
  const first: HeaderCell[] = [
    { text: 'TT', column: 0, columnSpan: 1, rowSpan: 2 },
    { text: 'Đơn vị', column: 1, columnSpan: 1, rowSpan: 2 },
  ];
  const runs: { readonly start: number; readonly of: FilledColumn; span: number }[] = [];
  columns.forEach((column, index) => {
    const run = runs.at(-1);
    if (run?.of.block.indicator.code === column.block.indicator.code) run.span += 1;
    else runs.push({ start: index + 2, of: column, span: 1 });
  });
  for (const { start, of, span } of runs) {
    const { name, unitOfMeasure } = of.block.indicator;
    const text = unitOfMeasure === '' || runs.length === 1 ? name : `${name} (${unitOfMeasure})`;
    first.push({ text, column: start, columnSpan: span, rowSpan: 1 });
  }
  const periods = new Set(columns.map(({ at }) => `${at.year} ${at.period}`));
  const second = columns.map((column, index): HeaderCell => {
    const text = headingOf(column, periods.size > 1);
    return { text, column: index + 2, columnSpan: 1, rowSpan: 1 };
  });
  return [first, second];
}

const FOLLOWING: Readonly<Record<Exclude<OwnValue, 'target' | 'result'>, string>> = {
  percent: 'Tỷ lệ (%)',
  shortfall: 'Còn thiếu',
  rank: 'Xếp thứ',
};

function headingOf({ asked, at }: FilledColumn, several: boolean): string {
  const parsed = at.period === null ? null : parsePeriod(at.period);
  const period = parsed?.ok ? parsed.value : null;
  const span = period === null ? `năm ${at.year}` : periodInText(period);
  switch (asked.value) {
    case 'target':
      return `Chỉ tiêu năm ${at.year}`;
    case 'result':
      return several ? `Thực hiện ${span}` : resultName(period);
    default:
      return several ? `${FOLLOWING[asked.value]} ${span}` : FOLLOWING[asked.value];
  }
}
