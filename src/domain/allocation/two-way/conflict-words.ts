import { wholeText } from '../fraction-text.ts';
import type { CellLimits } from './cell-limits.ts';
import type { Conflict, ConflictCell } from './conflict.ts';
import { type LineWords, lineWords } from './line-words.ts';
import type { Margin, TwoWayRequest } from './request.ts';

/**
 * «khóa A × x 4 và tối thiểu B × x 4 cộng lại 8, vượt tổng cột x (5) là 3»: who asks for what, what may
 * be given, and by how much the first is above the second; then what can be done about it.
 */
export function conflictWords(
  request: TwoWayRequest,
  limits: CellLimits,
  conflict: Conflict,
): string {
  const words = lineWords(request);
  const cells = conflict.cells.map((cell) => toldCell(request, limits, cell, words));
  const asking = cells.filter(({ asks }) => asks);
  const barren = cells.filter(({ kind, amount }) => kind === 'barren' && amount === 0);
  const giving = cells.filter((cell) => !cell.asks && !barren.includes(cell));
  const rows = linesOf(words.row, words.rowTotal, request.rows, conflict.rows);
  const columns = linesOf(words.column, words.columnTotal, request.columns, conflict.columns);
  const [asks, gives] = conflict.demanding === 'rows' ? [rows, columns] : [columns, rows];
  const demand = sideText(asks, asking);
  const supply = sideText(gives, giving);
  const without = barren.map(({ name }) => name);
  const tail =
    without.length === 0 ? '' : `; ô không có căn cứ không nhận được: ${joined(without, 'ô')}`;
  const excess =
    supply === ''
      ? `${demand}, không có ô nào nhận được`
      : `${demand}, vượt ${supply}${supply.endsWith(')') ? '' : ','} là ${wholeText(conflict.by)}`;
  return `Không phân bổ được: ${excess}${tail}. ${remedyText(cells)}`;
}

type Told = { readonly text: string; readonly amount: number };

type ToldCell = Told & {
  readonly asks: boolean;
  readonly name: string;
  readonly kind: 'locked' | 'min' | 'max' | 'barren';
};

function toldCell(
  request: TwoWayRequest,
  { lower, upper }: CellLimits,
  { row, column, asks }: ConflictCell,
  words: LineWords,
): ToldCell {
  const name = words.cell(nameOf(request.rows[row]), nameOf(request.columns[column]));
  const index = row * request.columns.length + column;
  const amount = (asks ? lower[index] : upper[index]) ?? 0;
  const locked = (request.locked[row]?.[column] ?? null) !== null;
  const barren = !asks && request.weights[row]?.[column]?.numerator === 0n;
  const kind = locked ? 'locked' : asks ? 'min' : barren ? 'barren' : 'max';
  return { asks, name, kind, amount, text: words.bound(KIND_WORDS[kind], amount, name) };
}

const KIND_WORDS: Readonly<Record<ToldCell['kind'], string>> = {
  locked: 'khóa',
  min: 'tối thiểu',
  max: 'tối đa',
  barren: 'tối thiểu của ô không có căn cứ',
};

type Lines = { readonly word: string; readonly list: readonly Told[] };

function linesOf(
  word: string,
  total: (name: string) => string,
  margins: readonly Margin[],
  numbers: readonly number[],
): Lines {
  const list = numbers.flatMap((number): readonly Told[] => {
    const margin = margins[number];
    if (margin === undefined) return [];
    const text = `${total(nameOf(margin))} (${wholeText(margin.total)})`;
    return [{ text, amount: margin.total }];
  });
  return { word, list };
}

/** «tổng cột x (5)», or with the sum where there are several; '' where there is nothing. */
function sideText({ word, list }: Lines, cells: readonly Told[]): string {
  const lines = largestFirst(list.length + cells.length > 1 ? list.filter(hasAmount) : list);
  const all = [...lines, ...cells];
  const parts =
    lines.length > NAMED_AT_MOST || cells.length > NAMED_AT_MOST
      ? [joined(textsOf(lines), word), joined(textsOf(largestFirst(cells)), 'ô')]
          .filter((part) => part !== '')
          .join(' cùng ')
      : joined(textsOf([...lines, ...largestFirst(cells)]), 'ô', all.length);
  if (all.length < 2) return parts;
  const sum = all.reduce((done, { amount }) => done + BigInt(amount), 0n);
  return `${parts} cộng lại ${wholeText(sum)}`;
}

function hasAmount({ amount }: Told): boolean {
  return amount > 0;
}

function largestFirst<T extends Told>(told: readonly T[]): readonly T[] {
  return told.toSorted((left, right) => right.amount - left.amount);
}

function textsOf(told: readonly Told[]): readonly string[] {
  return told.map(({ text }) => text);
}

const NAMED_AT_MOST = 3;

/** «a, b và c», «a, b, c và 4 ô khác». */
function joined(texts: readonly string[], word: string, most = NAMED_AT_MOST): string {
  const more = texts.length - most;
  if (more > 0) return `${texts.slice(0, most).join(', ')} và ${wholeText(more)} ${word} khác`;
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} và ${last}`;
}

function remedyText(cells: readonly ToldCell[]): string {
  const has = (kind: ToldCell['kind']) => cells.some((cell) => cell.kind === kind);
  const remedies = [
    ...(has('locked') ? ['mở khóa'] : []),
    ...(has('min') ? ['giảm mức tối thiểu'] : []),
    ...(has('max') ? ['tăng mức tối đa'] : []),
    ...(has('barren') ? ['nhập căn cứ'] : []),
  ].join(', ');
  if (remedies === '') return 'Sửa tổng.';
  return `${remedies.charAt(0).toUpperCase()}${remedies.slice(1)} hoặc sửa tổng.`;
}

function nameOf(margin: Margin | undefined): string {
  return margin?.label ?? margin?.id ?? '';
}
