import { compareFractions, type Fraction } from '../fraction.ts';
import { centralSlots } from './central-slots.ts';
import { type ExactMove, exactMoves, moveFactor } from './exact-moves.ts';
import type { Grid } from './grid.ts';
import { lastThatGains } from './line-search.ts';
import { type Moves, refreshMoves } from './moves.ts';
import { decimalNear, product } from './ratio.ts';

/** 17 digits give every number in floating point back. */
const MOST_DIGITS = 17;

/**
 * Moves units around circles of slots until none makes the answer better, decided exactly, and
 * returns the slot divisors that prove it. Changes `cells`.
 */
export function reachOptimum(grid: Grid, cells: Float64Array, moves: Moves): readonly Fraction[] {
  for (;;) {
    const { logs, slack } = centralSlots(grid.slots, moves);
    const digits = Math.min(MOST_DIGITS, Math.max(2, Math.ceil(1 - Math.log10(slack / 4))));
    const start = Array.from(logs, (log) => decimalNear(log, digits));
    const exact = exactMoves(grid, cells, moves);
    const found = fittingDivisors(grid.slots, exact, start);
    if (found.kind === 'fit') return found.divisors;
    turnCircle(grid, cells, moves, exact, found.slots);
  }
}

type Search =
  | { readonly kind: 'fit'; readonly divisors: readonly Fraction[] }
  | { readonly kind: 'better'; readonly slots: readonly number[] };

/**
 * Lowers slot divisors to d(from) ≤ d(to) · factor(from → to) for every move. Where that has no end,
 * a circle of moves has a product below 1: turning it makes the answer better.
 */
function fittingDivisors(
  slots: number,
  exact: readonly (ExactMove | null)[],
  start: readonly Fraction[],
): Search {
  const divisors = [...start];
  const after = new Int32Array(slots).fill(-1);
  for (let round = 0; ; round += 1) {
    let lowered = -1;
    for (let from = 0; from < slots; from += 1) {
      for (let to = 0; to < slots; to += 1) {
        const move = exact[from * slots + to] ?? null;
        const own = divisors[from];
        const other = divisors[to];
        if (move === null || own === undefined || other === undefined) continue;
        const limit = {
          numerator: other.numerator * move.factor.numerator,
          denominator: other.denominator * move.factor.denominator,
        };
        if (compareFractions(own, limit) <= 0) continue;
        divisors[from] = product(other, move.factor);
        after[from] = to;
        lowered = from;
      }
    }
    if (lowered < 0) return { kind: 'fit', divisors };
    const circle = circleIn(after);
    if (circle !== null) return { kind: 'better', slots: circle };
    if (round > slots + 1) throw new Error('Divisors keep falling without a circle');
  }
}

/** A circle among the links from slot to slot, its first slot repeated at the end. */
function circleIn(after: Int32Array): readonly number[] | null {
  const seen = new Int32Array(after.length).fill(-1);
  for (let start = 0; start < after.length; start += 1) {
    const way: number[] = [];
    let slot = start;
    while (slot >= 0 && seen[slot] === -1) {
      seen[slot] = start;
      way.push(slot);
      slot = after[slot] ?? -1;
    }
    if (slot >= 0 && seen[slot] === start) return [...way.slice(way.indexOf(slot)), slot];
  }
  return null;
}

function turnCircle(
  grid: Grid,
  cells: Float64Array,
  moves: Moves,
  exact: readonly (ExactMove | null)[],
  circle: readonly number[],
): void {
  const steps = circle.slice(1).map((to, index) => {
    const from = circle[index] ?? 0;
    const move = exact[from * grid.slots + to] ?? null;
    if (move === null) throw new Error('A circle over a move that no line allows');
    return { from, to, line: move.line };
  });
  const lines = new Set(steps.map(({ line }) => line));
  const most = Math.min(
    ...steps.map(({ from, to, line }) => {
      const [giver, taker] = [line * grid.slots + from, line * grid.slots + to];
      return Math.min(
        (cells[giver] ?? 0) - (grid.lower[giver] ?? 0),
        (grid.upper[taker] ?? 0) - (cells[taker] ?? 0),
      );
    }),
  );
  const gains = (amount: number) => {
    const factor = steps
      .map(({ from, to, line }) => moveFactor(grid, cells, line, from, to, amount))
      .reduce(product);
    return factor.numerator < factor.denominator;
  };
  // Where one line serves two moves its cells are not independent: one unit at a time is always right.
  const amount = lines.size === steps.length ? lastThatGains(most, gains) : 1;
  for (const { from, to, line } of steps) {
    const [giver, taker] = [line * grid.slots + from, line * grid.slots + to];
    cells[giver] = (cells[giver] ?? 0) - amount;
    cells[taker] = (cells[taker] ?? 0) + amount;
  }
  refreshMoves(grid, cells, moves, lines);
}
