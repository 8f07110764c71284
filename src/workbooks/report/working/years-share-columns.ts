import type { YearValue } from '../../../domain/allocation/years.ts';
import {
  binary,
  call,
  choose,
  column,
  type Formula,
  plus,
  span,
  times,
} from '../../../domain/report/formula.ts';
import type { ReportCell } from '../../../domain/report/table.ts';
import { BLANK, numberCell } from '../sums.ts';
import { type BasisColumns, EXACT_LIMIT } from './basis-columns.ts';
import { formatFor, live } from './draft-cells.ts';
import type { DraftColumn } from './draft-table.ts';
import { IN_UNITS, precedes } from './sharing-task.ts';

/** A sharing over years that a part of the paper works out; its rows are the years. */
export type YearsTask = {
  readonly basis: BasisColumns;
  readonly years: readonly YearValue[];
  /** What is shared out in a row's segment, and the sum of the shown weights there. */
  readonly amount: Formula;
  readonly weightSum: Formula;
  /** Whether the column «Chặng» tells apart the years that share with each other. */
  readonly segmented: boolean;
  /** The column that has a number in the years that take no part. */
  readonly done: string | null;
  /** The largest number that may be shared out. */
  readonly most: number;
};

const COUNT = { format: 'count', decimals: 0 } as const;
export const SEGMENT = 'segment';

/** Mức tính toán, Phần nguyên, Phần lẻ, Thứ tự, Cộng thêm. */
export function shareColumns(task: YearsTask): readonly DraftColumn[] {
  const { basis, amount, weightSum } = task;
  const decimals = decimalsOf(task);
  const exact = isExact(task);
  const whole = wholeSum(task);
  const remainder = (at: (key: string) => Formula) =>
    binary(times(at(basis.key), amount), '-', times(at('floor'), whole));
  const over = (sum: Formula, formula: Formula) =>
    choose(binary(sum, '=', 0), 0, binary(formula, '/', sum));
  const left = binary(amount, '-', call('SUMPRODUCT', times(inShare(task), span('floor'))));
  return [
    {
      key: 'share',
      heading: 'Mức tính toán',
      format: formatFor(decimals),
      decimals,
      cells: cells(task, () => live(over(weightSum, times(column(basis.shown), amount)))),
      summed: true,
    },
    {
      key: 'floor',
      heading: 'Phần nguyên',
      ...COUNT,
      cells: cells(task, ({ floor }) =>
        exact
          ? live(call('INT', over(whole, times(column(basis.key), amount))))
          : numberCell(floor),
      ),
      summed: true,
    },
    {
      key: 'remainder',
      heading: 'Phần lẻ',
      format: formatFor(decimals),
      decimals,
      cells: cells(task, () => live(over(whole, remainder(column)))),
      summed: false,
    },
    {
      key: 'rank',
      heading: 'Thứ tự',
      format: 'rank',
      decimals: 0,
      cells: cells(task, ({ rank }) =>
        exact ? live(rankFormula(task, remainder)) : numberCell(rank),
      ),
      summed: false,
    },
    {
      key: 'extra',
      heading: 'Cộng thêm',
      ...COUNT,
      cells: cells(task, () =>
        live(
          choose(
            call('ISNUMBER', column('rank')),
            choose(binary(column('rank'), '<=', left), 1, 0),
            0,
          ),
        ),
      ),
      summed: true,
    },
  ];
}

export function shareNotes(task: YearsTask, amount: string, weightSum: string): readonly string[] {
  if (task.years.every(({ working }) => working.kind !== 'shared')) return [];
  const within = task.segmented ? ' trong cùng chặng' : '';
  return [
    `Phần dư lớn nhất: {share} = {${task.basis.shown}} × ${amount} ÷ ${weightSum}. {floor} là phần nguyên, {remainder} là phần lẻ của {share}.`,
    `{rank} xếp phần lẻ${within} từ lớn xuống; bằng nhau thì theo tỷ trọng lớn hơn, rồi năm trước. {extra} = 1 khi {rank} không quá số còn lại sau khi cộng các phần nguyên.`,
    ...(isExact(task)
      ? []
      : [
          'Tỷ trọng có quá nhiều chữ số để bảng tính so sánh chính xác: {floor} và {rank} là số ghi sẵn.',
        ]),
  ];
}

/** 1 in the years that share with the formula's own one. */
export function inShare({ done, segmented }: YearsTask): Formula {
  return times(
    IN_UNITS,
    ...(done === null ? [] : [binary(1, '-', call('ISNUMBER', span(done)))]),
    ...(segmented ? [binary(span(SEGMENT), '=', column(SEGMENT))] : []),
  );
}

function wholeSum(task: YearsTask): Formula {
  const { basis, weightSum } = task;
  return basis.key === basis.shown
    ? weightSum
    : call('SUMPRODUCT', times(inShare(task), span(basis.key)));
}

function rankFormula(
  task: YearsTask,
  remainder: (at: (key: string) => Formula) => Formula,
): Formula {
  const { key } = task.basis;
  const [own, others] = [remainder(column), remainder(span)];
  const before = times(
    inShare(task),
    binary(span(key), '>', 0),
    plus(binary(others, '>', own), times(binary(others, '=', own), precedes(key, column(key)))),
  );
  return choose(binary(column(key), '=', 0), '', plus(1, call('SUMPRODUCT', before)));
}

type SharedYear = Extract<YearValue['working'], { readonly kind: 'shared' }>;

function cells(
  { years }: YearsTask,
  of: (year: SharedYear['year']) => ReportCell,
): readonly ReportCell[] {
  return years.map(({ working }) => (working.kind === 'shared' ? of(working.year) : BLANK));
}

function isExact({ basis: { sum }, most }: YearsTask): boolean {
  return sum !== null && sum * BigInt(Math.max(most, 1)) <= EXACT_LIMIT;
}

function decimalsOf({ years }: YearsTask): number {
  return years.reduce((most, { working }) => {
    if (working.kind !== 'shared') return most;
    const { rounding } = working.sharing;
    return rounding.kind === 'largest-remainder' ? Math.max(most, rounding.decimals) : most;
  }, 2);
}
