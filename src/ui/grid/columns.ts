import type { CellClassParams, ColDef, SuppressKeyboardEventParams } from 'ag-grid-community';
import type { ArrangedColumn, ColumnHead } from './column-state.ts';
import { isTakenByInputMethod } from './composing.ts';
import { type HeaderTools, type HeaderWords, SheetHeader } from './header.ts';
import { nameRenderer } from './name-renderer.ts';
import {
  FRAME_SIDES,
  hasMark,
  SELECTION_MARKS,
  type SelectionMark,
  type SelectionPaint,
} from './selection-paint.ts';
import {
  CELL_MARKS,
  type CellMark,
  type CellPlace,
  cellOf,
  type SheetCell,
  type SheetRow,
} from './sheet.ts';
import { type EntryHooks, TextEditor } from './text-editor.ts';
import { ToldRenderer } from './told-renderer.ts';

export const ORDINAL = 'ordinal';
export const NAME = 'name';

export type ColumnHooks = EntryHooks & {
  readonly paint: SelectionPaint;
  /** The frame around cells that were cut. */
  readonly cutPaint: SelectionPaint;
  /** Keys that the sheet answers itself; true keeps the grid from answering them too. */
  readonly takesKey: (
    event: KeyboardEvent,
    place: SuppressKeyboardEventParams<SheetRow>,
  ) => boolean;
  readonly onFold: (row: string) => void;
  readonly onTyped: (place: CellPlace, text: string) => void;
  readonly onColumnMenu: (column: string) => void;
};

export type ColumnTexts = {
  readonly ordinal: string;
  readonly name: string;
  /** What the button of a column's menu is called: its signs of sorting and filtering are said there. */
  readonly menu: (title: string, head: ColumnHead) => string;
  readonly grip: string;
  /** What a screen reader says of a cell with nothing in it. */
  readonly blank: string;
};

/** The column of names, which every sheet has. */
export type NameHead = ColumnHead & { readonly width: number };

type Cells = ColDef<SheetRow, SheetCell>;

/** TT and the unit stand still at the left; then one column each. */
export function gridColumns(
  columns: readonly ArrangedColumn[],
  name: NameHead,
  texts: ColumnTexts,
  hooks: ColumnHooks,
): ColDef<SheetRow>[] {
  const common = {
    sortable: false,
    suppressMovable: true,
    suppressHeaderMenuButton: true,
    suppressKeyboardEvent: (params: SuppressKeyboardEventParams<SheetRow>) =>
      params.editing ? isTakenByInputMethod(params.event) : hooks.takesKey(params.event, params),
    suppressHeaderKeyboardEvent: ({ event, column }) => {
      const id = 'getColId' in column ? column.getColId() : ORDINAL;
      if (!opensMenu(event) || id === ORDINAL) return false;
      event.preventDefault();
      hooks.onColumnMenu(id);
      return true;
    },
    headerComponent: SheetHeader,
  } satisfies ColDef<SheetRow>;
  const selected = selectionRules(hooks);
  const fixed: ColDef<SheetRow>[] = [
    {
      ...common,
      colId: ORDINAL,
      headerName: texts.ordinal,
      headerComponentParams: { words: plainWords(texts.ordinal) },
      pinned: 'left',
      lockPinned: true,
      width: 48,
      resizable: false,
      valueGetter: (params) => params.data?.ordinal ?? '',
      cellClass: 'sheet-ordinal',
      headerClass: 'sheet-centred',
      cellClassRules: selected,
    },
    {
      ...common,
      colId: NAME,
      headerName: texts.name,
      headerComponentParams: {
        words: plainWords(texts.name),
        tools: { ...headTools(name, texts.name, texts, hooks), grip: null },
      },
      pinned: 'left',
      lockPinned: true,
      width: name.width,
      minWidth: 120,
      valueGetter: (params) => params.data ?? null,
      equals: (a, b) => a?.name === b?.name && a?.folded === b?.folded,
      cellRenderer: nameRenderer(hooks.onFold),
      cellClass: 'sheet-name',
      cellClassRules: selected,
    },
  ];
  return [
    ...fixed,
    ...columns.map((column) => numberColumn(column, common, selected, texts, hooks)),
  ];
}

