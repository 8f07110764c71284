import type { XmlElement } from '../package/xml-tree.ts';
import { childrenOf } from '../package/xml-tree.ts';
import { columnNumber } from './formula/pieces.ts';

/** A row of a sheet as it stands in the file, with its number before the insertion. */
export interface SheetRow {
  readonly element: XmlElement;
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** A cell with its place; its `r` may be left out in the file. */
export interface SheetCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  /** Its formula, if it has one. */
  readonly formula: XmlElement | undefined;
}

/** The rows of `sheetData`; a row or cell without a number follows the one before it. */
export function sheetRows(sheetData: XmlElement): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  for (const element of childrenOf(sheetData, 'row')) {
    const row = Number(element.attributes.r ?? (rows.at(-1)?.row ?? 0) + 1);
    rows.push({ element, row, cells: cellsOf(element, row) });
  }
  return rows;
}

function cellsOf(rowElement: XmlElement, row: number): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  for (const element of childrenOf(rowElement, 'c')) {
    const letters = element.attributes.r?.replace(/\d+$/, '');
    const column = letters === undefined ? (cells.at(-1)?.column ?? 0) + 1 : columnNumber(letters);
    const formula = element.children.find(({ local }) => local === 'f');
    cells.push({ element, row, column, formula });
  }
  return cells;
}

/** «B5», for people and for `r`. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
