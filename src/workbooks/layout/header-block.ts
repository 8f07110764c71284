import { searchKey } from '../../domain/vietnamese/names.ts';
import { isColumnNumberRow } from './column-numbers.ts';
import { headerRole, namesIndicators } from './header-words.ts';
import { isPlaceAndDate } from './row-words.ts';
import { looksNumeric, type SheetView } from './sheet-view.ts';

/** The header of one table: rows `top` to `bottom`, columns `left` to `right`, all inside. */
export type HeaderBlock = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** What the column of names holds. */
  readonly names: 'unit' | 'indicator';
  readonly nameColumn: number;
  readonly columnNumberRow: number | null;
  readonly bodyTop: number;
};

const MAX_HEADER_ROWS = 4;
const CORNER = /^(bieu|mau|phu luc|don vi tinh|dvt|dv tinh)\b.{0,40}$/;
/** A header names things in a few words; longer texts are notes and paragraphs. */
const MAX_HEADER_TEXT = 160;

/** The next header at or below `from`; `knowsIndicator` tells whether a text names an indicator. */
export function findHeader(
  view: SheetView,
  from: number,
  knowsIndicator: (text: string) => boolean,
): HeaderBlock | null {
  for (let row = from; row < view.height; row++) {
    const name = nameCell(view, row, knowsIndicator);
    if (name) return blockAround(view, row, from, name);
  }
  return null;
}

type NameCell = { readonly column: number; readonly names: 'unit' | 'indicator' };

function nameCell(
  view: SheetView,
  row: number,
  knowsIndicator: (text: string) => boolean,
): NameCell | null {
  if (holdsFigures(view, row)) return null;
  for (let column = 0; column < rowWidth(view, row); column++) {
    const names = nameRole(view.own(row, column), knowsIndicator);
    if (!names || spansColumns(view, row, column)) continue;
    return hasCompany(view, row, column, knowsIndicator) ? { column, names } : null;
  }
  return null;
}

function nameRole(
  text: string,
  knowsIndicator: (text: string) => boolean,
): 'unit' | 'indicator' | null {
  if (text === '' || text.length > MAX_HEADER_TEXT) return null;
  // «CĐCS hiện có» in a row of data is made of words that head a column of units.
  if (headerRole(text) === 'unit') return knowsIndicator(text) ? null : 'unit';
  return namesIndicators(text) ? 'indicator' : null;
}

/** A name column alone is a title or a group; a header has more columns beside it. */
function hasCompany(
  view: SheetView,
  row: number,
  nameColumn: number,
  knowsIndicator: (text: string) => boolean,
): boolean {
  for (let column = 0; column < rowWidth(view, row); column++) {
    const text = view.own(row, column);
    if (column === nameColumn || text === '' || text.length > MAX_HEADER_TEXT) continue;
    if (column < nameColumn) {
      if (headerRole(text) === 'order') return true;
      // «Số CĐCS | đơn vị | -» is a row of data whose unit of measure is «đơn vị».
      if (knowsIndicator(text)) return false;
    } else if (headerRole(text) !== null || knowsIndicator(text)) return true;
    else if (spansColumns(view, row, column)) return true;
  }
  return hasChildRoles(view, row + 1, nameColumn, knowsIndicator);
}

/** «Năm nay» over «Chỉ tiêu» and «Thực hiện», not merged over them. */
function hasChildRoles(
  view: SheetView,
  row: number,
  nameColumn: number,
  knowsIndicator: (text: string) => boolean,
): boolean {
  if (!isChildRow(view, row, nameColumn)) return false;
  return (view.grid.rows[row] ?? []).some((_, column) => {
    const text = view.own(row, column);
    const role = headerRole(text);
    return role === 'target' || role === 'result' || (text !== '' && knowsIndicator(text));
  });
}

/** A row of a header has no numbers but years: «2019», «2020». */
function holdsFigures(view: SheetView, row: number): boolean {
  for (let column = 0; column < rowWidth(view, row); column++) {
    if (looksNumeric(view, row, column) && !/^(19|20)\d{2}$/.test(view.own(row, column)))
      return true;
  }
  return false;
}

function spansColumns(view: SheetView, row: number, column: number): boolean {
  const merge = view.mergeAt(row, column);
  return merge !== null && merge.right > merge.left;
}

function blockAround(view: SheetView, row: number, from: number, name: NameCell): HeaderBlock {
  const bottom = bottomOf(view, row, name.column);
  const top = topOf(view, row, Math.max(from, bottom - MAX_HEADER_ROWS + 1), name.column);
  const left = leftOf(view, row, name.column);
  const right = rightOf(view, top, bottom, name.column);
  const next = bottom + 1;
  const numbered = isColumnNumberRow(view, next, { left, right, nameColumn: name.column });
  return {
    top,
    bottom,
    left,
    right,
    names: name.names,
    nameColumn: name.column,
    columnNumberRow: numbered ? next : null,
    bodyTop: numbered ? next + 1 : next,
  };
}

/** Down to the end of the name's own merge, and over rows of child headers beside an empty name. */
function bottomOf(view: SheetView, row: number, nameColumn: number): number {
  let bottom = view.mergeAt(row, nameColumn)?.bottom ?? row;
  while (bottom - row < MAX_HEADER_ROWS - 1 && isChildRow(view, bottom + 1, nameColumn)) bottom++;
  return Math.min(bottom, row + MAX_HEADER_ROWS - 1);
}

function isChildRow(view: SheetView, row: number, nameColumn: number): boolean {
  if (row >= view.height) return false;
  let texts = 0;
  for (let column = 0; column < rowWidth(view, row); column++) {
    const text = view.own(row, column);
    if (text === '') continue;
    if (column <= nameColumn || looksNumeric(view, row, column)) return false;
    if (text.length > MAX_HEADER_TEXT || /^[-–…xX.]+$/.test(text)) return false;
    texts++;
  }
  return texts > 0;
}

/** Up over rows of parent headers, which stand right of the name and span several columns. */
function topOf(view: SheetView, row: number, highest: number, nameColumn: number): number {
  let top = row;
  while (top > highest && isParentRow(view, top - 1, nameColumn)) top--;
  return top;
}

function isParentRow(view: SheetView, row: number, nameColumn: number): boolean {
  let parents = 0;
  for (let column = 0; column < rowWidth(view, row); column++) {
    const text = view.own(row, column);
    if (text === '') continue;
    const merge = view.mergeAt(row, column);
    if (column <= nameColumn || looksNumeric(view, row, column)) return false;
    if (standsInCorner(text)) return false;
    if (merge && merge.right > merge.left && merge.bottom === row) parents++;
    else if (headerRole(text) === 'measure') return false;
  }
  return parents > 0;
}

/** «Biểu số 01», «Mường Ảng, ngày 05 tháng 6 năm 2020» stand above the right corner of many tables. */
function standsInCorner(text: string): boolean {
  return isPlaceAndDate(text) || CORNER.test(searchKey(text));
}

function leftOf(view: SheetView, row: number, nameColumn: number): number {
  for (let column = 0; column < nameColumn; column++) {
    if (view.own(row, column) !== '') return column;
  }
  return nameColumn;
}

/** To the last header text; two empty columns part two tables that stand side by side. */
function rightOf(view: SheetView, top: number, bottom: number, nameColumn: number): number {
  let right = nameColumn;
  for (let column = nameColumn + 1; column <= right + 2; column++) {
    for (let row = top; row <= bottom; row++) {
      if (view.seen(row, column) !== '') right = column;
    }
  }
  return right;
}

function rowWidth(view: SheetView, row: number): number {
  return view.grid.rows[row]?.length ?? 0;
}
