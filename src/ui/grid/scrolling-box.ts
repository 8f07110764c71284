import type { GridApi } from 'ag-grid-community';
import { pinnedNodes } from './grid-places.ts';
import type { SheetRow } from './sheet.ts';

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The part of the window in which rows and columns scroll: without names, header and totals. */
export function scrollingBox(host: HTMLElement, api: GridApi<SheetRow>): Box {
  const { left, top, right, bottom } = host.getBoundingClientRect();
  const names = api
    .getDisplayedLeftColumns()
    .reduce((width, column) => width + column.getActualWidth(), 0);
  const lastPinned = pinnedNodes(api).at(-1)?.id;
  const above =
    lastPinned === undefined
      ? host.querySelector('[role="columnheader"]')
      : host.querySelector(`[row-id="${CSS.escape(lastPinned)}"]`);
  return {
    left: left + names,
    top: above?.getBoundingClientRect().bottom ?? top,
    right,
    bottom,
  };
}

/** How many rows a page is, as Page Down moves; at least 1. */
export function pageOfRows(host: HTMLElement, api: GridApi<SheetRow>): number {
  const { top, bottom } = scrollingBox(host, api);
  const height = api.getDisplayedRowAtIndex(0)?.rowHeight ?? 30;
  return Math.max(1, Math.floor((bottom - top) / height) - 1);
}

/** The first row below the totals that is wholly in view; null where there is none. */
export function firstRowInView(api: GridApi<SheetRow>): string | null {
  const { top } = api.getVerticalPixelRange();
  for (let i = api.getFirstDisplayedRowIndex(); i <= api.getLastDisplayedRowIndex(); i += 1) {
    const node = api.getDisplayedRowAtIndex(i);
    if (node?.id !== undefined && (node.rowTop ?? 0) >= top) return node.id;
  }
  return null;
}
