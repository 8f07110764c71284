import type { Rectangle } from './range.ts';
import type { Selection } from './selection.ts';

/**
 * How a selected cell is drawn: a tint, the sides where its range ends, the active cell, and the grip
 * that fills on, which several ranges have not.
 */
export const SELECTION_MARKS = [
  'selected',
  'active',
  'top',
  'bottom',
  'left',
  'right',
  'grip',
] as const;

export const FRAME_SIDES = ['top', 'bottom', 'left', 'right'] as const;

export type SelectionMark = (typeof SELECTION_MARKS)[number];

/** The marks of a cell as one number, so that two states of a cell are compared at once. */
export type CellPaint = number;

export type SelectionPaint = (row: string, column: string) => CellPaint;

export const NO_PAINT: SelectionPaint = () => 0;

export function hasMark(paint: CellPaint, mark: SelectionMark): boolean {
  return (paint & bitOf(mark)) !== 0;
}

export function selectionPaint(selection: Selection | null): SelectionPaint {
  if (selection === null) return NO_PAINT;
  const { anchor } = selection.range;
  const areas = selection.rectangles.map(({ rows, columns }) => ({
    rows: sides(rows, 'top', 'bottom'),
    columns: sides(columns, 'left', 'right'),
  }));
  const [first] = selection.rectangles;
  const isOneRange = areas.length === 1;
  const grip = { row: first?.rows.at(-1), column: first?.columns.at(-1) };
  const isOneCell = isOneRange && first?.rows.length === 1 && first.columns.length === 1;
  return (row, column) => {
    let paint = row === anchor.row && column === anchor.column ? bitOf('active') : 0;
    if (isOneRange && row === grip.row && column === grip.column) paint |= bitOf('grip');
    // A single cell has the border of the active cell; a tint would hide what stands in it.
    if (isOneCell) return paint;
    for (const area of areas) {
      const [across, down] = [area.rows.get(row), area.columns.get(column)];
      if (across !== undefined && down !== undefined) paint |= bitOf('selected') | across | down;
    }
    return paint;
  };
}

/** A frame around cells that are not selected for that. */
export function areaPaint({ rows, columns }: Rectangle): SelectionPaint {
  const [across, down] = [sides(rows, 'top', 'bottom'), sides(columns, 'left', 'right')];
  return (row, column) => {
    const [horizontal, vertical] = [across.get(row), down.get(column)];
    return horizontal === undefined || vertical === undefined ? 0 : horizontal | vertical;
  };
}

/** The rows and columns, of those that are drawn, in which some cell is to be drawn anew. */
export function repainted(
  before: SelectionPaint,
  next: SelectionPaint,
  drawn: { readonly rows: readonly string[]; readonly columns: readonly string[] },
): { readonly rows: ReadonlySet<string>; readonly columns: ReadonlySet<string> } {
  const rows = new Set<string>();
  const columns = new Set<string>();
  for (const row of drawn.rows) {
    for (const column of drawn.columns) {
      if (before(row, column) === next(row, column)) continue;
      rows.add(row);
      columns.add(column);
    }
  }
  return { rows, columns };
}

function sides(
  ids: readonly string[],
  start: SelectionMark,
  end: SelectionMark,
): ReadonlyMap<string, CellPaint> {
  return new Map(
    ids.map((id, i) => [
      id,
      (i === 0 ? bitOf(start) : 0) | (i === ids.length - 1 ? bitOf(end) : 0),
    ]),
  );
}

function bitOf(mark: SelectionMark): CellPaint {
  return 1 << SELECTION_MARKS.indexOf(mark);
}
