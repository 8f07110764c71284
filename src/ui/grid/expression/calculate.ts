import jsep, { type CoreExpression, type Expression } from 'jsep';
import type { NumberKind } from '../../../domain/vietnamese/numbers.ts';
import { added, divided, multiplied, negated, type Rational, rational } from './rational.ts';
import { type ExpressionFault, type Token, tokensOf } from './tokens.ts';

export type { ExpressionFault } from './tokens.ts';

export type Calculated =
  /** Every result that its numbers allow, likeliest first; `percentSign`: whether it speaks of per cents. */
  | {
      readonly type: 'results';
      readonly results: readonly Rational[];
      readonly percentSign: boolean;
    }
  | { readonly type: 'fault'; readonly fault: ExpressionFault };

/** Longer ones are no sums that a person types into a cell. */
const LONGEST = 200;
/** More readings than this are no question that a person can answer. */
const MOST_READINGS = 8;

/**
 * Works out `+ − × ÷`, per cents and brackets exactly, by the separators of typed numbers. Nothing is
 * run: the text is parsed into a tree, and the tree's numbers are places in our own list.
 */
export function calculate(formula: string, kind: NumberKind): Calculated {
  if (formula.length > LONGEST) return { type: 'fault', fault: 'bad-formula' };
  const tokens = tokensOf(formula, kind);
  if (typeof tokens === 'string') return { type: 'fault', fault: tokens };
  const tree = parsed(tokens);
  const choices = readingsOf(tokens);
  if (tree === null || choices === null) return { type: 'fault', fault: 'bad-formula' };
  const results: Rational[] = [];
  for (const numbers of choices) {
    const value = resultOf(tree, numbers);
    if (typeof value === 'string') return { type: 'fault', fault: value };
    if (!results.some((one) => same(one, value))) results.push(value);
  }
  const percentSign = tokens.some((token) => token.type === 'sign' && token.sign === '%');
  return { type: 'results', results, percentSign };
}

const HUNDRED = 'HUNDRED';

/** null where the tokens make no formula. */
function parsed(tokens: readonly Token[]): Expression | null {
  const parts: string[] = [];
  let numbers = 0;
  for (const token of tokens) {
    if (token.type === 'number') {
      parts.push(` ${numbers} `);
      numbers += 1;
    } else if (token.sign === '%') {
      const start = operandStart(parts);
      if (start === null) return null;
      parts.splice(start, 0, '(');
      parts.push(`/${HUNDRED})`);
    } else parts.push(token.sign);
  }
  try {
    return jsep(parts.join(''));
  } catch {
    return null;
  }
}

/** Where the number or bracket before a per cent sign begins; null where none stands there. */
function operandStart(parts: readonly string[]): number | null {
  const last = parts.length - 1;
  if (!parts[last]?.endsWith(')')) return /\d/.test(parts[last] ?? '') ? last : null;
  let depth = 0;
  for (let i = last; i >= 0; i -= 1) {
    if (parts[i]?.endsWith(')')) depth += 1;
    else if (parts[i] === '(') depth -= 1;
    if (depth === 0) return i;
  }
  return null;
}

/** One list of numbers for each way to read those that can be read in several ways. */
function readingsOf(tokens: readonly Token[]): readonly (readonly Rational[])[] | null {
  let lists: Rational[][] = [[]];
  for (const token of tokens) {
    if (token.type !== 'number') continue;
    lists = lists.flatMap((list) => token.readings.map((reading) => [...list, reading]));
    if (lists.length > MOST_READINGS) return null;
  }
  return lists;
}

function resultOf(tree: Expression, numbers: readonly Rational[]): Rational | ExpressionFault {
  const node = tree as CoreExpression;
  switch (node.type) {
    case 'Literal':
      return numbers[Number(node.raw)] ?? 'bad-formula';
    case 'Identifier':
      return node.name === HUNDRED ? rational(100n) : 'unknown-name';
    case 'UnaryExpression': {
      const value = resultOf(node.argument, numbers);
      if (typeof value === 'string' || node.operator === '+') return value;
      return node.operator === '-' ? negated(value) : 'bad-formula';
    }
    case 'BinaryExpression': {
      const left = resultOf(node.left, numbers);
      if (typeof left === 'string') return left;
      const right = resultOf(node.right, numbers);
      return typeof right === 'string' ? right : joined(left, node.operator, right);
    }
    default:
      return 'bad-formula';
  }
}

function joined(left: Rational, operator: string, right: Rational): Rational | ExpressionFault {
  switch (operator) {
    case '+':
      return added(left, right);
    case '-':
      return added(left, negated(right));
    case '*':
      return multiplied(left, right);
    case '/':
      return right.numerator === 0n ? 'division-by-zero' : divided(left, right);
    default:
      return 'bad-formula';
  }
}

function same(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}
