export type Token =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'cell';
      readonly row: number;
      readonly column: number;
      /** Left out for a cell of the formula's own sheet. */
      readonly sheet?: string;
    }
  | { readonly type: 'name'; readonly value: string }
  | { readonly type: 'operator'; readonly value: string };

const PATTERNS: readonly (readonly [RegExp, (text: string) => Token])[] = [
  [/^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/, (text) => ({ type: 'number', value: Number(text) })],
  [/^"(?:[^"]|"")*"/, (text) => ({ type: 'text', value: text.slice(1, -1).replaceAll('""', '"') })],
  [
    /^(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!])/u,
    otherSheetToken,
  ],
  [/^\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!])/, cellToken],
  [/^[A-Za-z][A-Za-z.]*(?=\()/, (text) => ({ type: 'name', value: text.toUpperCase() })],
  [/^(?:<=|>=|<>|[-+*/^%&=<>(),:;])/, (text) => ({ type: 'operator', value: text })],
];

/** The parts of a formula; null where it says something that is not understood here. */
export function tokenize(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let rest = asExcel(formula).trimStart();
  while (rest !== '') {
    const token = nextToken(rest);
    if (token === null) return null;
    tokens.push(token.token);
    rest = rest.slice(token.length).trimStart();
  }
  return tokens;
}

function nextToken(rest: string): { readonly token: Token; readonly length: number } | null {
  for (const [pattern, make] of PATTERNS) {
    const text = pattern.exec(rest)?.[0];
    if (text !== undefined) return { token: make(text), length: text.length };
  }
  return null;
}

/** «'Số liệu'!$B$3» */
function otherSheetToken(text: string): Token {
  const at = text.lastIndexOf('!');
  const name = text.slice(0, at);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { ...cellToken(text.slice(at + 1)), sheet };
}

function cellToken(text: string): Extract<Token, { type: 'cell' }> {
  const plain = text.replaceAll('$', '').toUpperCase();
  const letters = plain.replace(/\d+$/, '');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { type: 'cell', row: Number(plain.slice(letters.length)) - 1, column: column - 1 };
}

const ODF_REFERENCE =
  /\[\$?('(?:[^']|'')+'|[^\].:'#]+)?\.(\$?[A-Z]{1,3}\$?\d+)(?::[^\].]*\.(\$?[A-Z]{1,3}\$?\d+))?\]/gu;

/** «[Nhập.B1]», «[.A1:.A5]» are how .ods files write «Nhập!B1» and «A1:A5». */
function asExcel(formula: string): string {
  return formula.replace(
    ODF_REFERENCE,
    (_, sheet: string | undefined, from: string, to: string | undefined) =>
      `${sheet === undefined ? '' : `${sheet}!`}${from}${to === undefined ? '' : `:${to}`}`,
  );
}
