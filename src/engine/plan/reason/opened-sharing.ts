import type { OpenedLine } from '../../../contract/views/plan.ts';
import { exactText, roundedText, wholeText } from '../../../domain/allocation/fraction-text.ts';
import { shownQuotient } from '../../../domain/allocation/reason-divisor.ts';
import { beyondBoundText, type WeightTexts } from '../../../domain/allocation/reason-words.ts';
import type {
  DivisorWorking,
  LockedWorking,
  RemainderWorking,
  RowWorking,
  SharedWorking,
  SharingWorking,
} from '../../../domain/allocation/working.ts';
import { lockLines } from './opened-lock.ts';
import { basisLines, sumLine } from './opened-weight.ts';
import type { Opened } from './told.ts';
import { heldAtBounds, LINE, namedInTurn } from './words.ts';

/** What the lines of one row need besides its own working. */
export type SharingContext = {
  readonly column: SharingWorking;
  /** Every row of the sharing. */
  readonly rows: readonly RowWorking[];
  readonly names: SharingNames;
};

/** What the same arithmetic is called over units, sectors or years. */
export type SharingNames = {
  /** What the weight is; '' where nothing says it. */
  readonly basisLabel: string;
  readonly basis: 'basis' | 'weight';
  readonly least: string;
  readonly most: string;
  readonly value: string;
  /** «đơn vị», «khu vực», «năm». */
  readonly receivers: string;
  /** The weight and the sum of weights where the sentence has a way of its own to show them. */
  readonly weights?: WeightTexts;
};

/** The arithmetic of one row, a line a step. */
export function openedRow(row: RowWorking, context: SharingContext): Opened {
  if (row.kind === 'locked') return lockedLines(row, context);
  return [
    ...basisLines(row, context),
    ...(row.weight.numerator === 0n
      ? boundLines(row, context.names)
      : calculatedLines(row, context)),
    { what: context.names.value, amount: wholeText(row.value) },
  ];
}

function lockedLines({ value, lock }: LockedWorking, { column }: SharingContext): Opened {
  return [
    { what: LINE.lockedAt, amount: wholeText(value) },
    ...lockLines(lock),
    { what: LINE.toShare, amount: wholeText(column.toShare) },
  ];
}

function calculatedLines(row: SharedWorking, context: SharingContext): Opened {
  const { rounding } = context.column;
  return rounding.kind === 'largest-remainder'
    ? remainderLines(row, rounding, context)
    : divisorLines(row, rounding, context);
}

function remainderLines(
  row: SharedWorking,
  rounding: RemainderWorking,
  context: SharingContext,
): Opened {
  const { column, names, rows } = context;
  const { decimals } = rounding;
  // Every unit is kept at its minimum: there is nothing left to be in proportion.
  if (column.weightSum.numerator === 0n) return boundLines(row, names);
  const calculated = column.step.size === 1 ? LINE.calculated : LINE.calculatedSteps;
  const start = [...poolLines(context), sumLine(row, context)];
  if (row.held !== null) {
    const bound = row.held === 'min' ? row.minSteps : (row.maxSteps ?? 0);
    return [
      ...start,
      { what: calculated, amount: beyondBoundText(row.proportional, bound, decimals) },
      ...boundLines(row, names),
      ...stepLines(row, context),
    ];
  }
  const floor = wholeText(row.floor);
  const remainder = roundedText(row.remainder, decimals);
  const receivers = rows
    .filter((each) => each.kind === 'shared')
    .filter(({ extra }) => extra)
    .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0))
    .map(({ label }) => label);
  return [
    ...start,
    { what: calculated, amount: `${floor}${remainder.slice(1)}` },
    ...boundLines(row, names),
    { what: LINE.floor, amount: floor },
    { what: LINE.remainder, amount: remainder },
    ...(row.rank === null ? [] : [{ what: LINE.rank, amount: wholeText(row.rank) }]),
    { what: LINE.extra, amount: row.extra ? '1' : '0' },
    ...(receivers.length === 0
      ? []
      : [{ what: LINE.extrasTo, amount: namedInTurn(receivers, names.receivers) }]),
    ...stepLines(row, context),
  ];
}

/** From the total to what is left for those whom no lock and no bound holds. */
function poolLines({ column, names }: SharingContext): Opened {
  const { total, toShare, step, heldRows, heldSum, pool } = column;
  const lines: OpenedLine[] = [];
  if (toShare !== total) {
    lines.push({ what: LINE.total, amount: wholeText(total) });
    lines.push({ what: LINE.lockedSum, amount: wholeText(total - toShare) });
  }
  if (step.size > 1) {
    const rest = step.rest === 0 ? '' : `, dư ${wholeText(step.rest)}`;
    lines.push({ what: LINE.stepSize, amount: wholeText(step.size) });
    lines.push({
      what: LINE.stepCount,
      amount: `${wholeText(toShare)} ÷ ${wholeText(step.size)} = ${wholeText(step.count)}${rest}`,
    });
  }
  if (heldRows > 0)
    lines.push({ what: heldAtBounds(heldRows, names.receivers), amount: wholeText(heldSum) });
  const what = names.basis === 'weight' ? LINE.toShareOverYears : LINE.toShare;
  return [...lines, { what, amount: wholeText(pool) }];
}

function boundLines({ min, max }: SharedWorking, names: SharingNames): Opened {
  return [
    ...(min === 0 ? [] : [{ what: names.least, amount: wholeText(min) }]),
    ...(max === null ? [] : [{ what: names.most, amount: wholeText(max) }]),
  ];
}

function stepLines({ steps, value }: SharedWorking, { column }: SharingContext): Opened {
  const { size } = column.step;
  if (size === 1) return [];
  const product = steps * size;
  const rest = value - product;
  return [
    {
      what: LINE.stepsGiven,
      amount: `${wholeText(steps)} × ${wholeText(size)} = ${wholeText(product)}`,
    },
    ...(rest === 0 ? [] : [{ what: LINE.stepRest, amount: wholeText(rest) }]),
  ];
}

function divisorLines(
  row: SharedWorking,
  rounding: DivisorWorking,
  context: SharingContext,
): Opened {
  const { kind, divisor } = rounding;
  const { rounded, decimals } = shownQuotient(row, context.column, rounding);
  const isTied = rounded.down !== rounded.up;
  const rule = kind === 'dhondt' ? 'lấy phần nguyên' : 'làm tròn thành';
  const result = wholeText(isTied ? BigInt(row.steps) : rounded.up);
  return [
    { what: LINE.divisor, amount: exactText(divisor) },
    { what: LINE.quotient, amount: roundedText(row.proportional, decimals) },
    { what: LINE.rounding, amount: `${isTied ? 'đúng ngưỡng, được' : rule} ${result}` },
    ...boundLines(row, context.names),
    ...stepLines(row, context),
  ];
}
