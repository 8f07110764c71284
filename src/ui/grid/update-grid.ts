import type { ArrangedColumn } from './column-state.ts';
import { type ColumnTexts, gridColumns, type NameHead } from './columns.ts';
import type { SheetGridParts } from './create-grid.ts';
import type { SheetRow, SheetRows } from './sheet.ts';

/**
 * Draws what differs between two states of the rows. While the same rows stand in the same order
 * only those that changed are touched, which is what keeps the totals with every keystroke.
 */
export function showRows(grid: SheetGridParts, before: SheetRows, next: SheetRows): void {
  const { api } = grid;
  if (sameOrder(before.pinned, next.pinned)) {
    changed(before.pinned, next.pinned).forEach(([row, i]) => {
      api.getPinnedTopRow(i)?.updateData(row);
    });
  } else {
    api.setGridOption('pinnedTopRowData', [...next.pinned]);
  }
  if (sameOrder(before.body, next.body)) {
    for (const [row] of changed(before.body, next.body)) api.getRowNode(row.id)?.updateData(row);
  } else {
    api.setGridOption('rowData', [...next.body]);
    grid.ranges.onSheetChanged();
  }
}

/** Columns come to stand, frozen or not, in the order and width in which they are given. */
export function gridColumnsUpdate(
  grid: SheetGridParts,
  columns: readonly ArrangedColumn[],
  name: NameHead,
  texts: ColumnTexts,
): void {
  grid.api.setGridOption('columnDefs', gridColumns(columns, name, texts, grid.hooks));
  grid.ranges.onSheetChanged();
}

function sameOrder(before: readonly SheetRow[], next: readonly SheetRow[]): boolean {
  return before.length === next.length && before.every((row, i) => row.id === next[i]?.id);
}

function changed(
  before: readonly SheetRow[],
  next: readonly SheetRow[],
): readonly (readonly [SheetRow, number])[] {
  return next.flatMap((row, i) => (row === before[i] ? [] : [[row, i] as const]));
}
