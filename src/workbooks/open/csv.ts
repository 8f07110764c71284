import { err, ok, type Result } from '../../domain/result.ts';
import { guessCharset, isVietnamese } from '../../domain/vietnamese/legacy.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { utf16Of } from './utf16.ts';

const DELIMITERS = [';', '\t', ','] as const;
const SAMPLE_LINES = 20;
const SAMPLE_LETTERS = 100_000;
/** A first line for Excel alone, which does not show it. */
const SAID_DELIMITER = /^sep=(.)(?:\r\n?|\n)/i;

/**
 * A CSV file as one sheet of text cells; what is a number is decided later, by the column it stands
 * in. Error: `too-large`.
 */
export function csvGrid(bytes: Buffer, name: string): Result<SheetGrid, FileProblem> {
  const whole = decode(bytes);
  const said = SAID_DELIMITER.exec(whole);
  const text = said === null ? whole : whole.slice(said[0].length);
  const rows = parse(text, said?.[1] ?? delimiterOf(text));
  if (!rows.ok) return rows;
  return ok({
    name,
    visibility: 'visible',
    rows: rows.value,
    details: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  });
}

function decode(bytes: Buffer): string {
  const wide = utf16Of(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeOfWindows(bytes);
  }
}

/**
 * What is not UTF-8 comes from a Vietnamese Windows, whose tone marks are separate characters, or is
 * older still: text of an old encoding stays as it is here, since composing would destroy it.
 */
function decodeOfWindows(bytes: Buffer): string {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const letters = new TextDecoder('windows-1252').decode(bytes);
  return guessCharset(letters) !== null && !isVietnamese(text) ? letters : text;
}

/** The delimiter that splits the first lines most evenly; Vietnamese Excel writes semicolons. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, SAMPLE_LETTERS)
    .split(/\r\n?|\n/)
    .slice(0, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  const score = (delimiter: string) => {
    const parts = lines.map((line) => line.split(delimiter).length);
    // A single comma may be a decimal or stand in a sentence: two columns count only where nothing has more.
    return parts.filter((n) => n > 2).length * SAMPLE_LINES + parts.filter((n) => n > 1).length;
  };
  return DELIMITERS.reduce((best, next) => (score(next) > score(best) ? next : best));
}

/** Fields are pieces of the text itself: built letter by letter they would take thirty times as much. */
function parse(text: string, delimiter: string): Result<(string | null)[][], FileProblem> {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  let field = '';
  let from = 0;
  let quoted = false;
  let cells = 0;
  let longest = 0;
  const take = (end: number) => {
    field += text.slice(from, end);
    from = end + 1;
  };
  const endField = (end: number) => {
    take(end);
    row.push(field === '' ? null : field);
    cells += 1;
    longest = Math.max(longest, field.length);
    field = '';
  };
  const endRow = (end: number) => {
    endField(end);
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char !== '"') continue;
      take(at);
      if (text[at + 1] === '"') at++;
      else quoted = false;
      continue;
    }
    if (char === '"' && field === '' && from === at) {
      quoted = true;
      from = at + 1;
    } else if (char === delimiter) endField(at);
    else if (char === '\n' || char === '\r') {
      endRow(at);
      if (char === '\r' && text[at + 1] === '\n') {
        at++;
        from = at + 1;
      }
    }
    if (cells > LIMITS.cells)
      return err(fileProblem('too-large', `more than ${LIMITS.cells} cells`));
    if (longest > LIMITS.textLetters) return err(fileProblem('too-large', 'text length'));
  }
  if (from < text.length || field !== '' || row.length > 0) endRow(text.length);
  return longest > LIMITS.textLetters ? err(fileProblem('too-large', 'text length')) : ok(rows);
}
