import type { CellPlace } from './sheet.ts';

/** A rectangle of cells: it starts at the anchor, where the focus is, and reaches to the head. */
export type Range = { readonly anchor: CellPlace; readonly head: CellPlace };

export type Rectangle = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
};

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Ids in the order in which they stand on screen, pinned rows first. */
export type Axes = Rectangle;

/** The rows and columns between the two corners; null where a corner is no longer on screen. */
export function rectangleOf(range: Range, axes: Axes): Rectangle | null {
  const rows = between(axes.rows, range.anchor.row, range.head.row);
  const columns = between(axes.columns, range.anchor.column, range.head.column);
  return rows === null || columns === null ? null : { rows, columns };
}

/** The cell one step away, or at the edge of the sheet; the same cell where there is nothing beyond. */
export function stepped(
  place: CellPlace,
  direction: Direction,
  axes: Axes,
  toEdge: boolean,
): CellPlace {
  switch (direction) {
    case 'up':
      return { ...place, row: moved(axes.rows, place.row, -1, toEdge) };
    case 'down':
      return { ...place, row: moved(axes.rows, place.row, 1, toEdge) };
    case 'left':
      return { ...place, column: moved(axes.columns, place.column, -1, toEdge) };
    case 'right':
      return { ...place, column: moved(axes.columns, place.column, 1, toEdge) };
  }
}

/** The first or the last cell of the sheet; null where it has none. */
export function corner(axes: Axes, which: 'first' | 'last'): CellPlace | null {
  const [row, column] =
    which === 'first' ? [axes.rows[0], axes.columns[0]] : [axes.rows.at(-1), axes.columns.at(-1)];
  return row === undefined || column === undefined ? null : { row, column };
}

export function everything(axes: Axes): Range | null {
  const [row, column] = [axes.rows[0], axes.columns[0]];
  const [lastRow, lastColumn] = [axes.rows.at(-1), axes.columns.at(-1)];
  if (!row || !column || !lastRow || !lastColumn) return null;
  return { anchor: { row, column }, head: { row: lastRow, column: lastColumn } };
}

export function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

function between(ids: readonly string[], one: string, other: string): readonly string[] | null {
  const [i, j] = [ids.indexOf(one), ids.indexOf(other)];
  return i < 0 || j < 0 ? null : ids.slice(Math.min(i, j), Math.max(i, j) + 1);
}

function moved(ids: readonly string[], id: string, by: -1 | 1, toEdge: boolean): string {
  if (toEdge) return (by < 0 ? ids[0] : ids.at(-1)) ?? id;
  const at = ids.indexOf(id);
  return at < 0 ? id : (ids[at + by] ?? id);
}
