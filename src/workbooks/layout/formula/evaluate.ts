import { detailAt, type SheetGrid, valueAt } from '../../open/sheet-grid.ts';
import { type FormulaFunction, type FormulaValue, FUNCTIONS, isError } from './functions.ts';
import { combine, NotComputable, toNumber } from './operators.ts';
import { type Token, tokenize } from './tokens.ts';

/** So deep may formulas refer to formulas, and so many cells may one range have. */
const MAX_DEPTH = 40;
const MAX_RANGE_CELLS = 20_000;
/** Cells looked at for one formula: `=A1+A1` over forty rows would double the work at each. */
const MAX_CELLS = 200_000;
/** Letters of a formula, [Excel specifications and limits]; .ods files have no limit. */
const MAX_LETTERS = 8192;
/** Brackets and operators in each other, over all formulas that refer to one another; Excel has 64 in one. */
const MAX_NESTING = 600;
/** Cells and letters of formulas for a whole book: 50.000 formulas of forty letters come to 4 million. */
const MAX_EFFORT = 20_000_000;

/** What may still be looked at for the formulas of one book, so that none of them keeps the program busy. */
export type Effort = { left: number };

export function freshEffort(): Effort {
  return { left: MAX_EFFORT };
}

/**
 * Computes the formula of a cell from the cells of its book: + − × ÷ ^ %, comparisons, SUM, ROUND,
 * IF and a few more. Null where it needs anything else: a name, a lookup, another file.
 */
export function recompute(
  grid: SheetGrid,
  row: number,
  column: number,
  sheets: readonly SheetGrid[] = [grid],
  effort: Effort = freshEffort(),
): number | null {
  const value = computedValue(grid, row, column, sheets, effort);
  return typeof value === 'number' ? value : null;
}

/** What a function makes of one range alone; an exception where it makes nothing. */
export type KnownRanges = Map<string, FormulaValue | NotComputable>;

/**
 * The same for results of every type. Null is a blank cell's; undefined where the formula cannot be
 * computed here, or comes to an error. Formulas share what is known of ranges only where all cells
 * that they name hold values by then, and keep them.
 */
export function computedValue(
  grid: SheetGrid,
  row: number,
  column: number,
  sheets: readonly SheetGrid[],
  effort: Effort = freshEffort(),
  ranges: KnownRanges | null = null,
): FormulaValue | undefined {
  try {
    const budget = { cells: MAX_CELLS, nesting: MAX_NESTING };
    const scope = { grid, sheets, depth: 0, budget, effort, ranges };
    const value = valueOfCell(scope, row, column);
    return isError(value) ? undefined : value;
  } catch (error) {
    if (error instanceof NotComputable) return undefined;
    throw error;
  }
}

type Scope = {
  readonly grid: SheetGrid;
  readonly sheets: readonly SheetGrid[];
  readonly depth: number;
  readonly budget: { cells: number; nesting: number };
  readonly effort: Effort;
  readonly ranges: KnownRanges | null;
};

function valueOfCell(scope: Scope, row: number, column: number): FormulaValue {
  const { grid, depth, budget, effort } = scope;
  budget.cells -= 1;
  effort.left -= 1;
  if (budget.cells < 0 || effort.left < 0) throw new NotComputable('too much work');
  const detail = detailAt(grid, row, column);
  if (detail?.error) throw new NotComputable(detail.error);
  if (detail?.formula === undefined) return valueAt(grid, row, column);
  if (depth > MAX_DEPTH || detail.formula.length > MAX_LETTERS) throw new NotComputable('too deep');
  effort.left -= detail.formula.length;
  const tokens = tokenize(detail.formula);
  if (tokens === null) throw new NotComputable(detail.formula);
  const parser = new Parser(tokens, { ...scope, depth: depth + 1 });
  return parser.whole();
}

/** Excel knows its sheets whatever their capitals. */
function scopeOf(scope: Scope, sheet: string | undefined): Scope {
  if (sheet === undefined) return scope;
  const grid = scope.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (!grid) throw new NotComputable(sheet);
  return { ...scope, grid };
}

const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** `B2`, `:`, `B9` and `)`. */
const RANGE_ALONE = 4;

/** Reads and computes in one pass, operators by how strongly they bind. */
class Parser {
  private at = 0;
  private readonly tokens: readonly Token[];
  private readonly scope: Scope;

  constructor(tokens: readonly Token[], scope: Scope) {
    this.tokens = tokens;
    this.scope = scope;
  }

  whole(): FormulaValue {
    const value = this.expression(0);
    if (this.at < this.tokens.length) throw new NotComputable('more than a formula');
    return value;
  }

  private expression(weakest: number): FormulaValue {
    let left = this.operand();
    for (;;) {
      const operator = this.operator();
      const binding = operator === null ? 0 : (BINDING[operator] ?? 0);
      if (operator === null || binding <= weakest) return left;
      this.at += 1;
      left = combine(operator, left, this.expression(binding));
    }
  }

