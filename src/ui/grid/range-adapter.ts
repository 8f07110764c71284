import type { GridApi } from 'ag-grid-community';
import { axesOf } from './grid-places.ts';
import { oneCell, type Range, samePlace } from './range.ts';
import { rangeKeys } from './range-keys.ts';
import { placeOf, rangeMouse } from './range-mouse.ts';
import { drawAgain } from './redraw.ts';
import { type SelectionStore, sameSelection, selectionOf } from './selection.ts';
import { NO_PAINT, type SelectionPaint, selectionPaint } from './selection-paint.ts';
import type { SheetRow } from './sheet.ts';

export type RangeAdapter = {
  /** True where the key was one that goes about or selects. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** How a cell is to be drawn for being selected. */
  readonly paint: SelectionPaint;
  /** Rows or columns came or went: the selection is worked out anew or given up. */
  readonly onSheetChanged: () => void;
  readonly select: (ranges: readonly Range[]) => void;
  readonly detach: () => void;
};

/**
 * Turns mouse, focus and keys into ranges, and has their cells painted. It listens to the page,
 * not to the grid's own events: those come a moment later, after the next key may have been pressed.
 */
export function createRangeAdapter(
  host: HTMLElement,
  api: () => GridApi<SheetRow>,
  store: SelectionStore,
): RangeAdapter {
  const off = new AbortController();
  const { signal } = off;
  let paint = NO_PAINT;

  const ranges = () => store.get()?.ranges ?? [];

  function select(next: readonly Range[]): void {
    const before = store.get();
    const selection = selectionOf(next, axesOf(api()));
    if (before !== null && selection !== null && sameSelection(before, selection)) return;
    store.set(selection);
    const painted = paint;
    paint = selectionPaint(selection);
    drawAgain(api(), painted, paint);
  }

  const keys = rangeKeys({ host, api, ranges, select });
  const mouse = rangeMouse({ host, api, selection: store.get, select, signal });

  function followFocus(event: FocusEvent): void {
    const place = placeOf(event.target);
    if (mouse.isPressed() || place === null) return;
    const active = store.get()?.range.anchor;
    if (active === undefined || !samePlace(active, place)) select([oneCell(place)]);
  }

  host.addEventListener('focusin', followFocus, { signal });

  return {
    select,
    paint: (row, column) => paint(row, column),
    onKey: keys,
    onSheetChanged: () => {
      if (store.get() !== null) select(ranges());
    },
    detach: () => off.abort(),
  };
}
