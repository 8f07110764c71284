import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import { createGrid, type GridApi, type GridOptions } from 'ag-grid-community';
import { listenToClipboard } from './clipboard-adapter.ts';
import type { ArrangedColumn, Drop } from './column-state.ts';
import {
  type ColumnHooks,
  type ColumnTexts,
  gridColumns,
  type NameHead,
  ORDINAL,
  opensMenu,
} from './columns.ts';
import { isTakenByInputMethod, TAKEN_KEY } from './composing.ts';
import { createFillAdapter } from './fill-adapter.ts';
import { axesOf, rowOf } from './grid-places.ts';
import { listenToHeaderDrag } from './header-drag.ts';
import { GRID_MODULES } from './modules.ts';
import { nameFocusedCell } from './named-cell.ts';
import { type PastedCell, placedCells } from './pasting.ts';
import type { Rectangle } from './range.ts';
import { createRangeAdapter, type RangeAdapter } from './range-adapter.ts';
import { type SelectionStore, selectedPlaces } from './selection.ts';
import type { CellPlace, SheetRow, SheetRows } from './sheet.ts';
import { gridTheme } from './theme.ts';

export type SheetGridHandlers = {
  /** A text was typed into a cell and is another than the one that stood there. */
  readonly onTyped: (place: CellPlace, text: string) => void;
  readonly onClear: (places: readonly CellPlace[]) => void;
  /** null where the block reaches beyond the sheet. */
  readonly onPaste: (cells: readonly PastedCell[] | null) => void;
  /** Cells were filled on from their neighbours. */
  readonly onFill: (cells: readonly PastedCell[]) => void;
  /** Copying, cutting and pasting need one range, and several are selected. */
  readonly onSeveralRanges: () => void;
  readonly onFold: (row: string) => void;
  /** Someone started to type into a cell that cannot be edited. */
  readonly onRefusedEdit: (place: CellPlace) => void;
  /** Shift+F2, as in a spreadsheet. */
  readonly onNote: () => void;
};

/** In pixels: what stands below a heading may be narrower than its longest word. */
const LEAST_FITTING = 112;

/** What a person does to the columns themselves. */
export type SheetColumnHandlers = {
  /** The menu of a column is asked for, by its button or by Alt+Down. */
  readonly onColumnMenu: (column: string) => void;
  /** A column was dragged, or made to fit, to this width in pixels. */
  readonly onColumnWidth: (column: string, width: number) => void;
  readonly onColumnMoved: (column: string, drop: Drop) => void;
};

export type GridStart = {
  readonly host: HTMLElement;
  readonly columns: readonly ArrangedColumn[];
  readonly nameHead: NameHead;
  readonly texts: ColumnTexts;
  readonly rows: SheetRows;
  readonly selection: SelectionStore;
  readonly language: string;
  readonly styleNonce: string;
  readonly handlers: () => SheetGridHandlers & SheetColumnHandlers;
};

export type SheetGridParts = {
  readonly api: GridApi<SheetRow>;
  readonly ranges: RangeAdapter;
  readonly hooks: ColumnHooks;
  readonly destroy: () => void;
};

