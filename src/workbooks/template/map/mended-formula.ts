import { type Piece, piecesOf } from '../cells/formulas/pieces.ts';
import type { GrownSheet } from './grown-rows.ts';

/** Where a formula stood in the form (`row`) and stands now (`at`), counted from 0. */
type Place = { readonly sheet: string; readonly row: number; readonly at: number };

type Reference = {
  /** The pieces from `from` up to `to`, both inside, the sheet's name left out. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  readonly sheet: string;
  /** The function around it, in capitals; '' for brackets alone. */
  readonly within: string;
};

/** What takes several areas as well as one. */
const SUMS: ReadonlySet<string> = new Set([
  ...['SUM', 'AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'SUBTOTAL', 'PRODUCT'],
]);

/**
 * The formula `now` with every total over rows that were repeated counting them all, headings never
 * with their units; `before` is how the form has it. 'unsafe' where that cannot be written.
 */
export function mendedFormula(
  before: string,
  now: string,
  place: Place,
  grownOf: (sheet: string) => GrownSheet | undefined,
): string | 'unsafe' {
  const own = piecesOf(before);
  const put = piecesOf(now);
  const references = referencesOf(own, place.sheet).filter(({ sheet }) => grownOf(sheet));
  const isOfGrown = ({ sheet, top, bottom }: Reference) => {
    const grown = grownOf(sheet);
    return grown !== undefined && rowsFrom(top, bottom).some((row) => grown.copies(row).length > 1);
  };
  const here = grownOf(place.sheet);
  const isRepeated = here !== undefined && here.copies(place.row).length > 1;
  if (!references.some(isOfGrown) || (isRepeated && !here.isHeading(place.row))) return now;
  if (own.some(({ type, text }) => type === 'name' && /^OFFSET$/i.test(text))) return 'unsafe';
  if (own.length !== put.length) return 'unsafe';
  const texts = put.map(({ text }) => text);
  const chained = chainsOf(own, references).filter((chain) => chain.some(isOfGrown));
  for (const chain of chained) {
    const [first] = chain;
    const last = chain.at(-1);
    const grown = first === undefined ? undefined : grownOf(first.sheet);
    if (first === undefined || last === undefined || grown === undefined) continue;
    const isArea = first.from < first.to;
    const isAlone = chain.length === 1 && !isArea && !SUMS.has(first.within);
    if (isAlone) continue;
    const rows = chain.flatMap(({ top, bottom }) => rowsFrom(top, bottom));
    const isSum = SUMS.has(first.within);
    const due = wanted(rows, grown, place, first.sheet, isSum || chain.length > 1);
    const covered = chain.flatMap((one) => rowsFrom(rowIn(put[one.from]), rowIn(put[one.to])));
    if (sameRows(due, covered)) continue;
    const isFree = chain.length === 1 || stands(own, first.from, last.to);
    if (due.length === 0 || (chain.length === 1 && !isSum) || !isFree) return 'unsafe';
    const areas = areasText(
      due,
      put[first.from]?.text ?? '',
      put[first.to]?.text ?? '',
      sheetOf(put, first.from),
    );
    for (let at = first.from; at <= last.to; at++) texts[at] = '';
    texts[first.from] =
      chain.length === 1 ? withoutSheet(areas, sheetOf(put, first.from)) : `SUM(${areas})`;
    if (chain.length > 1 && own[first.from - 1]?.type === 'sheet') texts[first.from - 1] = '';
  }
  return texts.join('');
}

/** The rows that a total is of: units alone where there are some, of one heading its own. */
function wanted(
  rows: readonly number[],
  grown: GrownSheet,
  { sheet, row, at }: Place,
  of: string,
  isTotal: boolean,
): readonly number[] {
  const units = rows.filter((one) => !grown.isHeading(one));
  const hasUnits = units.some((one) => grown.copies(one).length > 1);
  const counted = isTotal && hasUnits ? units : rows;
  const all = counted.flatMap((one) => grown.copies(one));
  if (sheet !== of || !grown.isHeading(row)) return all;
  const [from, to] = grown.groupAt(row, at);
  return all.filter((one) => one >= from && one <= to);
}

function referencesOf(pieces: readonly Piece[], home: string): readonly Reference[] {
  const found: Reference[] = [];
  const around: string[] = [];
  pieces.forEach(({ type, text }, index) => {
    const previous = pieces[index - 1];
    if (text === '(') around.push(previous?.type === 'name' ? previous.text.toUpperCase() : '');
    if (text === ')') around.pop();
    if (type !== 'cell' || previous?.text === ':') return;
    const isArea = pieces[index + 1]?.text === ':' && pieces[index + 2]?.type === 'cell';
    const to = isArea ? index + 2 : index;
    const rows = [rowIn(pieces[index]), rowIn(pieces[to])];
    found.push({
      ...{ from: index, to, top: Math.min(...rows), bottom: Math.max(...rows) },
      sheet: previous?.type === 'sheet' ? bareSheet(previous.text) : home,
      within: around.at(-1) ?? '',
    });
  });
  return found;
}

/** C4+C5+C6 of one column together; what is not added up stands alone. */
function chainsOf(
  pieces: readonly Piece[],
  references: readonly Reference[],
): readonly (readonly Reference[])[] {
  const chains: Reference[][] = [];
  for (const one of references) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    const start = pieces[one.from - 1]?.type === 'sheet' ? one.from - 1 : one.from;
    const isAdded =
      last !== undefined &&
      one.from === one.to &&
      last.from === last.to &&
      last.sheet === one.sheet &&
      columnIn(pieces[last.from]) === columnIn(pieces[one.from]) &&
      start === last.to + 2 &&
      pieces[start - 1]?.text === '+';
    if (chain && isAdded) chain.push(one);
    else chains.push([one]);
  }
  return chains;
}

