import { type NumberKind, parseTyped } from '../../../domain/vietnamese/numbers.ts';
import { type Rational, rational, rationalOf } from './rational.ts';

export type ExpressionFault =
  | 'bad-formula'
  | 'cell-reference'
  | 'unknown-name'
  | 'division-by-zero'
  | 'too-many-digits';

export type Token =
  /** What the number can mean by the rules for typed numbers; more than one is asked about. */
  | { readonly type: 'number'; readonly readings: readonly Rational[] }
  | { readonly type: 'sign'; readonly sign: string };

const NUMBER = /^\d(?:[\d.,]*\d)?/;
const NAME = /^[\p{L}_$][\p{L}\p{N}_$.!]*/u;
const CELL = /^(?:.*!)?\$?[a-z]{1,3}\$?\d+$/i;
const SIGNS: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '/': '/',
  '÷': '/',
  ':': '/',
  '(': '(',
  ')': ')',
  '%': '%',
};

/** Splits a formula without its «=»; each number is read by the same rules as a typed one. */
export function tokensOf(text: string, kind: NumberKind): readonly Token[] | ExpressionFault {
  const tokens: Token[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const number = NUMBER.exec(rest)?.[0];
    const name = NAME.exec(rest)?.[0];
    const sign = SIGNS[rest.charAt(0)];
    if (number !== undefined) {
      rest = rest.slice(number.length).trimStart();
      const readings = readingsOf(number, rest.startsWith('%') ? 'percent' : kind);
      if (typeof readings === 'string') return readings;
      tokens.push({ type: 'number', readings });
    } else if (name !== undefined) {
      return CELL.test(name) ? 'cell-reference' : 'unknown-name';
    } else if (sign !== undefined) {
      tokens.push({ type: 'sign', sign });
      rest = rest.slice(1).trimStart();
    } else return 'bad-formula';
  }
  return tokens;
}

function readingsOf(text: string, kind: NumberKind): readonly Rational[] | ExpressionFault {
  const typed = parseTyped(text, kind);
  switch (typed.type) {
    case 'value':
    case 'not-integer':
      return exact([typed.value]);
    case 'ambiguous': {
      // A factor may have decimals even where the result must be whole.
      const wider = parseTyped(text, 'decimal');
      const more = wider.type === 'ambiguous' ? wider.candidates : only(wider);
      return exact([...new Set([...more, ...typed.candidates])]);
    }
    case 'too-many-digits':
      return 'too-many-digits';
    default:
      return 'bad-formula';
  }
}

function only(typed: ReturnType<typeof parseTyped>): readonly number[] {
  return typed.type === 'value' ? [typed.value] : [];
}

function exact(values: readonly number[]): readonly Rational[] {
  return values.map((value) =>
    Number.isInteger(value) ? rational(BigInt(value)) : rationalOf(decimalText(value)),
  );
}

/** Small decimals show as «1e-7», which is no plain decimal. */
function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
}
