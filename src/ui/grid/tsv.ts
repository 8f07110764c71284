import { safeField } from '../../domain/report/safe-text.ts';

/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, line breaks between rows, a
 * cell with either of them in quotes, a quote inside doubled.
 */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/** For other programs: a name that looks like a formula stays a text, and every number a number. */
export function writeSafeTsv(rows: readonly (readonly string[])[]): string {
  return writeTsv(rows.map((row) => row.map(safeCell)));
}

/** The text as a spreadsheet takes it for a text; numbers and per cents stay as they are. */
export function safeCell(text: string): string {
  return /^[-−+]?[\d.,]+%?$/.test(text) ? text : safeField(text);
}

/** The one line break that spreadsheets put at the end makes no row of its own. */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = readCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    const lineBreak = /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0] ?? '';
    if (lineBreak === '' || at + lineBreak.length === text.length) break;
    at += lineBreak.length;
  }
  return rows;
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

type ReadCell = { readonly text: string; readonly end: number };

function readCell(text: string, start: number): ReadCell {
  const inQuotes = text[start] === '"' ? readQuoted(text, start) : null;
  if (inQuotes !== null) return inQuotes;
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1;
  return { text: text.slice(start, end), end };
}

/** null where the quote is a character of the cell: it is never closed, or something follows it. */
function readQuoted(text: string, start: number): ReadCell | null {
  let cell = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter !== '"') {
      cell += letter;
    } else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const next = text[at + 1];
      const closes = next === undefined || '\t\r\n'.includes(next);
      return closes ? { text: cell, end: at + 1 } : null;
    }
  }
  return null;
}
