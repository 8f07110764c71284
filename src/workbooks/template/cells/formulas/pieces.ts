/** A run of a formula's text; joined, the pieces are the formula. */
export type Piece = {
  /**
   * `cell` `$B$3`, `columns` `A:C`, `rows` `5:7`, `sheet` with its `!`, `name` of a range, function or
   * table, `brackets` as in `[1]` and `[Cột]`, else signs, numbers and texts.
   */
  readonly type: 'cell' | 'columns' | 'rows' | 'sheet' | 'name' | 'brackets' | 'text' | 'other';
  readonly text: string;
};

const END = String.raw`(?![\p{L}\p{N}_.(!\[])`;
const PIECES = new RegExp(
  [
    '(?<text>"(?:[^"]|"")*")',
    String.raw`(?<sheet>(?:'(?:[^']|'')*'|(?:\[\d+\])?[\p{L}\p{N}_.\\]+(?::[\p{L}\p{N}_.\\]+)?)!)`,
    String.raw`(?<brackets>\[(?:[^\[\]]|\[[^\]]*\])*\])`,
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${END})`,
    String.raw`(?<rows>\$?\d{1,7}:\$?\d{1,7}${END})`,
    String.raw`(?<cell>\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}${END})`,
    String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.?\\]*)`,
    String.raw`(?<other>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|#[A-Z\d/]+[!?]?|[^])`,
  ].join('|'),
  'gu',
);
const TYPES = ['text', 'sheet', 'brackets', 'columns', 'rows', 'cell', 'name', 'other'] as const;

/** A formula, as a file stores it, cut into what matters to its references. */
export function piecesOf(formula: string): readonly Piece[] {
  return Array.from(formula.matchAll(PIECES), (match) => {
    const type = TYPES.find((one) => match.groups?.[one] !== undefined) ?? 'other';
    return { type, text: match[0] };
  });
}
