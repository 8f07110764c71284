import { type PastedCell, placedCells } from './pasting.ts';
import type { Range, Rectangle } from './range.ts';
import type { Selection } from './selection.ts';

/** What of a sheet takes writing. */
export type Writable = {
  readonly isUnit: (row: string) => boolean;
  readonly takes: (column: string) => boolean;
};

/**
 * The cells that writing is about: of a column that was chosen by its heading only those of units, of a row
 * that was chosen whole only columns that take figures. Cells that were chosen one by one are all meant.
 */
export function writtenArea(
  { whole }: Range,
  area: Rectangle,
  { isUnit, takes }: Writable,
): Rectangle {
  if (whole === undefined) return area;
  return {
    rows: whole === 'rows' ? area.rows : orAll(area.rows.filter(isUnit), area.rows),
    columns: orAll(area.columns.filter(takes), area.columns),
  };
}

/** The selection without what writing leaves out of its whole rows and columns. */
export function writtenSelection(selection: Selection, writable: Writable): Selection {
  const rectangles = selection.rectangles.map((area, i) =>
    writtenArea(selection.ranges[i] ?? selection.range, area, writable),
  );
  return { ...selection, rectangles, rectangle: rectangles.at(-1) ?? selection.rectangle };
}

/**
 * Where a block lands in the selected range. One that is as long as whole rows or columns came from such
 * ones, sums and all, and lies line by line upon them; any other is about units and figures alone.
 */
export function placedInRange(
  block: readonly (readonly string[])[],
  { range, rectangle: area }: Pick<Selection, 'range' | 'rectangle'>,
  written: Rectangle,
  sheet: Rectangle,
): readonly PastedCell[] | null {
  const { whole } = range;
  const isTall = whole === 'columns' || whole === 'all';
  const isWide = whole === 'rows' || whole === 'all';
  const width = Math.max(0, ...block.map((row) => row.length));
  const rows = isTall && block.length !== area.rows.length ? written.rows : area.rows;
  const columns = width === area.columns.length ? area.columns : written.columns;
  const cells = placedCells(
    block,
    { rows, columns },
    { rows: isTall ? rows : sheet.rows, columns: isWide ? columns : sheet.columns },
  );
  if (whole === undefined || cells === null) return cells;
  const left = {
    rows: new Set(isTall ? without(area.rows, written.rows) : []),
    columns: new Set(without(area.columns, written.columns)),
  };
  return cells.filter(({ row, column }) => !left.rows.has(row) && !left.columns.has(column));
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const taken = new Set(some);
  return all.filter((id) => !taken.has(id));
}

function orAll(some: readonly string[], all: readonly string[]): readonly string[] {
  return some.length > 0 ? some : all;
}
