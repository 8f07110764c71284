import { compareFractions, type Fraction, shortestDecimalBetween } from '../fraction.ts';
import type { Grid } from './grid.ts';
import { reduced } from './ratio.ts';

const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** The line divisors that go with the slot divisors: the shortest decimal wherever there is a choice. */
export function lineDivisors(
  grid: Grid,
  cells: Float64Array,
  slotDivisors: readonly Fraction[],
): readonly Fraction[] {
  return Array.from({ length: grid.lines }, (_, line) => {
    const { low, high } = rangeOf(grid, cells, slotDivisors, line);
    const order = high === null ? -1 : compareFractions(low, high);
    if (order > 0) throw new Error('No divisor fits a line');
    return reduced(order === 0 ? low : shortestDecimalBetween(low, high));
  });
}

/** Where w ÷ (line · slot) rounds to the cells of a line, within their bounds. */
function rangeOf(
  grid: Grid,
  cells: Float64Array,
  slotDivisors: readonly Fraction[],
  line: number,
): { readonly low: Fraction; readonly high: Fraction | null } {
  let low = ZERO;
  let high: Fraction | null = null;
  slotDivisors.forEach((divisor, slot) => {
    const cell = line * grid.slots + slot;
    const value = cells[cell] ?? 0;
    const numerator = 2n * (grid.weight[cell] ?? 0n) * divisor.denominator;
    const edge = (twice: bigint) => ({
      numerator,
      denominator: twice * divisor.numerator * grid.scale,
    });
    if (value < (grid.upper[cell] ?? 0)) {
      const least = edge(2n * BigInt(value) + 1n);
      if (compareFractions(least, low) > 0) low = least;
    }
    if (value > (grid.lower[cell] ?? 0)) {
      const most = edge(2n * BigInt(value) - 1n);
      if (high === null || compareFractions(most, high) < 0) high = most;
    }
  });
  return { low, high };
}
