import type { Rectangle } from '../../../open/sheet-grid.ts';
import { COLUMNS, columnIndex, parseRange, ROWS } from '../address.ts';
import type { Piece } from '../formulas/pieces.ts';
import { piecesOf } from '../formulas/pieces.ts';
import { sheetKey } from '../sheet-doc.ts';

/** Cells that a formula looks at. */
export type Area = Rectangle & { readonly sheet: number };

/** What formulas of a workbook can speak of. */
export type Namespace = {
  /** Names of the sheets, by `sheetKey`, in the order of the tabs. */
  readonly sheets: readonly string[];
  /** The formula of a name as a sheet knows it, absolute; undefined if there is none of the kind. */
  readonly nameAt: (name: string, sheet: number) => string | undefined;
  readonly table: (name: string) => Area | undefined;
};

/** Their arguments do not tell what they look at. */
const ANYWHERE: ReadonlySet<string> = new Set(['OFFSET', 'INDIRECT']);
const MAX_NAMES = 20;

/** All that a formula of a sheet looks at; null where that cannot be told from its text. */
export function areasOf(
  formula: string,
  sheet: number,
  names: Namespace,
  depth = 0,
): readonly Area[] | null {
  const pieces = piecesOf(formula);
  const areas: Area[] = [];
  for (let at = 0; at < pieces.length; ) {
    const read = readAt(pieces, at, sheet, names, depth);
    if (read === null) return null;
    areas.push(...read.areas);
    at = read.next;
  }
  return areas;
}

type Read = { readonly areas: readonly Area[]; readonly next: number } | null;

function readAt(
  pieces: readonly Piece[],
  at: number,
  sheet: number,
  names: Namespace,
  depth: number,
): Read {
  const piece = pieces[at];
  switch (piece?.type) {
    case 'sheet':
      return readOnSheets(pieces, at + 1, sheetsOf(piece.text, names), names, depth);
    case 'cell':
    case 'columns':
    case 'rows':
      return readOnSheets(pieces, at, [sheet], names, depth);
    case 'name':
      return readName(pieces, at, sheet, names, depth);
    case 'brackets':
      return null;
    case 'other':
      return piece.text === ':' || piece.text === '#' ? null : { areas: [], next: at + 1 };
    default:
      return { areas: [], next: at + 1 };
  }
}

/** A reference on the sheets named before it; on no sheet where it is of another file. */
function readOnSheets(
  pieces: readonly Piece[],
  at: number,
  sheets: readonly number[] | null,
  names: Namespace,
  depth: number,
): Read {
  if (sheets === null) return null;
  const piece = pieces[at];
  if (piece?.type === 'name') {
    const [only] = sheets;
    if (only === undefined) return { areas: [], next: at + 1 };
    return sheets.length === 1 ? readName(pieces, at, only, names, depth) : null;
  }
  const to = pieces[at + 1]?.text === ':' ? pieces[at + 2] : undefined;
  const isRange = piece?.type === 'cell' && to?.type === 'cell';
  const range = rangeOf(piece, isRange ? to : undefined);
  if (range === null) return null;
  return { areas: sheets.map((sheet) => ({ sheet, ...range })), next: at + (isRange ? 3 : 1) };
}

function rangeOf(piece: Piece | undefined, to: Piece | undefined): Rectangle | null {
  const [first = '', last = ''] = (piece?.text ?? '').replaceAll('$', '').split(':');
  switch (piece?.type) {
    case 'cell':
      return parseRange(to ? `${piece.text}:${to.text}` : piece.text);
    case 'columns': {
      const ends = [columnIndex(first), columnIndex(last)];
      return { top: 0, bottom: ROWS - 1, left: Math.min(...ends), right: Math.max(...ends) };
    }
    case 'rows': {
      const ends = [Number(first) - 1, Number(last) - 1];
      return { left: 0, right: COLUMNS - 1, top: Math.min(...ends), bottom: Math.max(...ends) };
    }
    default:
      return null;
  }
}

function readName(
  pieces: readonly Piece[],
  at: number,
  sheet: number,
  names: Namespace,
  depth: number,
): Read {
  const name = pieces[at]?.text ?? '';
  const next = pieces[at + 1];
  if (next?.text === '(') {
    return ANYWHERE.has(name.toUpperCase()) ? null : { areas: [], next: at + 1 };
  }
  if (next?.type === 'brackets') {
    const table = names.table(name);
    return table ? { areas: [table], next: at + 2 } : null;
  }
  if (/^(?:TRUE|FALSE)$/i.test(name)) return { areas: [], next: at + 1 };
  const refers = depth < MAX_NAMES ? names.nameAt(name, sheet) : undefined;
  const areas = refers === undefined ? null : areasOf(refers, sheet, names, depth + 1);
  return areas === null ? null : { areas, next: at + 1 };
}

/** `'Biểu 1'!`, `T1:T12!`, `[1]Sheet1!`; null where there is no such sheet. */
function sheetsOf(text: string, { sheets }: Namespace): readonly number[] | null {
  const bare = text.slice(0, -1);
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  if (name.includes('[')) return [];
  const own = sheets.indexOf(sheetKey(name));
  if (own >= 0) return [own];
  const [first, last, ...more] = name.split(':').map((one) => sheets.indexOf(sheetKey(one)));
  if (first === undefined || last === undefined || more.length > 0) return null;
  if (first < 0 || last < first) return null;
  return sheets.map((_, index) => index).slice(first, last + 1);
}
