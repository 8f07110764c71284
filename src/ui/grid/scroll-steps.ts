import type { GridApi } from 'ag-grid-community';
import { dragSteps, type Point, type Steps } from './drag-scroll.ts';
import { scrollingBox } from './scrolling-box.ts';
import type { CellPlace, SheetRow } from './sheet.ts';

/** Milliseconds between two steps while the sheet scrolls under a drag. */
export const BEAT = 50;

/**
 * How far the sheet scrolls on under a drag that began at a cell. Names, totals and what stands before
 * them are reached once the sheet is scrolled back to its start.
 */
export function scrollSteps(
  host: HTMLElement,
  api: GridApi<SheetRow>,
  pointer: Point,
  start: CellPlace | undefined,
): Steps {
  const { rows, columns } = dragSteps(pointer, scrollingBox(host, api));
  const isUpDone = api.getVerticalPixelRange().top <= 0 || isPinnedRow(api, start);
  const isLeftDone = api.getHorizontalPixelRange().left <= 0 || isPinnedColumn(api, start);
  return {
    rows: rows < 0 && isUpDone ? 0 : rows,
    columns: columns < 0 && isLeftDone ? 0 : columns,
  };
}

/** Columns that stand still at the left: the names, and those that a person has frozen. */
function isPinnedColumn(api: GridApi<SheetRow>, place: CellPlace | undefined): boolean {
  return place !== undefined && api.getColumn(place.column)?.isPinned() === true;
}

function isPinnedRow(api: GridApi<SheetRow>, place: CellPlace | undefined): boolean {
  return place !== undefined && api.getRowNode(place.row) === undefined;
}
