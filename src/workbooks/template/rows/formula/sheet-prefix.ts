import { type RowInsertion, sameSheet } from '../row-shift.ts';

/** What stands before the «!» of a reference, as written («'Số liệu'!»). */
export type SheetPrefix = string;

const NAME = String.raw`[\p{L}\p{N}_\\][\p{L}\p{N}_.\\?]*`;
const QUOTED = "'(?:[^']|'')+'!";
const PLAIN = String.raw`(?:\[\d+\])?${NAME}(?::${NAME})?!`;
const PREFIX = new RegExp(`${QUOTED}|${PLAIN}`, 'yu');
const CELL_BEFORE_RANGE = /^\$?[A-Za-z]{1,3}\$?\d{1,7}:/;

/** The prefix that begins at `from`, if one does. */
export function prefixAt(text: string, from: number): SheetPrefix | null {
  PREFIX.lastIndex = from;
  const found = PREFIX.exec(text)?.[0];
  if (found === undefined) return null;
  // «A1:Sheet2!B3» is a range between two references: Excel quotes a sheet that is called «A1».
  return CELL_BEFORE_RANGE.test(found) ? null : found;
}

/** How a reference meets the sheet that gets rows. */
export type Meeting = 'ours' | 'other' | 'through';

/** `through` is a reference over several sheets of which ours is one: it cannot move for one alone. */
export function meeting(
  prefix: SheetPrefix | null,
  ownSheet: string,
  { sheet, sheets }: Pick<RowInsertion, 'sheet' | 'sheets'>,
): Meeting {
  if (prefix === null) return sameSheet(ownSheet, sheet) ? 'ours' : 'other';
  const name = unquoted(prefix);
  if (/[[\]]/.test(name)) return 'other';
  const colon = name.indexOf(':');
  if (colon === -1) return sameSheet(name, sheet) ? 'ours' : 'other';
  const place = (wanted: string) => sheets.findIndex((one) => sameSheet(one, wanted));
  const [first, last] = [place(name.slice(0, colon)), place(name.slice(colon + 1))];
  const ours = place(sheet);
  if (first === -1 || last === -1) return 'through';
  return ours >= Math.min(first, last) && ours <= Math.max(first, last) ? 'through' : 'other';
}

function unquoted(prefix: SheetPrefix): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
