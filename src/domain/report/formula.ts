/**
 * A live formula of a report's cell, free of any workbook's addresses. Columns, rows and parameters
 * are named by key; where they stand is known only when the sheet is written.
 */
export type Formula =
  | { readonly op: 'constant'; readonly value: number | string }
  /** A column of the formula's own row. */
  | { readonly op: 'column'; readonly key: string }
  | { readonly op: 'cell'; readonly row: string; readonly key: string }
  | { readonly op: 'parameter'; readonly key: string }
  /** A column over the rows of units only: what SUM takes. */
  | { readonly op: 'units'; readonly key: string }
  /** A column from the first unit's row to the last one's, with the groups' rows in between. */
  | { readonly op: 'span'; readonly key: string }
  /** The number of the formula's own row, and those of the rows of a span. */
  | { readonly op: 'own-row' }
  | { readonly op: 'span-rows' }
  | { readonly op: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] }
  | {
      readonly op: 'binary';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };

/** Functions that Excel, LibreOffice and WPS agree on, by their English names in the file. */
export type FunctionName =
  | 'ABS'
  | 'AND'
  | 'GCD'
  | 'IF'
  | 'INT'
  | 'ISNUMBER'
  | 'LCM'
  | 'MAX'
  | 'MIN'
  | 'MOD'
  | 'OR'
  | 'ROUND'
  | 'ROUNDDOWN'
  | 'ROUNDUP'
  | 'SIGN'
  | 'SUM'
  | 'SUMPRODUCT';

/** The operators that spreadsheets and this reading share. */
export type Operator = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A formula, or a number or text that stands for itself. */
export type Term = Formula | number | string;

/** A column in the formula's own row. */
export function column(key: string): Formula {
  return { op: 'column', key };
}

/** A column in the row of this id. */
export function cellAt(row: string, key: string): Formula {
  return { op: 'cell', row, key };
}

/** A parameter above the table. */
export function parameter(key: string): Formula {
  return { op: 'parameter', key };
}

/** A column over the rows of units. */
export function units(key: string): Formula {
  return { op: 'units', key };
}

/** A column from the first unit's row to the last one's, rows of groups included. */
export function span(key: string): Formula {
  return { op: 'span', key };
}

/** The row that the formula stands in. */
export const OWN_ROW: Formula = { op: 'own-row' };
/** The rows that a row sums up. */
export const SPAN_ROWS: Formula = { op: 'span-rows' };

/** A function that every spreadsheet knows by this English name. */
export function call(name: FunctionName, ...args: readonly Term[]): Formula {
  return { op: 'call', name, args: args.map(formulaOf) };
}

/** `then` where the condition holds. */
export function choose(condition: Formula, then: Term, otherwise: Term): Formula {
  return call('IF', condition, then, otherwise);
}

/** Two terms and the operator between them. */
export function binary(left: Term, operator: Operator, right: Term): Formula {
  return { op: 'binary', operator, left: formulaOf(left), right: formulaOf(right) };
}

/** The sum of one or more terms. */
export function plus(first: Term, ...more: readonly Term[]): Formula {
  return more.reduce<Formula>((sum, term) => binary(sum, '+', term), formulaOf(first));
}

/** The product of one or more factors. */
export function times(first: Term, ...more: readonly Term[]): Formula {
  return more.reduce<Formula>((product, term) => binary(product, '*', term), formulaOf(first));
}

function formulaOf(term: Term): Formula {
  return typeof term === 'object' ? term : { op: 'constant', value: term };
}
