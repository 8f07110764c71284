import type {
  CellFocusedEvent,
  CellMouseDownEvent,
  CellMouseOverEvent,
  GridApi,
} from 'ag-grid-community';
import { type Axes, type Direction, everything, type Range, samePlace, stepped } from './range.ts';
import { type Selection, type SelectionStore, selectionOf } from './selection.ts';
import type { CellPlace, SheetRow } from './sheet.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export type RangeAdapter = {
  readonly onMouseDown: (event: CellMouseDownEvent<SheetRow>) => void;
  readonly onMouseOver: (event: CellMouseOverEvent<SheetRow>) => void;
  readonly onFocus: (event: CellFocusedEvent<SheetRow>) => void;
  /** Shift+arrows, Ctrl+Shift+arrows, Ctrl+A; true where the key was one of them. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Rows or columns came or went: the selection is worked out anew or given up. */
  readonly onSheetChanged: () => void;
};

/** Turns the grid's mouse, focus and key events into one rectangle, and has its cells painted. */
export function createRangeAdapter(
  api: () => GridApi<SheetRow>,
  store: SelectionStore,
): RangeAdapter {
  let dragging = false;

  function select(range: Range | null): void {
    const before = store.get();
    const next: Selection | null = range === null ? null : selectionOf(range, axesOf(api()));
    store.set(next);
    if (isPainted(before) || isPainted(next)) api().refreshCells();
  }

  function extendTo(head: CellPlace): void {
    const anchor = store.get()?.range.anchor;
    select(anchor === undefined ? { anchor: head, head } : { anchor, head });
  }

  return {
    onMouseDown: ({ event, node, column }) => {
      if (!(event instanceof MouseEvent) || event.button > 0) return;
      const place = { row: node.id ?? '', column: column.getColId() };
      dragging = true;
      window.addEventListener(
        'mouseup',
        () => {
          dragging = false;
        },
        { once: true },
      );
      if (event.shiftKey) extendTo(place);
      else select({ anchor: place, head: place });
    },
    onMouseOver: ({ node, column }) => {
      if (dragging) extendTo({ row: node.id ?? '', column: column.getColId() });
    },
    onFocus: (event) => {
      if (event.sourceEvent instanceof MouseEvent) return;
      const place = focusedPlace(api());
      const range = store.get()?.range;
      if (place === null || (range !== undefined && samePlace(range.anchor, place))) return;
      select({ anchor: place, head: place });
    },
    onKey: (event) => {
      const ctrl = event.ctrlKey || event.metaKey;
      if (ctrl && !event.shiftKey && event.key.toLowerCase() === 'a') {
        event.preventDefault();
        select(everything(axesOf(api())));
        return true;
      }
      const direction = ARROWS[event.key];
      if (!event.shiftKey || direction === undefined) return false;
      const range = store.get()?.range;
      if (range === undefined) return false;
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

/** The focused cell by row id: the grid's own row index starts again in pinned rows. */
export function focusedPlace(api: GridApi<SheetRow>): CellPlace | null {
  const cell = api.getFocusedCell();
  if (cell === null) return null;
  const node =
    cell.rowPinned === 'top'
      ? api.getPinnedTopRow(cell.rowIndex)
      : api.getDisplayedRowAtIndex(cell.rowIndex);
  return node?.id === undefined ? null : { row: node.id, column: cell.column.getColId() };
}

/** Scrolls a cell into view; pinned rows are always there. */
export function reveal(api: GridApi<SheetRow>, place: CellPlace): void {
  const node = api.getRowNode(place.row);
  if (node?.rowIndex !== null && node?.rowIndex !== undefined && node.rowPinned === null) {
    api.ensureIndexVisible(node.rowIndex);
  }
  api.ensureColumnVisible(place.column);
}

function isPainted(selection: Selection | null): boolean {
  if (selection === null) return false;
  return selection.rectangle.rows.length > 1 || selection.rectangle.columns.length > 1;
}
