import type { CellContent } from './formulas.ts';
import { BODY_SIZE } from './page.ts';
import { lineCount } from './text-width.ts';

/** How a cell looks; everything is Times New Roman, wrapped and black. */
export type Look = {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle' | 'bottom';
  /** Room kept free beside the border, in Excel's steps of about three spaces. */
  readonly indent: 0 | 1;
  readonly bordered: boolean;
  readonly numberFormat: string;
};

export const PLAIN: Look = {
  size: BODY_SIZE,
  bold: false,
  italic: false,
  underline: false,
  horizontal: 'left',
  vertical: 'middle',
  indent: 0,
  bordered: false,
  numberFormat: 'General',
};

/** A cell of the sheet; columns count from 1, spans lie to its right and below. */
export type SheetCell = {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly content: CellContent;
  readonly look: Look;
};

/** Height in points: neither Excel nor LibreOffice fits a row to wrapped text in merged cells. */
export type SheetRow = { readonly height: number; readonly cells: readonly SheetCell[] };

export const GAP_ROW: SheetRow = { height: 8, cells: [] };

const LINE = 1.3;
/** Excel's own inset on both sides of a cell. */
const INSET = 6;
const TALLEST = 409;

/** The height that a text needs in a cell of `width` points, with room above and below. */
export function heightFor(text: string, width: number, look: Look, spare: number): number {
  const lines = lineCount(text, Math.max(12, width - INSET), look);
  return Math.min(TALLEST, Math.ceil(lines * look.size * LINE + spare));
}

/** A cell over columns `first` to `last`, counted from 1. */
export function across(first: number, last: number, content: CellContent, look: Look): SheetCell {
  return { column: first, columnSpan: last - first + 1, rowSpan: 1, content, look };
}
