import type { Grid } from './grid.ts';

/**
 * What it costs, as a logarithm, to move one unit from slot to slot within the line where that is
 * cheapest. In floating point: a guide that the exact search verifies.
 */
export type Moves = {
  /** By from · slots + to; Infinity where no line allows the move. */
  readonly cost: Float64Array;
  /** The line of the cheapest move, −1 for none. */
  readonly line: Int32Array;
  /** What raising a cell by one costs, what lowering it gives back. */
  readonly raising: Float64Array;
  readonly lowering: Float64Array;
};

export function movesOf(grid: Grid, cells: Float64Array): Moves {
  const pairs = grid.slots * grid.slots;
  const moves: Moves = {
    cost: new Float64Array(pairs).fill(Number.POSITIVE_INFINITY),
    line: new Int32Array(pairs).fill(-1),
    raising: new Float64Array(cells.length),
    lowering: new Float64Array(cells.length),
  };
  for (let line = 0; line < grid.lines; line += 1) {
    priceLine(grid, cells, moves, line);
    for (let from = 0; from < grid.slots; from += 1) offerFrom(grid, moves, line, from);
  }
  return moves;
}

/** Brings the moves up to date after cells of some lines have changed. */
export function refreshMoves(
  grid: Grid,
  cells: Float64Array,
  moves: Moves,
  changed: ReadonlySet<number>,
): void {
  for (const line of changed) priceLine(grid, cells, moves, line);
  for (let from = 0; from < grid.slots; from += 1) {
    for (let to = 0; to < grid.slots; to += 1) {
      const pair = from * grid.slots + to;
      if (!changed.has(moves.line[pair] ?? -1)) continue;
      moves.cost[pair] = Number.POSITIVE_INFINITY;
      moves.line[pair] = -1;
      if (from === to) continue;
      for (let line = 0; line < grid.lines; line += 1) offer(grid, moves, line, from, to);
    }
    for (const line of changed) offerFrom(grid, moves, line, from);
  }
}

function priceLine(grid: Grid, cells: Float64Array, moves: Moves, line: number): void {
  for (let cell = line * grid.slots; cell < (line + 1) * grid.slots; cell += 1) {
    const value = cells[cell] ?? 0;
    const log = grid.logWeight[cell] ?? 0;
    moves.raising[cell] =
      value < (grid.upper[cell] ?? 0) ? Math.log(value + 0.5) - log : Number.POSITIVE_INFINITY;
    moves.lowering[cell] =
      value > (grid.lower[cell] ?? 0) ? Math.log(value - 0.5) - log : Number.NEGATIVE_INFINITY;
  }
}

function offerFrom(grid: Grid, moves: Moves, line: number, from: number): void {
  for (let to = 0; to < grid.slots; to += 1) if (to !== from) offer(grid, moves, line, from, to);
}

function offer(
  grid: Grid,
  { cost, line: via, raising, lowering }: Moves,
  line: number,
  from: number,
  to: number,
): void {
  const first = line * grid.slots;
  const offered = (raising[first + to] ?? 0) - (lowering[first + from] ?? 0);
  const pair = from * grid.slots + to;
  if (offered < (cost[pair] ?? 0)) {
    cost[pair] = offered;
    via[pair] = line;
  }
}
