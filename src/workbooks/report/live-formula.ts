import { assertNever } from '../../domain/assert-never.ts';
import type { Formula, Operator } from '../../domain/report/formula.ts';
import type { Addresses } from './formulas.ts';

const STRENGTH: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
};

/** A formula as it stands in a workbook's file, without «=»; `row` is the row it stands in. */
export function writtenFormula(formula: Formula, row: number, at: Addresses): string {
  return written(formula, 0);

  function written(part: Formula, around: number): string {
    switch (part.op) {
      case 'constant':
        return typeof part.value === 'number'
          ? String(part.value)
          : `"${part.value.replaceAll('"', '""')}"`;
      case 'column':
        return `${at.letterOf(part.key)}${row}`;
      case 'cell':
        return `$${at.letterOf(part.key)}$${at.rowOf(part.row)}`;
      case 'parameter':
        return at.parameterAt(part.key);
      case 'units':
        return at.units
          .map(({ first, last }) => absolute(at.letterOf(part.key), first, last))
          .join(',');
      case 'span':
        return absolute(at.letterOf(part.key), at.span.first, at.span.last);
      case 'own-row':
        return 'ROW()';
      case 'span-rows':
        return `ROW(${absolute('A', at.span.first, at.span.last)})`;
      case 'call':
        return `${part.name}(${part.args.map((arg) => written(arg, 0)).join(',')})`;
      case 'binary': {
        const strength = STRENGTH[part.operator];
        const text = `${written(part.left, strength)}${part.operator}${written(part.right, strength + 1)}`;
        return strength < around ? `(${text})` : text;
      }
      default:
        return assertNever(part);
    }
  }
}

function absolute(letter: string, first: number, last: number): string {
  return first === last ? `$${letter}$${first}` : `$${letter}$${first}:$${letter}$${last}`;
}
