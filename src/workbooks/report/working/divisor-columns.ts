import {
  compareFractions,
  divided,
  type Fraction,
  wholeNumber,
} from '../../../domain/allocation/fraction.ts';
import { reduced } from '../../../domain/allocation/two-way/ratio.ts';
import type { DivisorWorking } from '../../../domain/allocation/working.ts';
import {
  binary,
  call,
  choose,
  column,
  type Formula,
  parameter,
  plus,
  span,
  times,
  units,
} from '../../../domain/report/formula.ts';
import type { ReportCell, ReportParameter } from '../../../domain/report/table.ts';
import { BLANK } from '../sums.ts';
import { EXACT_LIMIT } from './basis-columns.ts';
import {
  amount,
  amountOf,
  countParameter,
  decimalParameter,
  decimalsFor,
  live,
} from './draft-cells.ts';
import type { DraftColumn } from './draft-table.ts';
import { boundKeys } from './hold-columns.ts';
import { hasBounds, IN_UNITS, isExact, precedes, type SharingTask } from './sharing-task.ts';

const COUNT = { format: 'count', decimals: 0 } as const;
const MOST_DECIMALS = 9;

/** Thương and its rounding; where rows stand exactly at the threshold, who of them is rounded up. */
export function divisorColumns(
  task: SharingTask,
  rounding: DivisorWorking,
): readonly DraftColumn[] {
  const suffix = task.working.step.size === 1 ? '' : ' (suất)';
  const cells = (formula: (index: number) => Formula) =>
    task.rows.map((row, index): ReportCell => (row === null ? BLANK : live(formula(index))));
  const quotient: DraftColumn = {
    key: 'share',
    heading: 'Thương',
    format: 'decimal',
    decimals: quotientDecimals(task),
    cells: cells(() => binary(column(task.basis.shown), '/', parameter('divisor'))),
    summed: false,
  };
  const rounded = (index: number) => {
    const whole =
      rounding.kind === 'dhondt' ? call('INT', column('share')) : call('ROUND', column('share'), 0);
    return clamped(task, index, tieCounts(task, rounding) ? roundedDown(rounding, whole) : whole);
  };
  const floor: DraftColumn = {
    key: 'floor',
    heading: `${rounding.kind === 'dhondt' ? 'Làm tròn xuống' : 'Làm tròn'}${suffix}`,
    ...COUNT,
    cells: task.rows.map((row, index) => {
      if (row === null) return BLANK;
      if (rounding.tied && !tieCounts(task, rounding)) return amount(row.steps);
      return live(rounded(index));
    }),
    summed: true,
  };
  if (!tieCounts(task, rounding)) return [quotient, floor];
  return [
    quotient,
    {
      key: 'at-threshold',
      heading: 'Đúng ngưỡng làm tròn',
      ...COUNT,
      cells: cells((index) => thresholdFormula(task, rounding, index)),
      summed: true,
    },
    floor,
    {
      key: 'rank',
      heading: 'Thứ tự ở ngưỡng',
      format: 'rank',
      decimals: 0,
      cells: cells(() =>
        choose(
          binary(column('at-threshold'), '=', 1),
          plus(
            1,
            call(
              'SUMPRODUCT',
              times(
                IN_UNITS,
                binary(span('at-threshold'), '=', 1),
                precedes(task.basis.key, column(task.basis.key)),
              ),
            ),
          ),
          '',
        ),
      ),
      summed: false,
    },
    {
      key: 'extra',
      heading: `Cộng thêm${suffix}`,
      ...COUNT,
      cells: cells(() =>
        choose(
          call('ISNUMBER', column('rank')),
          choose(binary(column('rank'), '<=', parameter('extras')), 1, 0),
          0,
        ),
      ),
      summed: true,
    },
  ];
}

/** The divisor, and what tells that it still fits once an input was changed. */
export function divisorParameters(
  task: SharingTask,
  rounding: DivisorWorking,
): readonly ReportParameter[] {
  const decimals = decimalsFor([rounding.divisor], MOST_DECIMALS);
  const left = live(binary(parameter('amount'), '-', call('SUM', units('floor'))));
  if (!tieCounts(task, rounding)) {
    return [
      decimalParameter('divisor', 'Số chia', decimals, amountOf(rounding.divisor)),
      countParameter('left', 'Kiểm tra: còn lại sau khi làm tròn (phải bằng 0)', left),
    ];
  }
  const whole = divisorOf(task, rounding);
  const { numerator, denominator } = task.basis.scale;
  const quotient = binary(parameter('divisor-top'), '/', parameter('divisor-bottom'));
  const plain =
    numerator === denominator
      ? quotient
      : binary(times(quotient, Number(denominator)), '/', Number(numerator));
  return [
    countParameter('divisor-top', 'Số chia: tử số', amount(Number(whole.numerator))),
    countParameter('divisor-bottom', 'Số chia: mẫu số', amount(Number(whole.denominator))),
    decimalParameter('divisor', 'Số chia', decimals, live(plain)),
    countParameter('extras', 'Số còn lại cho các đơn vị ở đúng ngưỡng', left),
  ];
}

