import { compareFractions, type Fraction } from '../fraction.ts';
import type { Grid } from './grid.ts';
import type { Moves } from './moves.ts';
import { reduced } from './ratio.ts';

/** The cheapest move from slot to slot: the factor it puts on the product of all cells' costs, and its line. */
export type ExactMove = { readonly factor: Fraction; readonly line: number };

/** Floating point tells logarithms apart that differ by more; nearer ones are compared exactly. */
const TOLERANCE = 4e-12;

/** The exact cheapest moves, by from · slots + to; null where no line allows the move. */
export function exactMoves(
  grid: Grid,
  cells: Float64Array,
  moves: Moves,
): readonly (ExactMove | null)[] {
  const found: (ExactMove | null)[] = [];
  for (let from = 0; from < grid.slots; from += 1) {
    for (let to = 0; to < grid.slots; to += 1) {
      found.push(from === to ? null : cheapestMove(grid, cells, moves, from, to));
    }
  }
  return found;
}

function cheapestMove(
  grid: Grid,
  cells: Float64Array,
  { cost, raising, lowering }: Moves,
  from: number,
  to: number,
): ExactMove | null {
  const least = cost[from * grid.slots + to] ?? 0;
  if (least === Number.POSITIVE_INFINITY) return null;
  let best: ExactMove | null = null;
  for (let line = 0; line < grid.lines; line += 1) {
    const first = line * grid.slots;
    if ((raising[first + to] ?? 0) - (lowering[first + from] ?? 0) > least + TOLERANCE) continue;
    const factor = moveFactor(grid, cells, line, from, to, 1);
    if (best === null || compareFractions(factor, best.factor) < 0) best = { factor, line };
  }
  return best === null ? null : { factor: reduced(best.factor), line: best.line };
}

/** The factor of the last of so many units moved from slot to slot within a line. */
export function moveFactor(
  grid: Grid,
  cells: Float64Array,
  line: number,
  from: number,
  to: number,
  amount: number,
): Fraction {
  const giver = line * grid.slots + from;
  const taker = line * grid.slots + to;
  const twice = 2n * BigInt(amount) - 1n;
  return {
    numerator: (2n * BigInt(cells[taker] ?? 0) + twice) * (grid.weight[giver] ?? 0n),
    denominator: (2n * BigInt(cells[giver] ?? 0) - twice) * (grid.weight[taker] ?? 0n),
  };
}
