import { ROOT_UNIT } from '../../../domain/unit.ts';
import type { Matchers } from '../../layout/name-matching.ts';
import { viewSheet } from '../../layout/sheet-view.ts';
import { type BookGrids, detailAt } from '../../open/sheet-grid.ts';
import { parseAddress } from '../cells/address.ts';
import { type Asked, type FormLists, type FormProblem, figurePlace } from './form-place.ts';
import type { DefinedName } from './map-form.ts';
import { figureOf, isFigureHead } from './tokens.ts';
import { type ToldLines, toldLines } from './told-lines.ts';

const NOTHING: ToldLines = { places: [], formulas: [], problems: [] };

/**
 * Cells that Excel knows by a name of ours: `CT.doan_vien_ket_nap`, `KQ.doan_vien_ket_nap.ky`. A
 * single cell is the province's, a column of cells belongs to the units beside it.
 */
export function namedCells(
  book: BookGrids,
  names: readonly DefinedName[],
  lists: FormLists,
  asked: Asked,
  matchers: Matchers,
): ToldLines {
  const all = names
    .filter(({ name }) => /^[^.]+\../.test(name) && isFigureHead(name.split('.')[0] ?? ''))
    .map((name) => named(book, name, lists, asked, matchers));
  return {
    places: all.flatMap(({ places }) => places),
    formulas: all.flatMap(({ formulas }) => formulas),
    problems: all.flatMap(({ problems }) => problems),
  };
}

function named(
  book: BookGrids,
  { name, refersTo }: DefinedName,
  lists: FormLists,
  asked: Asked,
  matchers: Matchers,
): ToldLines {
  const range = rangeOf(refersTo);
  const grid = book.sheets.find((sheet) => sheet.name === range?.sheet);
  if (range === null || grid === undefined) {
    const first = book.sheets[0]?.name ?? '';
    const message = `Tên «${name}» chỉ «${refersTo}», không phải một ô hoặc một vùng ô của mẫu. Sửa trong Excel: Công thức › Trình quản lý tên.`;
    return problem({ sheet: first, row: 0, column: 0 }, 'unknown-name', name, message);
  }
  const at = { sheet: grid.name, row: range.top, column: range.left };
  const told = figureOf(name, lists, asked);
  if (told === null || 'reason' in told) {
    const word = told === null ? name : told.word;
    const isIndicator = told !== null && told.reason === 'unknown-indicator';
    const message = isIndicator
      ? `Tên «${name}»: không có chỉ tiêu mã «${word}» trong danh mục. Sửa tên trong Excel: Công thức › Trình quản lý tên.`
      : `Tên «${name}»: không hiểu «${word}». Sau mã chỉ tiêu là kỳ, mã đơn vị, mã khu vực hoặc loại số liệu.`;
    return problem(at, isIndicator ? 'unknown-indicator' : 'unknown-name', name, message);
  }
  const view = viewSheet(grid, book.sheets);
  const merge = view.mergeAt(range.top, range.left);
  const bottom = merge !== null && merge.bottom >= range.bottom ? range.top : range.bottom;
  const right = merge !== null && merge.right >= range.right ? range.left : range.right;
  if (bottom === range.top && right === range.left) {
    const unit = told.unit ?? ROOT_UNIT;
    const figure = { ...told, unit, units: null, scale: 1 };
    const isFormula = detailAt(grid, range.top, range.left)?.formula !== undefined;
    return isFormula
      ? { ...NOTHING, formulas: [{ ...at, figure }] }
      : { ...NOTHING, places: [figurePlace(at, 'name', figure)] };
  }
  if (bottom > range.top && right > range.left) {
    const message = `Tên «${name}» chỉ một vùng nhiều dòng nhiều cột. Đặt tên cho một cột hoặc một dòng ô.`;
    return problem(at, 'unknown-name', name, message);
  }
  const stretch =
    bottom > range.top
      ? { along: 'column' as const, at: range.left, from: range.top, to: bottom }
      : { along: 'row' as const, at: range.top, from: range.left, to: right };
  return toldLines(view, stretch, { ...told, unit: null }, 'name', matchers);
}

function problem(
  at: Pick<FormProblem, 'sheet' | 'row' | 'column'>,
  reason: FormProblem['reason'],
  text: string,
  message: string,
): ToldLines {
  return { ...NOTHING, problems: [{ ...at, reason, text, message }] };
}

type NamedRange = {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** `'Biểu 1'!$D$8:$D$20`; null for several ranges and for formulas. */
function rangeOf(refersTo: string): NamedRange | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^:!,]+)(?::([^:!,]+))?$/.exec(refersTo.trim());
  if (match === null) return null;
  const [, quoted, bare = '', first = '', last = first] = match;
  const from = parseAddress(first.trim());
  const to = parseAddress(last.trim());
  if (from === null || to === null) return null;
  return {
    sheet: quoted === undefined ? bare : quoted.replaceAll("''", "'"),
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