function numberColumn(
  column: ArrangedColumn,
  common: ColDef<SheetRow>,
  selected: NonNullable<Cells['cellClassRules']>,
  texts: ColumnTexts,
  hooks: ColumnHooks,
): Cells {
  const words: HeaderWords = column;
  return {
    ...(common as Cells),
    colId: column.id,
    headerName: column.measure === '' ? column.title : `${column.title} (${column.measure})`,
    headerComponentParams: {
      words,
      ...(column.movable ? { tools: headTools(column, column.title, texts, hooks) } : {}),
    },
    headerClass: 'sheet-number-header',
    pinned: column.frozen ? 'left' : null,
    lockPinned: true,
    width: column.width,
    minWidth: 60,
    valueGetter: (params) => (params.data ? cellOf(params.data, column.id) : null),
    valueFormatter: ({ value }) => (isCell(value) ? value.text : String(value ?? '')),
    equals: (a, b) => a === b,
    tooltipValueGetter: (params) => noteOf(params.value),
    editable: (params) => params.data !== undefined && cellOf(params.data, column.id).editable,
    cellEditor: TextEditor,
    cellEditorParams: {
      onTypedForAll: hooks.onTypedForAll,
      staysOpen: hooks.staysOpen,
    } satisfies EntryHooks,
    // Called while the entry ends, unlike the grid's events, which come after the next key: an undo
    // pressed right behind must find the edit. false: the row itself comes from our own store.
    valueSetter: ({ data, node, newValue }) => {
      const text: unknown = newValue;
      if (typeof text === 'string' && text !== cellOf(data, column.id).plain) {
        hooks.onTyped({ row: node?.id ?? '', column: column.id }, text);
      }
      return false;
    },
    cellRendererSelector: ({ value }) =>
      noteOf(value) === null ? undefined : { component: ToldRenderer },
    cellClass: 'sheet-number',
    cellClassRules: { ...MARK_RULES, ...selected },
  };
}

/** Alt+Down, as on a list in a spreadsheet. */
export function opensMenu({ key, altKey }: KeyboardEvent): boolean {
  return altKey && key === 'ArrowDown';
}

function headTools(
  { sorted, filtered }: ColumnHead,
  title: string,
  texts: ColumnTexts,
  hooks: ColumnHooks,
): HeaderTools & ColumnHead {
  return {
    sorted,
    filtered,
    menu: texts.menu(title, { sorted, filtered }),
    grip: texts.grip,
    onMenu: hooks.onColumnMenu,
  };
}

function selectionRules({ paint, cutPaint }: ColumnHooks): NonNullable<Cells['cellClassRules']> {
  const has =
    (painted: SelectionPaint, mark: SelectionMark) =>
    ({ node, column }: CellClassParams<SheetRow>) =>
      hasMark(painted(node.id ?? '', column.getColId()), mark);
  return Object.fromEntries([
    ...SELECTION_MARKS.map((mark) => [
      mark === 'selected' || mark === 'active' ? `sheet-${mark}` : `sheet-edge-${mark}`,
      has(paint, mark),
    ]),
    ...FRAME_SIDES.map((side) => [`sheet-cut-${side}`, has(cutPaint, side)]),
  ]);
}

const MARK_RULES: NonNullable<Cells['cellClassRules']> = Object.fromEntries(
  CELL_MARKS.map((mark) => [`sheet-${mark}`, isMarked(mark)]),
);

function isMarked(mark: CellMark): (params: CellClassParams<SheetRow, SheetCell>) => boolean {
  return ({ value }) => isCell(value) && value.marks.includes(mark);
}

function noteOf(value: SheetCell | string | null | undefined): string | null {
  return isCell(value) && value.note !== '' ? value.note : null;
}

/** While a cell is edited the grid passes the editor's text in the value's place. */
function isCell(value: unknown): value is SheetCell {
  return typeof value === 'object' && value !== null && 'marks' in value;
}

function plainWords(title: string): HeaderWords {
  return { title, measure: '', caption: '' };
}
