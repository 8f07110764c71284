import './sheet-grid.css';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Store } from '../app/store.ts';
import type { ArrangedColumn } from './column-state.ts';
import type { ColumnTexts, NameHead } from './columns.ts';
import {
  createSheetGrid,
  type SheetActs,
  type SheetColumnHandlers,
  type SheetGridHandlers,
} from './create-grid.ts';
import { axesOf, focusPlace, placeToBegin, placeToReturn } from './grid-places.ts';
import { oneCell } from './range.ts';
import type { SelectionStore } from './selection.ts';
import type { CellPlace, SheetRows } from './sheet.ts';
import { gridColumnsUpdate, showRows } from './update-grid.ts';

export type SheetGridControl = {
  /** Puts the keyboard on a cell, scrolled into view. */
  readonly focus: (place: CellPlace) => void;
  /** Shows a row and selects it, the keyboard staying where it is. */
  readonly selectRow: (row: string) => void;
  /** Shows a column and selects it, the keyboard staying where it is. */
  readonly selectColumn: (column: string) => void;
  /** Puts the keyboard back on the sheet, in the row that is selected. */
  readonly focusBack: () => void;
  /** Scrolls a column into view. */
  readonly showColumn: (column: string) => void;
  /** Where a cell stands in the window; null while it is scrolled away. */
  readonly boxOf: (place: CellPlace) => DOMRect | null;
  /** Where a column's header stands in the window; null while it is scrolled away. */
  readonly headerBoxOf: (column: string) => DOMRect | null;
  /** Makes a column as wide as what stands in it. */
  readonly fit: (column: string) => void;
  /** What is done with the selection; null before the sheet is drawn. */
  readonly acts: () => SheetActs | null;
};

export type SheetGridProps = {
  /** What a screen reader calls the sheet. */
  readonly label: string;
  readonly columns: readonly ArrangedColumn[];
  readonly nameHead: NameHead;
  /** Changed rows are drawn at once, without rendering anything else. */
  readonly rows: Pick<Store<SheetRows>, 'get' | 'subscribe'>;
  readonly selection: SelectionStore;
  readonly texts: ColumnTexts;
  readonly language: string;
  readonly styleNonce: string;
  readonly handlers: SheetGridHandlers & SheetColumnHandlers;
  readonly control?: Ref<SheetGridControl>;
};

/** A sheet of units and columns; every rule of the field stays with its owner. */
export function SheetGrid(props: SheetGridProps) {
  const { columns, nameHead, rows, selection, texts, language, styleNonce, control } = props;
  const host = useRef<HTMLDivElement>(null);
  const grid = useRef<ReturnType<typeof createSheetGrid> | null>(null);
  const handlers = useRef(props.handlers);
  handlers.current = props.handlers;
  const first = useRef({ columns, nameHead, texts });
  first.current = { columns, nameHead, texts };

  useEffect(() => {
    if (host.current === null) return;
    const made = createSheetGrid({
      host: host.current,
      ...first.current,
      rows: rows.get(),
      selection,
      language,
      styleNonce,
      handlers: () => handlers.current,
    });
    grid.current = made;
    const start = placeToBegin(made.api);
    if (start !== null && isKeyboardFree()) focusPlace(made.api, start);
    let shown = rows.get();
    const stop = rows.subscribe(() => {
      const next = rows.get();
      showRows(made, shown, next);
      shown = next;
    });
    return () => {
      stop();
      grid.current = null;
      made.destroy();
    };
  }, [rows, selection, language, styleNonce]);

  useEffect(() => {
    if (grid.current !== null) gridColumnsUpdate(grid.current, columns, nameHead, texts);
  }, [columns, nameHead, texts]);

  useImperativeHandle(control, () => ({
    focus: (place) => {
      const api = grid.current?.api;
      if (api !== undefined) focusPlace(api, place);
    },
    selectRow: (row) => {
      if (grid.current === null) return;
      const { api, ranges } = grid.current;
      const [column] = axesOf(api).columns;
      if (column === undefined) return;
      const index = api.getRowNode(row)?.rowIndex;
      if (index !== null && index !== undefined) api.ensureIndexVisible(index);
      ranges.select([{ ...oneCell({ row, column }), whole: 'rows' }]);
    },
    selectColumn: (column) => {
      if (grid.current === null) return;
      const { api, ranges } = grid.current;
      const [row] = axesOf(api).rows;
      if (row === undefined) return;
      api.ensureColumnVisible(column);
      ranges.select([{ ...oneCell({ row, column }), whole: 'columns' }]);
    },
    focusBack: () => {
      const api = grid.current?.api;
      if (api === undefined) return;
      const place = placeToReturn(api, selection.get()?.range.anchor ?? null);
      if (place !== null) focusPlace(api, place);
    },
    showColumn: (column) => grid.current?.api.ensureColumnVisible(column),
    boxOf: (place) => {
      const row = `[row-id="${CSS.escape(place.row)}"]`;
      const cell = `[col-id="${CSS.escape(place.column)}"]`;
      return host.current?.querySelector(`${row} ${cell}`)?.getBoundingClientRect() ?? null;
    },
    headerBoxOf: (column) => {
      const header = `[role="columnheader"][col-id="${CSS.escape(column)}"]`;
      return host.current?.querySelector(header)?.getBoundingClientRect() ?? null;
    },
    fit: (column) => grid.current?.api.autoSizeColumns([column]),
    acts: () => grid.current?.acts ?? null,
  }));

  return <section ref={host} className="sheet-grid" aria-label={props.label} />;
}

/** On nothing, or still on the link that led here. */
function isKeyboardFree(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.closest('nav') !== null;
}
