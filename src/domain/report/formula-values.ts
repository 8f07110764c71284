import { assertNever } from '../assert-never.ts';
import type { Formula, FunctionName, Operator } from './formula.ts';

/** What a cell holds as formulas see it; null is an empty cell. */
export type Scalar = number | string | boolean | null;
export type Value = Scalar | readonly Scalar[];

/** Works out a part of a formula. */
export type Grid = (formula: Formula) => Value;

/** Operators act on columns cell by cell. Arithmetic with a text has no value (NaN). */
export function valueOfBinary(operator: Operator, left: Value, right: Value): Value {
  if (!isList(left) && !isList(right)) return combined(operator, left, right);
  const length = isList(left) ? left.length : isList(right) ? right.length : 0;
  return Array.from({ length }, (_, index) =>
    combined(
      operator,
      isList(left) ? (left[index] ?? null) : left,
      isList(right) ? (right[index] ?? null) : right,
    ),
  );
}

/** IF works out only the branch that is taken, as spreadsheets do. */
export function valueOfCall(name: FunctionName, args: readonly Formula[], grid: Grid): Value {
  if (name === 'IF') {
    const [condition, then, otherwise] = args;
    if (condition === undefined || then === undefined || otherwise === undefined) {
      throw new Error('IF takes three arguments');
    }
    return truth(grid(condition)) ? grid(then) : grid(otherwise);
  }
  const values = args.map(grid);
  if (name === 'ISNUMBER') {
    const [value = null] = values;
    return isList(value) ? value.map((one) => typeof one === 'number') : typeof value === 'number';
  }
  if (name === 'AND') return values.every(truth);
  if (name === 'OR') return values.some(truth);
  return ofNumbers(name, values);
}

function ofNumbers(
  name: Exclude<FunctionName, 'IF' | 'ISNUMBER' | 'AND' | 'OR'>,
  values: readonly Value[],
): number {
  const numbers = values.flat().filter((value) => typeof value === 'number');
  const [first = 0, second = 0] = values.map((value) =>
    isList(value) ? Number.NaN : amount(value),
  );
  switch (name) {
    case 'SUM':
      return sum(numbers);
    case 'SUMPRODUCT':
      return sum(values.flatMap((value) => (isList(value) ? value.map(amount) : amount(value))));
    case 'MIN':
      return numbers.length === 0 ? 0 : Math.min(...numbers);
    case 'MAX':
      return numbers.length === 0 ? 0 : Math.max(...numbers);
    case 'LCM':
      return numbers.reduce(
        (multiple, one) => (multiple / greatestDivisor(multiple, one)) * one,
        1,
      );
    case 'GCD':
      return numbers.reduce(greatestDivisor, 0);
    case 'ABS':
      return Math.abs(first);
    case 'SIGN':
      return Math.sign(first);
    case 'INT':
      return Math.floor(first);
    case 'MOD':
      return first - second * Math.floor(first / second);
    case 'ROUND':
      return awayFromZero(first, (size) => Math.floor(size + 0.5));
    case 'ROUNDDOWN':
      return awayFromZero(first, Math.floor);
    case 'ROUNDUP':
      return awayFromZero(first, Math.ceil);
    default:
      return assertNever(name);
  }
}

/** Rounds to whole numbers only: the reports ask for no other places. */
function awayFromZero(value: number, round: (size: number) => number): number {
  return Math.sign(value) * round(Math.abs(value)) + 0;
}

function greatestDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function combined(operator: Operator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case '+':
      return amount(left) + amount(right);
    case '-':
      return amount(left) - amount(right);
    case '*':
      return amount(left) * amount(right);
    case '/':
      return amount(right) === 0 ? Number.NaN : amount(left) / amount(right);
    case '=':
      return order(left, right) === 0;
    case '<>':
      return order(left, right) !== 0;
    case '<':
      return order(left, right) < 0;
    case '<=':
      return order(left, right) <= 0;
    case '>':
      return order(left, right) > 0;
    case '>=':
      return order(left, right) >= 0;
    default:
      return assertNever(operator);
  }
}

function amount(value: Scalar): number {
  return typeof value === 'string' ? Number.NaN : Number(value);
}

/** Spreadsheets order numbers before texts; an empty cell equals both 0 and the empty text. */
function order(left: Scalar, right: Scalar): number {
  const a = left ?? (typeof right === 'string' ? '' : 0);
  const b = right ?? (typeof left === 'string' ? '' : 0);
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : a < b ? -1 : 1;
  if (typeof a === 'string') return 1;
  if (typeof b === 'string') return -1;
  return Number(a) - Number(b);
}

function truth(value: Value): boolean {
  return !isList(value) && amount(value) !== 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function isList(value: Value): value is readonly Scalar[] {
  return typeof value === 'object' && value !== null;
}