/** Makes the grid and joins it to our own range, clipboard and editing. */
export function createSheetGrid(start: GridStart): SheetGridParts {
  const { host, selection, handlers } = start;
  const ranges = createRangeAdapter(host, () => api, selection);
  const hooks: ColumnHooks = {
    paint: ranges.paint,
    onFold: (row) => handlers().onFold(row),
    onTyped: (place, text) => handlers().onTyped(place, text),
    onColumnMenu: (column) => handlers().onColumnMenu(column),
    takesKey: (event, { node, column, colDef, data, editing }) => {
      if (event.key === 'Enter' && !event.ctrlKey && !event.altKey && node.rowPinned == null) {
        const next = nextRowToType(node.rowIndex ?? 0, event.shiftKey ? -1 : 1);
        event.preventDefault();
        if (editing) api.stopEditing();
        if (next !== null) {
          api.ensureIndexVisible(next);
          api.setFocusedCell(next, column);
        }
        return true;
      }
      if (opensMenu(event) && column.getColId() !== ORDINAL) {
        event.preventDefault();
        handlers().onColumnMenu(column.getColId());
        return true;
      }
      if (ranges.onKey(event) || fill.onKey(event)) return true;
      if (event.key === 'Delete') {
        const selected = selection.get();
        if (selected !== null) handlers().onClear(selectedPlaces(selected));
        return true;
      }
      if (event.key === ' ' && data?.folded !== null && data?.folded !== undefined) {
        event.preventDefault();
        handlers().onFold(data.id);
        return true;
      }
      if (event.key === 'F2' && event.shiftKey) {
        event.preventDefault();
        handlers().onNote();
        return true;
      }
      const editable = typeof colDef.editable === 'function' && column.isCellEditable(node);
      if (editable && isTakenByInputMethod(event)) {
        // While the key is still on its way, so that the input method finds the editor to write into.
        const { rowIndex, rowPinned } = node;
        const at = { rowIndex: rowIndex ?? 0, ...(rowPinned == null ? {} : { rowPinned }) };
        api.startEditingCell({ ...at, colKey: column, key: TAKEN_KEY });
        return true;
      }
      if (!editable && wantsToEdit(event)) {
        handlers().onRefusedEdit({ row: node.id ?? '', column: column.getColId() });
      }
      return false;
    },
  };

  /** Enter goes from unit to unit: the sums between them take no typing. */
  function nextRowToType(from: number, step: 1 | -1): number | null {
    for (let row = from + step; row >= 0; row += step) {
      const level = api.getDisplayedRowAtIndex(row)?.data?.level;
      if (level === undefined) return null;
      if (level === 'unit') return row;
    }
    return null;
  }

  function selectedBlock(): Rectangle | null {
    const selected = selection.get();
    if (selected === null || selected.ranges.length === 1) return selected?.rectangle ?? null;
    handlers().onSeveralRanges();
    return null;
  }

  const options: GridOptions<SheetRow> = {
    theme: gridTheme,
    styleNonce: start.styleNonce,
    columnDefs: gridColumns(start.columns, start.nameHead, start.texts, hooks),
    rowData: [...start.rows.body],
    pinnedTopRowData: [...start.rows.pinned],
    getRowId: ({ data }) => data.id,
    rowClassRules: {
      'sheet-row-total': ({ data }) => data?.level === 'total',
      'sheet-row-group': ({ data }) => data?.level === 'group',
      'sheet-row-unit': ({ data }) => data?.level === 'unit',
      'sheet-row-found': ({ data }) => data?.found === true,
    },
    stopEditingWhenCellsLoseFocus: true,
    enterNavigatesVertically: true,
    enterNavigatesVerticallyAfterEdit: true,
    suppressColumnMoveAnimation: true,
    animateRows: false,
    suppressDragLeaveHidesColumns: true,
    suppressMovableColumns: true,
    // A heading may be much longer than what stands below it, and it wraps.
    skipHeaderOnAutoSize: true,
    onColumnResized: ({ finished, source, column }) => {
      const isByHand = source === 'uiColumnResized' || source === 'autosizeColumns';
      if (!finished || !isByHand || column == null) return;
      const width = column.getActualWidth();
      const least = source === 'autosizeColumns' ? LEAST_FITTING : 0;
      handlers().onColumnWidth(column.getColId(), Math.max(width, least));
    },
    tooltipShowDelay: 500,
    rowBuffer: 20,
    // A panel that opens at the right must not cover the cell that it is about.
    onGridSizeChanged: () => {
      const column = selection.get()?.range.anchor.column;
      if (column !== undefined) api.ensureColumnVisible(column);
    },
    onCellDoubleClicked: ({ node, column, colDef }) => {
      if (typeof colDef.editable === 'function' && !column.isCellEditable(node)) {
        handlers().onRefusedEdit({ row: node.id ?? '', column: column.getColId() });
      }
    },
    ...(start.language === 'vi' ? { localeText: AG_GRID_LOCALE_VN } : {}),
  };
  const api = createGrid(host, options, { modules: GRID_MODULES });

  const off = new AbortController();
  const fill = createFillAdapter(
    {
      host,
      api: () => api,
      selection: selection.get,
      select: ranges.select,
      onFill: (cells) => handlers().onFill(cells),
      onSeveralRanges: () => handlers().onSeveralRanges(),
    },
    off.signal,
  );
  nameFocusedCell(host, api, start.texts.blank, off.signal);
  listenToHeaderDrag(host, (column, drop) => handlers().onColumnMoved(column, drop), off.signal);

  const stopClipboard = listenToClipboard(host, {
    selected: selectedBlock,
    row: (id) => rowOf(api, id),
    onClear: (places) => handlers().onClear(places),
    onPaste: (block) => {
      const rectangle = selectedBlock();
      if (rectangle !== null) handlers().onPaste(placedCells(block, rectangle, axesOf(api)));
    },
  });

  return {
    api,
    ranges,
    hooks,
    destroy: () => {
      off.abort();
      stopClipboard();
      ranges.detach();
      selection.set(null);
      api.destroy();
    },
  };
}

function wantsToEdit(event: KeyboardEvent): boolean {
  if (event.key === 'F2' || isTakenByInputMethod(event)) return true;
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
}
