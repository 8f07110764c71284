import type { GridApi } from 'ag-grid-community';
import { pinnedNodes } from './grid-places.ts';
import { repainted, type SelectionPaint } from './selection-paint.ts';
import type { SheetRow } from './sheet.ts';

/** Only what is on screen and looks different: a drag repaints with every cell that it crosses. */
export function drawAgain(
  api: GridApi<SheetRow>,
  before: SelectionPaint,
  next: SelectionPaint,
): void {
  const nodes = [...pinnedNodes(api), ...api.getRenderedNodes()];
  const { rows, columns } = repainted(before, next, {
    rows: nodes.map((node) => node.id ?? ''),
    columns: api.getAllDisplayedVirtualColumns().map((column) => column.getColId()),
  });
  if (rows.size === 0) return;
  api.refreshCells({
    rowNodes: nodes.filter((node) => rows.has(node.id ?? '')),
    columns: [...columns],
  });
}
