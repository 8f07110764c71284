/** A table as the grid shows it: words and numbers ready to be seen, no rule of the field in it. */
export type SheetColumn = {
  readonly id: string;
  readonly title: string;
  /** Unit of measure under the title; '' where there is none. */
  readonly measure: string;
  /** What kind of column it is, above the title: «Số liệu căn cứ»; '' for the usual ones. */
  readonly caption: string;
  readonly width: number;
  /** Whether a sum over its cells means anything: not so for per cents. */
  readonly adds: boolean;
};

export const CELL_MARKS = [
  'locked',
  'noted',
  'sealed',
  'over',
  'words',
  'text',
  'proposal',
  'changed',
] as const;

/** How a cell looks beside its text; each mark has a sign of its own besides a colour. */
export type CellMark = (typeof CELL_MARKS)[number];

export type SheetCell = {
  readonly text: string;
  /** What statistics count; null where the cell holds no number. */
  readonly value: number | null;
  /** What the editor starts with, and what copying takes. */
  readonly plain: string;
  readonly marks: readonly CellMark[];
  /** Shown on hover and told by a screen reader: who locked it and why, its note, the whole of a long text. */
  readonly note: string;
  readonly editable: boolean;
};

export type SheetRow = {
  readonly id: string;
  readonly level: 'total' | 'group' | 'unit';
  readonly ordinal: string;
  readonly name: string;
  /** Only for groups: whether their units are folded away. */
  readonly folded: boolean | null;
  /** Whether a search looks for this row. */
  readonly found: boolean;
  readonly cells: SheetCells;
};

/** By column id, the same object each time; a column without a cell is blank. */
export type SheetCells = { readonly at: (column: string) => SheetCell | undefined };

export type SheetRows = {
  readonly pinned: readonly SheetRow[];
  readonly body: readonly SheetRow[];
};

/** A place is named by row and column, never by numbers: pinned rows count from 0 again. */
export type CellPlace = { readonly row: string; readonly column: string };

export const BLANK_CELL: SheetCell = {
  text: '',
  value: null,
  plain: '',
  marks: [],
  note: '',
  editable: false,
};

export function cellOf(row: SheetRow, column: string): SheetCell {
  return row.cells.at(column) ?? BLANK_CELL;
}
