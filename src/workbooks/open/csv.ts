import { guessCharset, isVietnamese } from '../../domain/vietnamese/legacy.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { utf16Of } from './utf16.ts';

const DELIMITERS = [';', '\t', ','] as const;
const SAMPLE_LINES = 20;
/** A first line for Excel alone, which does not show it. */
const SAID_DELIMITER = /^sep=(.)(?:\r\n?|\n)/i;

/** A CSV file as one sheet of text cells; what is a number is decided later, by the column it stands in. */
export function csvGrid(bytes: Buffer, name: string): SheetGrid {
  const whole = decode(bytes);
  const said = SAID_DELIMITER.exec(whole);
  const text = said === null ? whole : whole.slice(said[0].length);
  return {
    name,
    visibility: 'visible',
    rows: parse(text, said?.[1] ?? delimiterOf(text)),
    details: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
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

function parse(text: string, delimiter: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    row.push(field === '' ? null : field);
    field = '';
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === delimiter) endField();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text.charAt(at + 1) === '\n') at++;
      endRow();
    } else field += char;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
