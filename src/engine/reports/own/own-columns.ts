import { assertNever } from '../../../domain/assert-never.ts';
import { isRatio } from '../../../domain/indicator.ts';
import { parsePeriod } from '../../../domain/period.ts';
import type { OwnColumn, OwnValue } from '../../../domain/report/own-report.ts';
import type {
  AbsentMark,
  HeaderCell,
  ReportCell,
  ReportColumn,
} from '../../../domain/report/table.ts';
import type { ResultLine } from '../../../domain/result-lines.ts';
import { arithmeticOf } from '../../../workbooks/report/report-input.ts';
import { numberCell, textCell } from '../../../workbooks/report/sums.ts';
import { periodInText } from '../period-in-text.ts';
import { resultName } from '../standing-results.ts';
import type { OwnBlock } from './own-block.ts';
import type { Asked } from './own-period.ts';

/** A chosen column, ready to be filled. */
export type FilledColumn = {
  readonly key: string;
  readonly asked: OwnColumn;
  readonly block: OwnBlock;
  /** The year and period that the column speaks of; the newest period where none is asked. */
  readonly at: Asked;
  /** Columns of the same indicator and period that its formula takes up; null where they are not in the table. */
  readonly from: Readonly<Record<'target' | 'result' | 'percent', string | null>>;
};

type Omitted = Omit<ReportColumn, 'width'>;

/** How the numbers of a column are written. */
export function shownAs({ key, asked, block }: FilledColumn): Omitted {
  const arithmetic = arithmeticOf(block.indicator.kind);
  const { decimals } = block;
  switch (asked.value) {
    case 'target':
      return { key, format: arithmetic, decimals };
    case 'result':
      return { key, format: arithmetic, decimals: arithmetic === 'percent' ? 1 : decimals };
    case 'percent':
      return { key, format: 'percent', decimals: 1 };
    case 'shortfall':
      // Of a ratio it is people or unions that are missing, not points.
      return arithmetic === 'decimal'
        ? { key, format: 'decimal', decimals }
        : { key, format: 'count', decimals: 0 };
    case 'rank':
      return { key, format: 'rank', decimals: 0 };
    default:
      return assertNever(asked.value);
  }
}

/**
 * The cell of a row in a column. `amount` writes target and result: a number, or a sum. `rank` is
 * left out in rows that are not ranked.
 */
export function ownCell(
  { asked, from, block }: FilledColumn,
  line: ResultLine,
  amount: (value: number | null) => ReportCell = numberCell,
  rank?: number | null,
): ReportCell {
  // A ratio is what was reported: it follows from no columns of the table.
  const { target, result } = isRatio(block.indicator.kind) ? NOWHERE : from;
  const isLive = target !== null && result !== null;
  const absent: AbsentMark = (line.target ?? 0) > 0 ? '' : '—';
  switch (asked.value) {
    case 'target':
      return amount(line.target);
    case 'result':
      return amount(line.result);
    case 'percent':
      return isLive
        ? { type: 'percent', numerator: result, denominator: target, value: line.percent, absent }
        : plain(line.percent, absent);
    case 'shortfall':
      return isLive
        ? { type: 'shortfall', target, result, value: line.missing, absent: '' }
        : plain(line.missing, '');
    case 'rank':
      if (rank === undefined) return plain(null, '');
      // The sheet ranks by what its per cents show, so these must be formulas over both columns.
      return isLive && from.percent !== null
        ? { type: 'rank', by: from.percent, value: rank, absent }
        : plain(rank, absent);
    default:
      return assertNever(asked.value);
  }
}

const NOWHERE = { target: null, result: null } as const;

function plain(value: number | null, absent: AbsentMark): ReportCell {
  return value === null ? textCell(absent) : numberCell(value);
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
