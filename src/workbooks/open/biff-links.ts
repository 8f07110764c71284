import { isBiff8, RECORD, recordsFrom } from './biff-records.ts';
import { detailKey } from './sheet-grid.ts';

/** What a SUPBOOK record has in the place of a length where it is this book or an add-in. */
const THIS_BOOK = 0x0401;
const ADD_IN = 0x3a01;
/** How BIFF5 marks the name of another file, [Excel 97 SDK] EXTERNSHEET. */
const OTHER_FILE = 0x01;
/** Tokens of a formula that name another sheet: a name, a cell, an area, each in three classes. */
const SHEET_TOKENS: ReadonlySet<number> = new Set([
  0x39, 0x59, 0x79, 0x3a, 0x5a, 0x7a, 0x3b, 0x5b, 0x7b,
]);
const FORMULA_LENGTH_AT = 20;
const FORMULA_AT = 22;

/**
 * The cells of an .xls whose formulas take from another file, by `detailKey`, a set for each sheet in
 * the order of the book; the library writes such a formula as if the sheet were the book's own. A
 * formula is searched for the tokens byte by byte: it may be taken for such a one by chance, in a
 * book that has them, and is questioned then.
 */
export function biffLinks(stream: Buffer): readonly ReadonlySet<number>[] {
  const sheets: number[] = [];
  const isOther: boolean[] = [];
  let references: readonly number[] = [];
  const oldReferences: boolean[] = [];
  let wide = true;
  for (const record of recordsFrom(stream, 0)) {
    const { type, data } = record;
    if (type === RECORD.part) wide = isBiff8(record);
    if (type === RECORD.sheet && data.length >= 4) sheets.push(data.readUInt32LE(0));
    if (type === RECORD.otherBook && data.length >= 4) isOther.push(isOtherBook(data));
    if (type !== RECORD.sheetReferences) continue;
    if (wide) references = booksOf(data);
    else oldReferences.push(data[1] === OTHER_FILE);
  }
  // Before BIFF8 each reference is a record of its own; they count from 1.
  const others = new Set([
    ...references.flatMap((book, index) => (isOther[book] ? [index] : [])),
    ...oldReferences.flatMap((is, index) => (is ? [index + 1] : [])),
  ]);
  return others.size === 0 ? [] : sheets.map((start) => linksOfSheet(stream, start, others));
}

function linksOfSheet(
  stream: Buffer,
  start: number,
  others: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { type, data } of recordsFrom(stream, start)) {
    if (type !== RECORD.formula || data.length < FORMULA_AT) continue;
    const end = Math.min(data.length, FORMULA_AT + data.readUInt16LE(FORMULA_LENGTH_AT));
    for (let at = FORMULA_AT; at + 3 <= end; at += 1) {
      if (!SHEET_TOKENS.has(data[at] ?? 0) || !others.has(data.readUInt16LE(at + 1))) continue;
      found.add(detailKey(data.readUInt16LE(0), data.readUInt16LE(2)));
      break;
    }
  }
  return found;
}

function isOtherBook(data: Buffer): boolean {
  const length = data.readUInt16LE(2);
  return length !== THIS_BOOK && length !== ADD_IN;
}

/** The book of each reference to a sheet. */
function booksOf(data: Buffer): readonly number[] {
  const count = data.length >= 2 ? data.readUInt16LE(0) : 0;
  const books: number[] = [];
  for (let at = 2; books.length < count && at + 6 <= data.length; at += 6) {
    books.push(data.readUInt16LE(at));
  }
  return books;
}
