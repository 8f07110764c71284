import type { SheetGrid } from './sheet-grid.ts';

const DELIMITERS = [';', '\t', ','] as const;
const SAMPLE_LINES = 20;

/** A CSV file as one sheet of text cells; what is a number is decided later, by the column it stands in. */
export function csvGrid(bytes: Buffer, name: string): SheetGrid {
  const text = decode(bytes);
  return {
    name,
    visibility: 'visible',
    rows: parse(text, delimiterOf(text)),
    details: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What is not UTF-8 comes from a Vietnamese Windows; its tone marks are separate characters.
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}

/** The delimiter that splits the first lines most evenly; Vietnamese Excel writes semicolons. */
function delimiterOf(text: string): string {
  const lines = text
    .split(/\r\n?|\n/)
    .slice(0, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  const score = (delimiter: string) =>
    lines.filter((line) => line.split(delimiter).length > 2).length;
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
