import { columnName, type Rectangle } from '../../open/sheet-grid.ts';

/** Row and column count from 0. */
export type Address = { readonly row: number; readonly column: number };

/** Excel's own size. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

const ADDRESS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

/** `C7`, `$C$7`; null where it is no cell of a sheet. */
export function parseAddress(text: string): Address | null {
  const match = ADDRESS.exec(text);
  if (!match) return null;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return column < COLUMNS && row < ROWS ? { row, column } : null;
}

/** `A → 0`, `AB → 27`. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}

/** `C7` for row 6, column 2. */
export function addressText({ row, column }: Address): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1:C7`, `B2`; null where it is no range of cells. */
export function parseRange(text: string): Rectangle | null {
  const [first = '', last = first] = text.split(':');
  const [from, to] = [parseAddress(first), parseAddress(last)];
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function contains({ top, left, bottom, right }: Rectangle, { row, column }: Address) {
  return row >= top && row <= bottom && column >= left && column <= right;
}
