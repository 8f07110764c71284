import type { Figure } from './figure.ts';

/**
 * The letters of a code: Crockford's base 32, without I, L, O and U, which are read as 1, 1, 0 and V
 * or are spelled out wrongly.
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const BITS = 5;

/** What a figure says, whoever wrote it and wherever it came from. */
type CodedFigure = Pick<
  Figure,
  | 'indicator'
  | 'unit'
  | 'sector'
  | 'period'
  | 'value'
  | 'valueTo'
  | 'numerator'
  | 'denominator'
  | 'text'
>;

/**
 * The canonical text of a version's figures (docs/matching-code.md): one JSON array a figure, in the
 * order of the codes, each line ended by a line feed. A figure without any value is left out.
 */
export function canonicalFigures(figures: readonly CodedFigure[]): string {
  return figures
    .filter(saysSomething)
    .map((figure) => ({ key: keyOf(figure), line: lineOf(figure) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ line }) => `${line}\n`)
    .join('');
}

/** «K7M2-9QXD»: the first 40 bits of the SHA-256 of the canonical text. */
export function matchingCode(digest: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let code = '';
  for (const byte of digest) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= BITS && code.length < LENGTH) {
      held -= BITS;
      code += LETTERS[(bits >> held) & 31];
    }
    bits &= (1 << held) - 1;
    if (code.length === LENGTH) break;
  }
  return grouped(code);
}

/**
 * A code as a person typed it from a paper: blanks and hyphens anywhere, small letters, and the
 * letters that look like digits. null where it can be none.
 */
export function parseMatchingCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐‑‒–—_.]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  const isCode = letters.length === LENGTH && [...letters].every((each) => LETTERS.includes(each));
  return isCode ? grouped(letters) : null;
}

function grouped(letters: string): string {
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;
}

function saysSomething({ value, valueTo, numerator, denominator, text }: CodedFigure): boolean {
  return [value, valueTo, numerator, denominator, text].some((part) => part !== null);
}

function keyOf({ indicator, unit, sector, period }: CodedFigure): readonly string[] {
  return [indicator, unit, sector, period];
}

/** Text is told in one form, since the same word may be typed with or without combining marks. */
function lineOf(figure: CodedFigure): string {
  const { value, valueTo, numerator, denominator, text } = figure;
  return JSON.stringify([
    ...keyOf(figure),
    ...[value, valueTo, numerator, denominator],
    text?.normalize('NFC') ?? null,
  ]);
}

/** By UTF-16 code units, so that no computer's language changes the order. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
