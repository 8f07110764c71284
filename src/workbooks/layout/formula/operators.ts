import { type FormulaValue, isError } from './functions.ts';

/** Thrown inside the evaluator only: the formula holds something that is not computed here. */
export class NotComputable extends Error {}

/** What an operator makes of two values: not a number where Excel shows an error; throws `NotComputable`. */
export function combine(operator: string, left: FormulaValue, right: FormulaValue): FormulaValue {
  switch (operator) {
    case '+':
      return arithmetic(left, right, (a, b) => a + b);
    case '-':
      return arithmetic(left, right, (a, b) => a - b);
    case '*':
      return arithmetic(left, right, (a, b) => a * b);
    case '/':
      return arithmetic(left, right, (a, b) => a / b);
    case '^':
      return arithmetic(left, right, (a, b) => a ** b);
    case '&':
      return textOf(left) + textOf(right);
    default:
      return compare(operator, left, right);
  }
}

/** An infinite number would lose its error again: one by it is 0, the least of it and 1 is 1. */
function arithmetic(
  left: FormulaValue,
  right: FormulaValue,
  work: (left: number, right: number) => number,
): number {
  const [a, b] = [toNumber(left), toNumber(right)];
  const result = Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : work(a, b);
  return Number.isFinite(result) ? result : Number.NaN;
}

function compare(operator: string, left: FormulaValue, right: FormulaValue): boolean {
  const [a, b] = comparable(left, right);
  switch (operator) {
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    default:
      return a >= b;
  }
}

/** A text is never equal to a number, and above each of them; a blank is like an empty text. */
function comparable(one: FormulaValue, other: FormulaValue): [string, string] | [number, number] {
  const isText = (value: FormulaValue) => typeof value === 'string';
  const [left, right] = [sound(one), sound(other)];
  if (typeof left !== typeof right && [typeof left, typeof right].includes('boolean')) {
    throw new NotComputable('a truth value beside another value');
  }
  if (!isText(left) && !isText(right)) return [toNumber(left), toNumber(right)];
  const mixed = (isText(left) || left === null) !== (isText(right) || right === null);
  if (mixed) return isText(left) ? [1, 0] : [0, 1];
  return [String(left ?? '').toLowerCase(), String(right ?? '').toLowerCase()];
}

/** An error spreads to whatever is made of it; only IFERROR takes it. */
function sound(value: FormulaValue): FormulaValue {
  if (isError(value)) throw new NotComputable('error');
  return value;
}

/** As Excel joins values to texts: numbers with 15 digits at most. */
function textOf(value: FormulaValue): string {
  const known = sound(value);
  if (typeof known === 'boolean') return known ? 'TRUE' : 'FALSE';
  if (typeof known !== 'number') return known ?? '';
  const text = String(Number(known.toPrecision(15)));
  if (text.includes('e')) throw new NotComputable('a number that is shown with an exponent');
  return text;
}

export function toNumber(value: FormulaValue): number {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  // Excel reads texts by the locale of the machine, which is not known here.
  if (typeof value === 'string') throw new NotComputable('text as a number');
  return value;
}
