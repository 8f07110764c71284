import { LAST_ROW } from '../row-shift.ts';
import { prefixAt, type SheetPrefix } from './sheet-prefix.ts';

/** One corner of a reference. */
export interface Corner {
  /** The column with its «$», empty in a reference to whole rows. */
  readonly column: string;
  readonly fixedRow: boolean;
  readonly row: number;
}

/** A reference to cells or to whole rows, «'Số liệu'!$B$3:C10». */
export interface Reference {
  readonly prefix: SheetPrefix | null;
  readonly from: Corner;
  /** The second corner of a range, with the colon (and the spaces around it) that joins them. */
  readonly to: (Corner & { readonly joint: string }) | null;
}

/** A formula in pieces that give it again when put together. */
export type Piece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference };

const LAST_COLUMN = 16_384;
const CORNER = String.raw`(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})`;
const ROW = String.raw`()(\$?)(\d{1,7})`;
const END = String.raw`(?![\p{L}\p{N}_.\\?(!\[])`;
const AREA = new RegExp(`${CORNER}(\\s*:\\s*)${CORNER}${END}`, 'yu');
const ROWS = new RegExp(`${ROW}(\\s*:\\s*)${ROW}${END}`, 'yu');
const CELL = new RegExp(`${CORNER}${END}`, 'yu');
/** What is passed over as it stands; the order matters: longer meanings first. */
const PLAIN: readonly RegExp[] = [
  /"(?:[^"]|"")*"?/y,
  /#[A-Z_]+(?:\/[A-Z0-9]+)?[!?]?(?:\$?[A-Z]{1,3}\$?\d+)?/y,
  /\{(?:"(?:[^"]|"")*"|[^}"])*\}?/y,
  /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.\\?(!])/uy,
  /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y,
  /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy,
];

/** The references of a formula and what stands between them; a formula is text without «=». */
export function formulaPieces(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  let at = 0;
  while (at < formula.length) {
    const found = referenceAt(formula, at);
    if (found === null) {
      const text = plainAt(formula, at);
      plain += text;
      at += text.length;
      continue;
    }
    if (plain !== '') pieces.push({ kind: 'plain', text: plain });
    plain = '';
    pieces.push({ kind: 'reference', ...found });
    at += found.text.length;
  }
  if (plain !== '') pieces.push({ kind: 'plain', text: plain });
  return pieces;
}

/** The reference as it is written in a formula. */
export function referenceText({ prefix, from, to }: Reference): string {
  const second = to === null ? '' : to.joint + cornerText(to);
  return (prefix ?? '') + cornerText(from) + second;
}

function cornerText({ column, fixedRow, row }: Corner): string {
  return `${column}${fixedRow ? '$' : ''}${row}`;
}

function referenceAt(
  formula: string,
  at: number,
): { readonly text: string; readonly reference: Reference } | null {
  const prefix = prefixAt(formula, at);
  const start = at + (prefix?.length ?? 0);
  for (const pattern of [AREA, ROWS, CELL]) {
    pattern.lastIndex = start;
    const match = pattern.exec(formula);
    const [text, column1, dollar1, row1, joint, column2, dollar2, row2] = match ?? [];
    if (text === undefined) continue;
    const from = corner(column1, dollar1, row1);
    const to = joint === undefined ? null : corner(column2, dollar2, row2);
    if (from === null || (joint !== undefined && to === null)) continue;
    return {
      text: formula.slice(at, start) + text,
      reference: { prefix, from, to: to === null ? null : { ...to, joint: joint ?? ':' } },
    };
  }
  return null;
}

/** Null for what only looks like a cell: «XFE1» and «A0» are names or nothing. */
function corner(column = '', dollar = '', digits = ''): Corner | null {
  const row = Number(digits);
  if (row < 1 || row > LAST_ROW || columnNumber(column.replace('$', '')) > LAST_COLUMN) return null;
  return { column, fixedRow: dollar === '$', row };
}

/** «A» is 1, «XFD» 16384, no letters 0. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

function plainAt(formula: string, at: number): string {
  const prefix = prefixAt(formula, at);
  if (prefix !== null) return prefix + afterPrefix(formula, at + prefix.length);
  if (formula[at] === '[') return brackets(formula, at);
  for (const pattern of PLAIN) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return text;
  }
  return formula.charAt(at);
}

/** What follows a sheet and is no cell: a name, an error, whole columns. */
function afterPrefix(formula: string, at: number): string {
  return at >= formula.length || formula[at] === '"' ? '' : plainAt(formula, at);
}

/** «[[#This Row],[Cột '[x']]]» of a table: an apostrophe takes the meaning from what follows it. */
function brackets(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === '[') depth += 1;
    else if (formula[at] === ']') depth -= 1;
    if (depth === 0) return formula.slice(from, at + 1);
  }
  return formula.slice(from);
}