  private operand(): FormulaValue {
    const { budget } = this.scope;
    budget.nesting -= 1;
    if (budget.nesting < 0) throw new NotComputable('too deep');
    let value = this.plainOperand();
    budget.nesting += 1;
    while (this.operator() === '%') {
      this.at += 1;
      value = toNumber(value) / 100;
    }
    return value;
  }

  private plainOperand(): FormulaValue {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.type) {
      case 'number':
      case 'text':
        return token.value;
      case 'cell':
        return this.operator() === ':'
          ? lone(this.range(token))
          : valueOfCell(scopeOf(this.scope, token.sheet), token.row, token.column);
      case 'name':
        return this.call(token.value);
      case 'operator':
        return this.prefixed(token.value);
      default:
        throw new NotComputable('unfinished');
    }
  }

  private prefixed(operator: string): FormulaValue {
    if (operator === '-') return -toNumber(this.operand());
    if (operator === '+') return this.operand();
    if (operator !== '(') throw new NotComputable(operator);
    const value = this.expression(0);
    this.expect(')');
    return value;
  }

  private call(name: string): FormulaValue {
    const apply = FUNCTIONS.get(name);
    if (!apply) throw new NotComputable(name);
    this.expect('(');
    const { ranges } = this.scope;
    const range = ranges && this.rangeAlone();
    if (!ranges || !range) return this.applied(name, apply);
    const key = `${name} ${range}`;
    const known = ranges.get(key);
    if (known instanceof NotComputable) throw known;
    if (known !== undefined) {
      this.at += RANGE_ALONE;
      return known;
    }
    try {
      const value = this.applied(name, apply);
      ranges.set(key, value);
      return value;
    } catch (error) {
      if (error instanceof NotComputable) ranges.set(key, error);
      throw error;
    }
  }

  /** The range that is all that stands between the brackets, by its corners; null where it is more. */
  private rangeAlone(): string | null {
    const [from, colon, to, end] = this.tokens.slice(this.at, this.at + RANGE_ALONE);
    if (from?.type !== 'cell' || to?.type !== 'cell') return null;
    if (colon?.type !== 'operator' || colon.value !== ':') return null;
    if (end?.type !== 'operator' || end.value !== ')') return null;
    const sheet = from.sheet ?? this.scope.grid.name;
    return [from.row, from.column, to.row, to.column, to.sheet ?? '', sheet].join();
  }

  private applied(name: string, apply: FormulaFunction): FormulaValue {
    const given: FormulaValue[][] = [];
    while (this.operator() !== ')') {
      const from = this.at;
      const values = this.argument();
      if (COUNTS_WHAT_IS_GIVEN.has(name) && !this.wasReference(from)) refuseOddValues(values);
      given.push(values);
      if (this.operator() === ',' || this.operator() === ';') this.at += 1;
      else if (this.operator() !== ')') throw new NotComputable('arguments');
    }
    this.expect(')');
    const value = apply(given);
    if (value === undefined) throw new NotComputable(name);
    return value;
  }

  /** A range as its cells, anything else as one value. */
  private argument(): FormulaValue[] {
    const token = this.tokens[this.at];
    const next = this.tokens[this.at + 1];
    if (token?.type === 'cell' && next?.type === 'operator' && next.value === ':') {
      this.at += 1;
      return this.range(token);
    }
    return [this.expression(0)];
  }

  /** Whether what was read since then is a cell or a range and nothing else. */
  private wasReference(from: number): boolean {
    return this.tokens
      .slice(from, this.at)
      .every(
        (token) => token.type === 'cell' || (token.type === 'operator' && token.value === ':'),
      );
  }

  private range(from: Extract<Token, { type: 'cell' }>): FormulaValue[] {
    this.expect(':');
    const to = this.tokens[this.at];
    // «T1:T12!B5» is B5 of twelve sheets.
    if (to?.type !== 'cell' || to.sheet !== undefined) throw new NotComputable('range');
    this.at += 1;
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    if ((bottom - top + 1) * (right - left + 1) > MAX_RANGE_CELLS) throw new NotComputable('range');
    const scope = scopeOf(this.scope, from.sheet);
    const values: FormulaValue[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        values.push(valueOfCell(scope, row, column));
      }
    }
    return values;
  }

  private operator(): string | null {
    const token = this.tokens[this.at];
    return token?.type === 'operator' ? token.value : null;
  }

  private expect(operator: string): void {
    if (this.operator() !== operator) throw new NotComputable(`no ${operator}`);
    this.at += 1;
  }
}

/** These pass over texts and truth values in cells, but not over those that stand in the formula. */
const COUNTS_WHAT_IS_GIVEN: ReadonlySet<string> = new Set([
  'SUM',
  'COUNT',
  'MAX',
  'MIN',
  'AVERAGE',
]);

function refuseOddValues(values: readonly FormulaValue[]): void {
  if (values.some((value) => typeof value === 'boolean' || typeof value === 'string')) {
    throw new NotComputable('a truth value or text among numbers');
  }
}

function lone(values: readonly FormulaValue[]): FormulaValue {
  const [only, more] = values;
  if (only === undefined || more !== undefined) throw new NotComputable('a range as one value');
  return only;
}
