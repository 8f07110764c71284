import type { GridApi, IRowNode } from 'ag-grid-community';
import { NAME, ORDINAL } from './columns.ts';
import { type Axes, corner } from './range.ts';
import { type CellPlace, cellOf, type SheetRow } from './sheet.ts';

/** Rows and columns as they stand on screen, pinned rows first. */
export function axesOf(api: GridApi<SheetRow>): Axes {
  const rows = pinnedNodes(api).map((node) => node.id ?? '');
  for (let i = 0; i < api.getDisplayedRowCount(); i += 1) {
    rows.push(api.getDisplayedRowAtIndex(i)?.id ?? '');
  }
  return { rows, columns: api.getAllDisplayedColumns().map((column) => column.getColId()) };
}

/** Of what scrolls: the names and the totals above stand still. */
export function scrollingAxes(api: GridApi<SheetRow>): Axes {
  return {
    rows: axesOf(api).rows.slice(api.getPinnedTopRowCount()),
    columns: api.getDisplayedCenterColumns().map((column) => column.getColId()),
  };
}

export function pinnedNodes(api: GridApi<SheetRow>): readonly IRowNode<SheetRow>[] {
  return Array.from({ length: api.getPinnedTopRowCount() }, (_, i) =>
    api.getPinnedTopRow(i),
  ).filter((node) => node !== undefined);
}

export function rowOf(api: GridApi<SheetRow>, id: string): SheetRow | null {
  const node = api.getRowNode(id) ?? pinnedNodes(api).find((one) => one.id === id);
  return node?.data ?? null;
}

/** What stands in a cell, as the editor and the clipboard take it. */
export function plainText(row: SheetRow, column: string): string {
  switch (column) {
    case ORDINAL:
      return row.ordinal;
    case NAME:
      return row.name;
    default:
      return cellOf(row, column).plain;
  }
}

/** Puts the keyboard on a cell, scrolled into view. */
export function focusPlace(api: GridApi<SheetRow>, place: CellPlace): void {
  reveal(api, place);
  const pinned = pinnedNodes(api).findIndex((node) => node.id === place.row);
  const index = api.getRowNode(place.row)?.rowIndex ?? null;
  if (pinned >= 0) api.setFocusedCell(pinned, place.column, 'top');
  else if (index !== null) api.setFocusedCell(index, place.column);
}

/** Where the keyboard was last, in the row that is selected now; the first cell where it never was. */
export function placeToReturn(
  api: GridApi<SheetRow>,
  selected: CellPlace | null,
): CellPlace | null {
  const first = corner(scrollingAxes(api), 'first');
  const row = selected?.row ?? first?.row;
  const column = api.getFocusedCell()?.column.getColId() ?? first?.column;
  return row === undefined || column === undefined ? null : { row, column };
}

/** Where typing begins: the first unit's first cell that takes it; null where nothing does. */
export function placeToBegin(api: GridApi<SheetRow>): CellPlace | null {
  const { rows, columns } = axesOf(api);
  const unit = rows.map((row) => rowOf(api, row)).find((row) => row?.level === 'unit');
  if (unit == null) return null;
  const column = columns.find((id) => cellOf(unit, id).editable);
  return column === undefined ? null : { row: unit.id, column };
}

/** Scrolls a cell into view; pinned rows are always there. */
export function reveal(api: GridApi<SheetRow>, place: CellPlace): void {
  const node = api.getRowNode(place.row);
  if (node?.rowIndex !== null && node?.rowIndex !== undefined) {
    api.ensureIndexVisible(node.rowIndex);
  }
  api.ensureColumnVisible(place.column);
}
