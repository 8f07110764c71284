import type { Axes } from './range.ts';
import type { CellPlace } from './sheet.ts';

export type PastedCell = CellPlace & { readonly text: string };

/**
 * Where the cells of a block land: one value fills the whole selection, a block that fits into the
 * selection a whole number of times is repeated, any other block spreads from its first cell.
 * null where the block reaches beyond the sheet.
 */
export function placedCells(
  block: readonly (readonly string[])[],
  selection: Axes,
  sheet: Axes,
): readonly PastedCell[] | null {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  if (height === 0 || width === 0) return null;
  const rows = target(selection.rows, height, sheet.rows);
  const columns = target(selection.columns, width, sheet.columns);
  if (rows === null || columns === null) return null;
  return rows.flatMap((row, i) =>
    columns.map((column, j) => ({ row, column, text: block[i % height]?.[j % width] ?? '' })),
  );
}

function target(
  selected: readonly string[],
  size: number,
  all: readonly string[],
): readonly string[] | null {
  if (selected.length > size && selected.length % size === 0) return selected;
  const [first] = selected;
  const start = first === undefined ? -1 : all.indexOf(first);
  if (start < 0 || start + size > all.length) return null;
  return all.slice(start, start + size);
}
