import type { CellPlace } from './sheet.ts';

/** Whole rows or columns stay whole when columns or rows come and go. */
export type WholeLines = 'rows' | 'columns' | 'all';

/** From the anchor, where the keyboard is, to the head; `whole` widens it to all of its rows or columns. */
export type Range = {
  readonly anchor: CellPlace;
  readonly head: CellPlace;
  /** The corner that it goes from instead, once the keyboard has moved on within it. */
  readonly from?: CellPlace;
  readonly whole?: WholeLines;
};

export type Rectangle = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
};

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Ids in the order in which they stand on screen, pinned rows first. */
export type Axes = Rectangle;

/** The rows and columns that a range covers; null where one of its corners is no longer on screen. */
export function rectangleOf(range: Range, axes: Axes): Rectangle | null {
  const { anchor, head, from = anchor, whole } = range;
  const rows = between(axes.rows, from.row, head.row);
  const columns = between(axes.columns, from.column, head.column);
  if (rows === null || columns === null) return null;
  if (!axes.rows.includes(anchor.row) || !axes.columns.includes(anchor.column)) return null;
  return {
    rows: whole === 'columns' || whole === 'all' ? axes.rows : rows,
    columns: whole === 'rows' || whole === 'all' ? axes.columns : columns,
  };
}

export function oneCell(place: CellPlace): Range {
  return { anchor: place, head: place };
}

/** Stretched from where the keyboard is now. */
export function headedFor({ anchor, whole }: Range, head: CellPlace): Range {
  return whole === undefined ? { anchor, head } : { anchor, head, whole };
}

/** From corner to corner, the keyboard at the first. */
export function rangeOver({ rows, columns }: Rectangle): Range | null {
  const anchor = corner({ rows, columns }, 'first');
  const head = corner({ rows, columns }, 'last');
  return anchor === null || head === null ? null : { anchor, head };
}

/** A second widening in the other direction takes the whole sheet. */
export function widened(range: Range, whole: WholeLines): Range {
  const isBoth = range.whole !== undefined && range.whole !== whole;
  return { ...range, whole: isBoth ? 'all' : whole };
}

/** The cell so many steps away, or the last one before the edge of the sheet. */
export function stepped(
  place: CellPlace,
  direction: Direction,
  axes: Axes,
  steps: number,
): CellPlace {
  switch (direction) {
    case 'up':
      return { ...place, row: moved(axes.rows, place.row, -steps) };
    case 'down':
      return { ...place, row: moved(axes.rows, place.row, steps) };
    case 'left':
      return { ...place, column: moved(axes.columns, place.column, -steps) };
    case 'right':
      return { ...place, column: moved(axes.columns, place.column, steps) };
  }
}

/** The first or the last cell of the sheet; null where it has none. */
export function corner(axes: Axes, which: 'first' | 'last'): CellPlace | null {
  const [row, column] =
    which === 'first' ? [axes.rows[0], axes.columns[0]] : [axes.rows.at(-1), axes.columns.at(-1)];
  return row === undefined || column === undefined ? null : { row, column };
}

/** Whether all of it lies within another. */
export function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.rows.every((row) => outer.rows.includes(row)) &&
    inner.columns.every((column) => outer.columns.includes(column))
  );
}

export function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

export function sameRange(a: Range, b: Range): boolean {
  return (
    samePlace(a.anchor, b.anchor) &&
    samePlace(a.head, b.head) &&
    samePlace(a.from ?? a.anchor, b.from ?? b.anchor) &&
    a.whole === b.whole
  );
}

function between(ids: readonly string[], one: string, other: string): readonly string[] | null {
  const [i, j] = [ids.indexOf(one), ids.indexOf(other)];
  return i < 0 || j < 0 ? null : ids.slice(Math.min(i, j), Math.max(i, j) + 1);
}

function moved(ids: readonly string[], id: string, by: number): string {
  const at = ids.indexOf(id);
  return at < 0 ? id : (ids[Math.min(Math.max(at + by, 0), ids.length - 1)] ?? id);
}
