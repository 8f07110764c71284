import type { GridApi } from 'ag-grid-community';
import {
  type Axes,
  corner,
  type Direction,
  everything,
  type Range,
  samePlace,
  stepped,
} from './range.ts';
import { type Selection, type SelectionStore, sameSelection, selectionOf } from './selection.ts';
import type { CellPlace, SheetRow } from './sheet.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export type RangeAdapter = {
  /** Shift+arrows, Ctrl+Shift+arrows, Ctrl+A, Ctrl+Home, Ctrl+End; true where the key was one of them. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Rows or columns came or went: the selection is worked out anew or given up. */
  readonly onSheetChanged: () => void;
  readonly select: (range: Range | null) => void;
  readonly detach: () => void;
};

/**
 * Turns mouse, focus and keys into one rectangle, and has its cells painted. It listens to the page,
 * not to the grid's own events: those come a moment later, after the next key may have been pressed.
 */
export function createRangeAdapter(
  host: HTMLElement,
  api: () => GridApi<SheetRow>,
  store: SelectionStore,
): RangeAdapter {
  const off = new AbortController();
  const { signal } = off;
  let dragging = false;
  let pressed = false;

  function select(range: Range | null): void {
    const before = store.get();
    const next: Selection | null = range === null ? null : selectionOf(range, axesOf(api()));
    if (before !== null && next !== null && sameSelection(before, next)) return;
    store.set(next);
    if (isPainted(before) || isPainted(next)) api().refreshCells();
  }

  function extendTo(head: CellPlace): void {
    const anchor = store.get()?.range.anchor;
    select(anchor === undefined ? { anchor: head, head } : { anchor, head });
  }

  /** Of what scrolls: the names and the totals above stand still. */
  function toCorner(which: 'first' | 'last', isLonger: boolean): void {
    const place = corner(scrollingAxes(api()), which);
    if (place === null) return;
    if (isLonger) {
      extendTo(place);
      reveal(api(), place);
    } else focusPlace(api(), place);
  }

  function startDragging(event: PointerEvent): void {
    const place = placeOf(event.target);
    if (place === null || event.button !== 0 || isInEditor(event.target)) return;
    pressed = true;
    dragging = true;
    if (event.shiftKey) extendTo(place);
    else select({ anchor: place, head: place });
  }

  function followFocus(event: FocusEvent): void {
    const place = placeOf(event.target);
    const range = store.get()?.range;
    if (pressed || place === null) return;
    // After a click with Shift the focus comes to the head of the range that it drew.
    if (range && (samePlace(range.anchor, place) || samePlace(range.head, place))) return;
    select({ anchor: place, head: place });
  }

  // The grid moves the focus between this event and mousedown.
  host.addEventListener('pointerdown', startDragging, { signal, capture: true });
  host.addEventListener('focusin', followFocus, { signal });
  host.addEventListener(
    'pointerover',
    (event) => {
      const place = dragging ? placeOf(event.target) : null;
      if (place !== null) extendTo(place);
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    () => {
      pressed = false;
      dragging = false;
    },
    { signal },
  );

  return {
    select,
    onKey: (event) => {
      const ctrl = event.ctrlKey || event.metaKey;
      if (ctrl && !event.shiftKey && event.key.toLowerCase() === 'a') {
        event.preventDefault();
        select(everything(axesOf(api())));
        return true;
      }
      if (ctrl && (event.key === 'Home' || event.key === 'End')) {
        event.preventDefault();
        toCorner(event.key === 'Home' ? 'first' : 'last', event.shiftKey);
        return true;
      }
      const direction = ARROWS[event.key];
      const range = store.get()?.range;
      if (!event.shiftKey || direction === undefined || range === undefined) return false;
      event.preventDefault();
      const head = stepped(range.head, direction, axesOf(api()), ctrl);
      select({ anchor: range.anchor, head });
      reveal(api(), head);
      return true;
    },
    onSheetChanged: () => {
      const selection = store.get();
      if (selection !== null) select(selection.range);
    },
    detach: () => off.abort(),
  };
}

/** Rows and columns as they stand on screen, pinned rows first. */
export function axesOf(api: GridApi<SheetRow>): Axes {
  const rows: string[] = [];
  for (let i = 0; i < api.getPinnedTopRowCount(); i += 1) {
    rows.push(api.getPinnedTopRow(i)?.id ?? '');
  }
  for (let i = 0; i < api.getDisplayedRowCount(); i += 1) {
    rows.push(api.getDisplayedRowAtIndex(i)?.id ?? '');
  }
  return { rows, columns: api.getAllDisplayedColumns().map((column) => column.getColId()) };
}

function scrollingAxes(api: GridApi<SheetRow>): Axes {
  const pinned = api.getPinnedTopRowCount();
  return {
    rows: axesOf(api).rows.slice(pinned),
    columns: api.getDisplayedCenterColumns().map((column) => column.getColId()),
  };
}

/** Puts the keyboard on a cell, scrolled into view. */
export function focusPlace(api: GridApi<SheetRow>, place: CellPlace): void {
  reveal(api, place);
  for (let i = 0; i < api.getPinnedTopRowCount(); i += 1) {
    if (api.getPinnedTopRow(i)?.id === place.row) api.setFocusedCell(i, place.column, 'top');
  }
  const index = api.getRowNode(place.row)?.rowIndex;
  if (index !== null && index !== undefined) api.setFocusedCell(index, place.column);
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

/** Scrolls a cell into view; pinned rows are always there. */
export function reveal(api: GridApi<SheetRow>, place: CellPlace): void {
  const node = api.getRowNode(place.row);
  if (node?.rowIndex !== null && node?.rowIndex !== undefined) {
    api.ensureIndexVisible(node.rowIndex);
  }
  api.ensureColumnVisible(place.column);
}

/** The cell that an element of the page belongs to, by row id: the grid's row numbers start again in pinned rows. */
function placeOf(target: EventTarget | null): CellPlace | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('[role="gridcell"][col-id]');
  const row = cell?.closest('[row-id]')?.getAttribute('row-id');
  const column = cell?.getAttribute('col-id');
  return row && column ? { row, column } : null;
}

function isInEditor(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}

function isPainted(selection: Selection | null): boolean {
  if (selection === null) return false;
  return selection.rectangle.rows.length > 1 || selection.rectangle.columns.length > 1;
}
