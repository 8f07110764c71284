import type { LegacyCharset } from '../../domain/vietnamese/legacy.ts';

/** A value as it is stored in the file; dates are serial numbers with a `date` in their detail. */
export type CellValue = string | number | boolean | null;

/** What a cell has beside its value. */
export type CellDetail = {
  /** Without the leading `=`. */
  readonly formula?: string;
  /** The formula has no stored result: the program that wrote the file never calculated it. */
  readonly uncalculated?: true;
  /** The formula takes from another file, even if it does not look so. */
  readonly external?: true;
  /** A number shown as a per cent: 0.7 looks like 70%. */
  readonly percent?: true;
  /** A number shown with exactly three decimals: 12 looks like 12.000. */
  readonly thousandths?: true;
  /** A number shown as a date, `2020-05-31`. */
  readonly date?: string;
  /** `#REF!`, `#DIV/0!` … */
  readonly error?: string;
};

/** Rows and columns count from 0; all four borders are inside. */
export type Rectangle = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type SheetVisibility = 'visible' | 'hidden' | 'very-hidden';

/** One sheet in plain data that crosses a process border cheaply. */
export type SheetGrid = {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** From A1 on; a row ends at its last cell, so rows differ in length. */
  readonly rows: readonly (readonly CellValue[])[];
  /** By `detailKey`. */
  readonly details: ReadonlyMap<number, CellDetail>;
  readonly merges: readonly Rectangle[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** What tells that text is in an encoding older than Unicode, in which it stands in `rows`. */
  readonly oldText?: OldText;
};

export type OldText = {
  /** Fonts of such an encoding, by `detailKey`. */
  readonly fonts: ReadonlyMap<number, string>;
  /** The encoding that text in no such font is in, as far as it says itself. */
  readonly guess: LegacyCharset | null;
};

export type BookFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv';

export type BookGrids = {
  readonly format: BookFormat;
  readonly sheets: readonly SheetGrid[];
};

/** Excel's own number of columns. */
const COLUMNS = 16_384;

/** One number for a place; row and column count from 0. */
export function detailKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** null outside the rows and columns that the sheet has. */
export function valueAt(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.rows[row]?.[column] ?? null;
}

/** Undefined where a cell is nothing but its value. */
export function detailAt(grid: SheetGrid, row: number, column: number): CellDetail | undefined {
  return grid.details.get(detailKey(row, column));
}

/** `0 → A`, `27 → AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `E9` for row 8, column 4. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A6:G20`. */
export function rangeName({ top, left, bottom, right }: Rectangle): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}