/** The divisor in the measure of the whole weights. */
function divisorOf({ basis: { scale } }: SharingTask, { divisor }: DivisorWorking): Fraction {
  return reduced({
    numerator: divisor.numerator * scale.numerator,
    denominator: divisor.denominator * scale.denominator,
  });
}

/** Whether ties at the threshold are worked out by whole numbers; else the rounding is a kept value. */
export function tieCounts(task: SharingTask, rounding: DivisorWorking): boolean {
  if (!rounding.tied || !isExact(task) || task.basis.sum === null) return false;
  const { numerator, denominator } = divisorOf(task, rounding);
  return 4n * denominator * task.basis.sum <= EXACT_LIMIT && 4n * numerator <= EXACT_LIMIT;
}

function clamped(task: SharingTask, index: number, value: Formula): Formula {
  if (!hasBounds(task)) return value;
  const { min, max } = boundKeys(task);
  const bounded = task.hasMax && task.max[index]?.type !== 'blank';
  const below = bounded ? call('MIN', column(max), value) : value;
  return task.hasMin ? call('MAX', column(min), below) : below;
}

/** Weight ÷ divisor in halves (Sainte-Laguë) or wholes (D'Hondt), as a quotient of whole numbers. */
function thresholdFormula(task: SharingTask, rounding: DivisorWorking, index: number): Formula {
  const parts = rounding.kind === 'dhondt' ? 1 : 2;
  const top = times(column(task.basis.key), parameter('divisor-bottom'), parts);
  const count = call('INT', binary(top, '/', parameter('divisor-top')));
  const whole = binary(times(count, parameter('divisor-top')), '=', top);
  const odd =
    rounding.kind === 'dhondt' ? binary(count, '>', 0) : binary(call('MOD', count, 2), '=', 1);
  const down =
    rounding.kind === 'dhondt' ? binary(count, '-', 1) : binary(binary(count, '-', 1), '/', 2);
  const { min, max } = boundKeys(task);
  const bounded = task.hasMax && task.max[index]?.type !== 'blank';
  return choose(
    call(
      'AND',
      whole,
      odd,
      ...(task.hasMin ? [binary(down, '>=', column(min))] : []),
      ...(bounded ? [binary(down, '<', column(max))] : []),
    ),
    1,
    0,
  );
}

/** At the threshold the lower neighbour; the one more is given by rank. */
function roundedDown({ kind }: DivisorWorking, rounded: Formula): Formula {
  const lower =
    kind === 'dhondt'
      ? binary(call('ROUND', column('share'), 0), '-', 1)
      : call('ROUND', binary(column('share'), '-', 0.5), 0);
  return choose(binary(column('at-threshold'), '=', 1), lower, rounded);
}

/** Enough that no quotient looks as if it stood at a threshold that it does not. */
function quotientDecimals({ rows, working }: SharingTask): number {
  if (working.rounding.kind === 'largest-remainder') return 2;
  const { divisor, kind } = working.rounding;
  const half = kind === 'dhondt' ? wholeNumber(1n) : { numerator: 1n, denominator: 2n };
  let decimals = 2;
  for (const row of rows) {
    if (row === null || row.weight.numerator === 0n) continue;
    const quotient = divided(row.weight, divisor);
    while (decimals < MOST_DECIMALS && looksAtThreshold(quotient, half, decimals)) decimals += 1;
  }
  return decimals;
}

function looksAtThreshold(
  quotient: { readonly numerator: bigint; readonly denominator: bigint },
  part: { readonly numerator: bigint; readonly denominator: bigint },
  places: number,
): boolean {
  const unit = 10n ** BigInt(places);
  const shown =
    (2n * quotient.numerator * unit + quotient.denominator) / (2n * quotient.denominator);
  const stands = (shown * part.denominator) % (part.numerator * unit) === 0n;
  const exact = compareFractions({ numerator: shown, denominator: unit }, quotient) === 0;
  return stands && !exact;
}
