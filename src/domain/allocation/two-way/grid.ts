import { leastCommonMultiple } from '../fraction.ts';
import type { CellLimits } from './cell-limits.ts';
import type { TwoWayRequest } from './request.ts';

/**
 * The problem as the solver sees it: the longer margin stands as lines, the shorter as slots, cells
 * line by line. Where a unit moves from slot to slot within a line, all work is done on a graph of
 * the few slots.
 */
export type Grid = {
  readonly lines: number;
  readonly slots: number;
  readonly lineTotals: readonly number[];
  readonly slotTotals: readonly number[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Whole numbers in the proportion of the weights. */
  readonly weight: readonly bigint[];
  /** What the weights were multiplied by to be whole. */
  readonly scale: bigint;
  /** Natural logarithms of `weight`: they guide the search and decide nothing. */
  readonly logWeight: Float64Array;
  /** Lines are columns, slots are rows. */
  readonly transposed: boolean;
};

export function gridOf(request: TwoWayRequest, limits: CellLimits): Grid {
  const transposed = request.columns.length > request.rows.length;
  const [lineMargins, slotMargins] = transposed
    ? [request.columns, request.rows]
    : [request.rows, request.columns];
  const lines = lineMargins.length;
  const slots = slotMargins.length;
  const width = request.columns.length;
  const place = (index: number) => {
    const line = Math.floor(index / slots);
    const slot = index % slots;
    return transposed ? slot * width + line : index;
  };
  const flat = request.weights.flat();
  const scale = flat.reduce(
    (common, { denominator }) => leastCommonMultiple(common, denominator),
    1n,
  );
  const indices = Array.from({ length: lines * slots }, (_, index) => index);
  const weight = indices.map((index) => {
    const fraction = flat[place(index)];
    if (fraction === undefined) throw new Error('No weight for a cell');
    return fraction.numerator * (scale / fraction.denominator);
  });
  return {
    lines,
    slots,
    lineTotals: lineMargins.map(({ total }) => total),
    slotTotals: slotMargins.map(({ total }) => total),
    lower: Float64Array.from(indices, (index) => limits.lower[place(index)] ?? 0),
    upper: Float64Array.from(indices, (index) => limits.upper[place(index)] ?? 0),
    weight,
    scale,
    logWeight: Float64Array.from(weight, logarithm),
    transposed,
  };
}

const KEPT_BITS = 64;

function logarithm(value: bigint): number {
  if (value === 0n) return 0;
  const surplus = Math.max(0, value.toString(16).length * 4 - KEPT_BITS);
  return Math.log(Number(value >> BigInt(surplus))) + surplus * Math.LN2;
}
