import type { CellLimits } from './cell-limits.ts';
import {
  addEdge,
  emptyNetwork,
  fillNetwork,
  levelsFrom,
  type Network,
  reaching,
} from './max-flow.ts';
import type { TwoWayRequest } from './request.ts';

/**
 * Whose demands are in each other's way, by numbers of rows, columns and cells, and by how much: the
 * totals of the lines that are demanding, with the cells that ask, are that much above the totals of
 * the other lines with what the other cells may hold.
 */
export type Conflict = {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly demanding: 'rows' | 'columns';
  readonly cells: readonly ConflictCell[];
  readonly by: bigint;
};

export type ConflictCell = {
  readonly row: number;
  readonly column: number;
  /** By its lower bound; else its upper bound limits what it takes. */
  readonly asks: boolean;
};

/**
 * The greatest violation of Gale's condition, null where there is none: rows R must place their
 * totals in columns C, less what other rows need there, and in their cells outside C up to those
 * cells' upper bounds. Margins must have equal sums.
 */
export function conflictOf(request: TwoWayRequest, limits: CellLimits): Conflict | null {
  const height = request.rows.length;
  const width = request.columns.length;
  const [source, sink] = [height + width, height + width + 1];
  const network = emptyNetwork(height + width + 2);
  const { rowRest, columnRest } = restsAboveLower(request, limits);
  let demand = 0n;
  for (const [row, rest] of rowRest.entries()) {
    if (rest >= 0n) addEdge(network, source, row, rest);
    else addEdge(network, row, sink, -rest);
    if (rest > 0n) demand += rest;
  }
  for (const [column, rest] of columnRest.entries()) {
    if (rest >= 0n) addEdge(network, height + column, sink, rest);
    else addEdge(network, source, height + column, -rest);
    if (rest < 0n) demand -= rest;
  }
  const unbounded = demand + 1n;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const index = row * width + column;
      const lower = limits.lower[index] ?? 0;
      const upper = limits.upper[index] ?? 0;
      if (upper === lower) continue;
      const capacity = Number.isFinite(upper) ? BigInt(upper) - BigInt(lower) : unbounded;
      addEdge(network, row, height + column, capacity);
    }
  }
  const by = demand - fillNetwork(network, source, sink);
  if (by === 0n) return null;
  return { ...smallestCut(network, source, sink, limits, height, width), by };
}

function restsAboveLower(request: TwoWayRequest, { lower }: CellLimits) {
  const rowRest = request.rows.map(({ total }) => BigInt(total));
  const columnRest = request.columns.map(({ total }) => BigInt(total));
  const width = columnRest.length;
  for (const [index, value] of lower.entries()) {
    if (value === 0) continue;
    const column = index % width;
    const row = (index - column) / width;
    rowRest[row] = (rowRest[row] ?? 0n) - BigInt(value);
    columnRest[column] = (columnRest[column] ?? 0n) - BigInt(value);
  }
  return { rowRest, columnRest };
}

/** Of the ways to state one shortfall (least and greatest cut, each side of it) the one that names fewest lines. */
function smallestCut(
  network: Network,
  source: number,
  sink: number,
  limits: CellLimits,
  height: number,
  width: number,
): Omit<Conflict, 'by'> {
  const least = Array.from(levelsFrom(network, source), (level) => level >= 0);
  const greatest = Array.from(reaching(network, sink), (reaches) => reaches === 0);
  const statements = [least, greatest].flatMap((inside) =>
    [true, false].map((side) => statementOf(inside, side, height, width)),
  );
  const [first, ...others] = statements;
  if (first === undefined) throw new Error('No cut');
  const best = others.reduce((kept, next) => (sizeOf(next) < sizeOf(kept) ? next : kept), first);
  return {
    rows: best.rows,
    columns: best.columns,
    demanding: best.side ? 'rows' : 'columns',
    cells: cellsAcross(best.inside, limits, height, width),
  };
}

function statementOf(inside: readonly boolean[], side: boolean, height: number, width: number) {
  const lines = (count: number, offset: number) =>
    Array.from({ length: count }, (_, index) => index).filter(
      (index) => inside[offset + index] === side,
    );
  return { inside, side, rows: lines(height, 0), columns: lines(width, height) };
}

function sizeOf({
  rows,
  columns,
}: {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}) {
  return rows.length + columns.length;
}

/** Cells of the cut: upper bounds from a row inside to a column outside, lower bounds the other way. */
function cellsAcross(
  inside: readonly boolean[],
  { lower, upper }: CellLimits,
  height: number,
  width: number,
): readonly ConflictCell[] {
  const cells: ConflictCell[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const index = row * width + column;
      const rowInside = inside[row] === true;
      if (rowInside === (inside[height + column] === true)) continue;
      if (rowInside ? Number.isFinite(upper[index]) : (lower[index] ?? 0) > 0) {
        cells.push({ row, column, asks: !rowInside });
      }
    }
  }
  return cells;
}