/** Whether SUM(…) may take the place of the pieces: nothing binds them closer than «+». */
function stands(pieces: readonly Piece[], from: number, to: number): boolean {
  const start = pieces[from - 1]?.type === 'sheet' ? from - 2 : from - 1;
  return (
    !/^[-*/^%]$/.test(pieces[start]?.text ?? '') && !/^[*/^%]$/.test(pieces[to + 1]?.text ?? '')
  );
}

function areasText(rows: readonly number[], first: string, last: string, sheet: string): string {
  const [left, right] = [lettersOf(first), lettersOf(last)];
  const sorted = [...new Set(rows)].sort((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const row of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => `${sheet}${left}${from + 1}:${right}${to + 1}`).join(',');
}

/** The first area stands behind the name of its sheet already. */
function withoutSheet(areas: string, sheet: string): string {
  return sheet === '' ? areas : areas.slice(sheet.length);
}

function sheetOf(pieces: readonly Piece[], at: number): string {
  const before = pieces[at - 1];
  return before?.type === 'sheet' ? before.text : '';
}

function bareSheet(text: string): string {
  const name = text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function rowIn(piece: Piece | undefined): number {
  return Number(/\d+$/.exec(piece?.text ?? '')?.[0] ?? 0) - 1;
}

function columnIn(piece: Piece | undefined): string {
  return lettersOf(piece?.text ?? '')
    .replace('$', '')
    .toUpperCase();
}

function lettersOf(cell: string): string {
  return /^\$?[A-Za-z]+/.exec(cell)?.[0] ?? '';
}

function rowsFrom(top: number, bottom: number): readonly number[] {
  return Array.from({ length: Math.max(0, bottom - top + 1) }, (_, step) => top + step);
}

function sameRows(one: readonly number[], other: readonly number[]): boolean {
  const [left, right] = [new Set(one), new Set(other)];
  return left.size === right.size && [...left].every((row) => right.has(row));
}
