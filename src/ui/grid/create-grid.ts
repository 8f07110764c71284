import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import { createGrid, type GridApi, type GridOptions } from 'ag-grid-community';
import { cellContext, type MenuPoint } from './cell-context.ts';
import { listenToClipboard } from './clipboard-adapter.ts';
import type { ArrangedColumn, Drop } from './column-state.ts';
import { type ColumnHooks, type ColumnTexts, gridColumns, type NameHead } from './columns.ts';
import { entryKeys } from './entry-keys.ts';
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
import { sheetKeys } from './sheet-keys.ts';
import { gridTheme } from './theme.ts';
import { readTsv } from './tsv.ts';

export type SheetGridHandlers = {
  /** A text was typed into a cell and is another than the one that stood there. */
  readonly onTyped: (place: CellPlace, text: string) => void;
  readonly onClear: (places: readonly CellPlace[]) => void;
  /** null where the block reaches beyond the sheet. */
  readonly onPaste: (cells: readonly PastedCell[] | null) => void;
  /** Cells were filled on from their neighbours. */
  readonly onFill: (cells: readonly PastedCell[]) => void;
  /** The clipboard and filling need one range, and several are selected. */
  readonly onSeveralRanges: (act: 'clipboard' | 'fill') => void;
  readonly onFold: (row: string) => void;
  /** Someone started to type into a cell that cannot be edited. */
  readonly onRefusedEdit: (place: CellPlace) => void;
  /** Shift+F2, as in a spreadsheet. */
  readonly onNote: () => void;
  /** The menu of what is selected is asked for: by the right button, Shift+F10 or its own key. */
  readonly onCellMenu: (at: MenuPoint) => void;
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

/** What a menu does with the selection; false where the browser keeps it from the clipboard. */
export type SheetActs = {
  readonly copy: () => boolean;
  readonly cut: () => boolean;
  readonly paste: (text: string) => void;
  readonly clear: () => void;
  readonly fill: (towards: 'down' | 'right') => void;
};

export type SheetGridParts = {
  readonly api: GridApi<SheetRow>;
  readonly ranges: RangeAdapter;
  readonly hooks: ColumnHooks;
  readonly acts: SheetActs;
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
    takesKey: sheetKeys({
      api: () => api,
      selection: selection.get,
      handlers,
      takers: [
        (event, place) => entries(event, place),
        ranges.onKey,
        (event) => fill.onKey(event),
        (event) => context(event),
      ],
    }),
  };

  function selectedBlock(): Rectangle | null {
    const selected = selection.get();
    if (selected === null || selected.ranges.length === 1) return selected?.rectangle ?? null;
    handlers().onSeveralRanges('clipboard');
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
    // A page drawn in slices, one a frame, is blank for as long as that takes.
    suppressAnimationFrame: true,
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
  const parts = { host, api: () => api, selection: selection.get, select: ranges.select };
  const fill = createFillAdapter(
    {
      ...parts,
      onFill: (cells) => handlers().onFill(cells),
      onSeveralRanges: () => handlers().onSeveralRanges('fill'),
    },
    off.signal,
  );
  const entries = entryKeys({ ...parts, signal: off.signal });
  const context = cellContext({
    ...parts,
    onCellMenu: (at) => handlers().onCellMenu(at),
    onColumnMenu: (column) => handlers().onColumnMenu(column),
    signal: off.signal,
  });
  nameFocusedCell(host, api, start.texts.blank, off.signal);
  listenToHeaderDrag(host, (column, drop) => handlers().onColumnMoved(column, drop), off.signal);

  const clipboard = listenToClipboard(
    host,
    {
      selected: selectedBlock,
      row: (id) => rowOf(api, id),
      onClear: (places) => handlers().onClear(places),
      onPaste: paste,
    },
    off.signal,
  );

  function paste(block: readonly (readonly string[])[]): void {
    const rectangle = selectedBlock();
    if (rectangle !== null) handlers().onPaste(placedCells(block, rectangle, axesOf(api)));
  }

  function clear(): void {
    const selected = selection.get();
    if (selected !== null) handlers().onClear(selectedPlaces(selected));
  }

  return {
    api,
    ranges,
    hooks,
    acts: {
      copy: () => clipboard.command('copy'),
      cut: () => clipboard.command('cut'),
      paste: (text) => paste(readTsv(text)),
      clear,
      fill: fill.towards,
    },
    destroy: () => {
      off.abort();
      ranges.detach();
      selection.set(null);
      api.destroy();
    },
  };
}
