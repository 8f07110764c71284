import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import { createGrid, type GridApi, type GridOptions } from 'ag-grid-community';
import { cellContext, type MenuPoint } from './cell-context.ts';
import type { Copied } from './clipboard-adapter.ts';
import type { ArrangedColumn, Drop } from './column-state.ts';
import { type ColumnHooks, type ColumnTexts, gridColumns, type NameHead } from './columns.ts';
import type { CutMark } from './cut-mark.ts';
import { entryKeys } from './entry-keys.ts';
import { createFillAdapter } from './fill-adapter.ts';
import { focusPlace } from './grid-places.ts';
import { listenToHeaderDrag } from './header-drag.ts';
import { GRID_MODULES } from './modules.ts';
import { nameFocusedCell } from './named-cell.ts';
import type { PastedCell } from './pasting.ts';
import { createRangeAdapter, type RangeAdapter } from './range-adapter.ts';
import { isMany, type SelectionStore } from './selection.ts';
import type { CellPlace, SheetRow, SheetRows } from './sheet.ts';
import { type MovedCell, sheetActs } from './sheet-acts.ts';
import { sheetKeys } from './sheet-keys.ts';
import { gridTheme } from './theme.ts';

export type SheetGridHandlers = {
  /** A text was typed into a cell and is another than the one that stood there. */
  readonly onTyped: (place: CellPlace, text: string) => void;
  /** Whether such a text cannot be entered there: said aloud, and the cell stays open. */
  readonly staysOpen: (place: CellPlace, text: string) => boolean;
  readonly onClear: (places: readonly CellPlace[]) => void;
  /** null where the block reaches beyond the sheet. */
  readonly onPaste: (cells: readonly PastedCell[] | null) => void;
  /** Cells were cut, and pasted here; null where they would reach beyond the sheet. */
  readonly onMove: (cells: readonly MovedCell[] | null) => void;
  /** So many cells are marked to be moved; 0 once they are not any more. */
  readonly onCut: (cells: number) => void;
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
  readonly paste: (copied: Copied) => void;
  readonly clear: () => void;
  readonly fill: (towards: 'down' | 'right') => void;
};

export type SheetGridParts = {
  readonly api: GridApi<SheetRow>;
  readonly ranges: RangeAdapter;
  readonly hooks: ColumnHooks;
  readonly acts: SheetActs;
  readonly cut: CutMark;
  readonly destroy: () => void;
};

/** Makes the grid and joins it to our own range, clipboard and editing. */
export function createSheetGrid(start: GridStart): SheetGridParts {
  const { host, selection, handlers } = start;
  const off = new AbortController();
  const { signal } = off;
  const ranges = createRangeAdapter(host, () => api, selection);
  const parts = { host, api: () => api, selection: selection.get, select: ranges.select };
  const acts = sheetActs({ ...parts, handlers, signal });
  const hooks: ColumnHooks = {
    paint: ranges.paint,
    cutPaint: acts.mark.paint,
    onFold: (row) => handlers().onFold(row),
    onTyped: (place, text) => {
      acts.mark.callOff();
      handlers().onTyped(place, text);
    },
    staysOpen: (place, text) => handlers().staysOpen(place, text),
    onTypedForAll: (text) => {
      const selected = selection.get();
      if (selected === null || !isMany(selected)) return false;
      api.stopEditing(true);
      focusPlace(api, selected.range.anchor);
      acts.writeAll(text);
      return true;
    },
    onColumnMenu: (column) => handlers().onColumnMenu(column),
    takesKey: sheetKeys({
      api: () => api,
      handlers,
      acts,
      takers: [
        (event, place) => entries(event, place),
        ranges.onKey,
        (event) => fill.onKey(event),
        (event) => context(event),
      ],
    }),
  };

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

  const fill = createFillAdapter(
    {
      ...parts,
      onFill: (cells) => {
        acts.mark.callOff();
        handlers().onFill(cells);
      },
      onSeveralRanges: () => handlers().onSeveralRanges('fill'),
    },
    signal,
  );
  const entries = entryKeys({ ...parts, signal });
  const context = cellContext({
    ...parts,
    onCellMenu: (at) => handlers().onCellMenu(at),
    onColumnMenu: (column) => handlers().onColumnMenu(column),
    signal,
  });
  nameFocusedCell(host, api, start.texts.blank, signal);
  listenToHeaderDrag(host, (column, drop) => handlers().onColumnMoved(column, drop), signal);

  return {
    api,
    ranges,
    hooks,
    acts: { ...acts, fill: fill.towards },
    cut: acts.mark,
    destroy: () => {
      off.abort();
      ranges.detach();
      selection.set(null);
      api.destroy();
    },
  };
}
