import type { GridApi } from 'ag-grid-community';
import type { ArrangedColumn } from './column-state.ts';
import { type ColumnTexts, gridColumns, type NameHead } from './columns.ts';
import type { SheetGridParts } from './create-grid.ts';
import { focusPlace } from './grid-places.ts';
import type { CellPlace, SheetRow, SheetRows } from './sheet.ts';

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
    const place = keyboardPlace(api);
    api.setGridOption('rowData', [...next.body]);
    grid.ranges.onSheetChanged();
    if (place !== null) keepKeyboard(api, place);
  }
  grid.cut.onSheetChanged();
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
  grid.cut.onSheetChanged();
}

type KeyboardPlace = CellPlace & { readonly index: number };

/** The cell of a row that scrolls on which the keyboard is; null while it is elsewhere. */
function keyboardPlace(api: GridApi<SheetRow>): KeyboardPlace | null {
  const focused = api.getFocusedCell();
  const isHere = document.activeElement?.closest('.sheet-grid [role="gridcell"]') != null;
  if (focused === null || focused.rowPinned != null || !isHere) return null;
  const row = api.getDisplayedRowAtIndex(focused.rowIndex)?.id;
  const column = focused.column.getColId();
  return row === undefined ? null : { row, column, index: focused.rowIndex };
}

/** The grid holds the keyboard by the number of the row, which another unit may have now. */
function keepKeyboard(api: GridApi<SheetRow>, place: KeyboardPlace): void {
  if (api.getRowNode(place.row) !== undefined) focusPlace(api, place);
  else {
    const last = api.getDisplayedRowCount() - 1;
    if (last >= 0) api.setFocusedCell(Math.min(place.index, last), place.column);
  }
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
