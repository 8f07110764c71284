import { unitKey } from '../../domain/vietnamese/unit-name.ts';
import { detailAt } from '../open/sheet-grid.ts';
import type { HeaderBlock } from './header-block.ts';
import { isGroupMark, isSignature, rowWord, withoutMark } from './row-words.ts';
import { looksNumeric, type SheetView } from './sheet-view.ts';

export type BodyRow = {
  readonly row: number;
  readonly type: 'data' | 'group' | 'subtotal' | 'total' | 'note';
  readonly name: string;
  /** The group mark, «I» or «A»; '' without one. */
  readonly mark: string;
};

export type TableBody = {
  readonly rows: readonly BodyRow[];
  /** The last row that belongs to the table. */
  readonly bottom: number;
};

/** So many empty rows may stand inside a table. */
const MAX_GAP = 3;

/**
 * Tells the rows below a header apart, down to a signature, a long gap or `until`.
 * `identify` knows the names of units or indicators: such a row is data in any dress.
 */
export function readBody(
  view: SheetView,
  header: HeaderBlock,
  until: number,
  identify: (name: string) => 'data' | 'total' | null,
): TableBody {
  const rows: BodyRow[] = [];
  let gap = 0;
  for (let row = header.bodyTop; row < until && gap <= MAX_GAP; row++) {
    const shape = shapeOf(view, header, row);
    if (shape === null) {
      gap++;
      continue;
    }
    gap = 0;
    if (shape.signed && identify(shape.name) === null) break;
    rows.push({ row, type: typeOf(shape, header, identify), name: shape.name, mark: shape.mark });
  }
  const told = withLoneGroupsAsData(rows, view, header);
  const bottom = lastRow(told, header);
  return { rows: told.filter(({ row, type }) => row <= bottom || type === 'note'), bottom };
}

type RowShape = {
  readonly name: string;
  readonly mark: string;
  readonly hasNumbers: boolean;
  /** The row holds nothing but a text beside the names: a title or a remark. */
  readonly loneText: boolean;
  readonly signed: boolean;
};

function shapeOf(view: SheetView, header: HeaderBlock, row: number): RowShape | null {
  const texts: string[] = [];
  for (let column = 0; column < Math.max(view.width, header.right + 1); column++) {
    const text = view.own(row, column);
    if (text !== '') texts.push(text);
  }
  if (texts.length === 0) return null;
  const order = header.left < header.nameColumn ? view.own(row, header.left) : '';
  const name = view.seen(row, header.nameColumn) || nameFromOrder(order);
  const hasNumbers = hasValues(view, header, row);
  const loneText = texts.length === 1 && name === '' && !holdsPlainNumber(view, header, row);
  return {
    name,
    mark: isGroupMark(order) ? order.trim() : '',
    hasNumbers,
    loneText,
    signed: !holdsPlainNumber(view, header, row) && texts.some(isSignature),
  };
}

/** «Tổng cộng» often stands in the column of order numbers. */
function nameFromOrder(order: string): string {
  return /\p{L}{3}/u.test(order) ? order : '';
}

function holdsPlainNumber(view: SheetView, header: HeaderBlock, row: number): boolean {
  for (let column = header.nameColumn + 1; column <= header.right; column++) {
    if (looksNumeric(view, row, column)) return true;
  }
  return false;
}

function hasValues(view: SheetView, header: HeaderBlock, row: number): boolean {
  for (let column = header.nameColumn + 1; column <= header.right; column++) {
    // «12 người» and «khoảng 40» are values too, if faulty ones.
    if (/\d/.test(view.own(row, column))) return true;
    if (detailAt(view.grid, row, column)?.uncalculated) return true;
  }
  return false;
}

function typeOf(
  { name, mark, hasNumbers, loneText }: RowShape,
  header: HeaderBlock,
  identify: (name: string) => 'data' | 'total' | null,
): BodyRow['type'] {
  const identified = identify(name);
  if (identified !== null) return identified;
  const word = rowWord(name);
  if (word === 'total' || word === 'subtotal') return word;
  if (word === 'note' || loneText) return 'note';
  if (!hasNumbers) return 'group';
  // «III. Huyện Nậm Pồ» names a unit, if one that is not known; «III. Vùng cao» a group.
  const marked = mark !== '' && unitKey(withoutMark(name)).type === 'unknown';
  return header.names === 'unit' && (marked || word === 'group') ? 'group' : 'data';
}

/** A marked row with figures but no rows under it sums up nothing: it is a unit that is not known. */
function withLoneGroupsAsData(
  rows: readonly BodyRow[],
  view: SheetView,
  header: HeaderBlock,
): readonly BodyRow[] {
  return rows.map((body, index) => {
    if (body.type !== 'group' || !hasValues(view, header, body.row)) return body;
    return rows[index + 1]?.type === 'data' || rows[index + 1]?.type === 'group'
      ? body
      : { ...body, type: 'data' };
  });
}

/** A group without rows under it is the title of the next table. */
function lastRow(rows: readonly BodyRow[], header: HeaderBlock): number {
  const last = rows.findLast(({ type }) => type !== 'note' && type !== 'group');
  return last?.row ?? header.bodyTop - 1;
}
