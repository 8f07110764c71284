import { assertNever } from '../assert-never.ts';
import type { Formula } from './formula.ts';
import {
  type Grid,
  type Scalar,
  type Value,
  valueOfBinary,
  valueOfCall,
} from './formula-values.ts';
import type { ReportCell, ReportRow, ReportTable } from './table.ts';

/**
 * The table with the values that its live formulas and sums compute to, as a spreadsheet would: what
 * a viewer that does not calculate shows. Throws where a formula names what the table lacks or has no
 * value: that is a fault of whoever wrote the formula.
 */
export function calculate(table: ReportTable): ReportTable {
  const calculator = new Calculator(table);
  return {
    ...table,
    ...(table.parameters === undefined
      ? {}
      : {
          parameters: table.parameters.map((one) => ({
            ...one,
            cell: calculator.finished(one.cell, `$${one.key}`, null),
          })),
        }),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) =>
        calculator.finished(cell, `${row.id}\n${table.columns[index]?.key}`, row),
      ),
    })),
  };
}

class Calculator {
  readonly #table: ReportTable;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #known = new Map<string, Scalar>();
  readonly #spans = new Map<string, readonly Scalar[]>();
  readonly #span: readonly ReportRow[];
  readonly #first: number;

  constructor(table: ReportTable) {
    this.#table = table;
    this.#columns = new Map(table.columns.map(({ key }, index) => [key, index]));
    this.#rows = new Map(table.rows.map(({ id }, index) => [id, index]));
    this.#first = table.rows.findIndex(({ kind }) => kind === 'unit');
    const last = table.rows.findLastIndex(({ kind }) => kind === 'unit');
    this.#span = table.rows.slice(this.#first, last + 1);
  }

  finished(cell: ReportCell, place: string, row: ReportRow | null): ReportCell {
    if (cell.type === 'sum') return { ...cell, value: this.#sum(cell.rows, columnOf(place)) };
    if (cell.type !== 'formula') return cell;
    const value = this.#valueAt(cell, place, row);
    if (value === null || typeof value === 'boolean' || Number.isNaN(value)) {
      throw new Error(`The formula at «${place}» has no value`);
    }
    return { ...cell, value };
  }

  #valueAt(cell: ReportCell, place: string, row: ReportRow | null): Scalar {
    switch (cell.type) {
      case 'blank':
        return null;
      case 'text':
        return cell.text;
      case 'number':
        return cell.value;
      case 'sum':
        return this.#sum(cell.rows, columnOf(place));
      case 'percent':
      case 'shortfall':
      case 'rank':
        return cell.value ?? cell.absent;
      case 'formula': {
        const known = this.#known.get(place);
        if (known !== undefined) return known;
        const value = scalar(this.#evaluate(cell.formula, row));
        this.#known.set(place, value);
        return value;
      }
      default:
        return assertNever(cell);
    }
  }

  #sum(rows: readonly string[], key: string): number | null {
    const values = rows
      .map((id) => this.#inRow(this.#rowAt(id), key))
      .filter((value) => typeof value === 'number');
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
  }

  #rowAt(id: string): ReportRow {
    const row = this.#table.rows[this.#rows.get(id) ?? -1];
    if (row === undefined) throw new Error(`The table has no row «${id}»`);
    return row;
  }

  #inRow(row: ReportRow, key: string): Scalar {
    const cell = row.cells[this.#columns.get(key) ?? -1];
    if (cell === undefined) throw new Error(`The table has no column «${key}»`);
    return this.#valueAt(cell, `${row.id}\n${key}`, row);
  }

  #spanOf(key: string): readonly Scalar[] {
    const known = this.#spans.get(key);
    if (known !== undefined) return known;
    const values = this.#span.map((row) => this.#inRow(row, key));
    this.#spans.set(key, values);
    return values;
  }

  #parameter(key: string): Scalar {
    const found = this.#table.parameters?.find((one) => one.key === key);
    if (found === undefined) throw new Error(`The table has no parameter «${key}»`);
    return this.#valueAt(found.cell, `$${key}`, null);
  }

  #evaluate(formula: Formula, row: ReportRow | null): Value {
    switch (formula.op) {
      case 'constant':
        return formula.value;
      case 'column':
        if (row === null) throw new Error('A parameter has no columns');
        return this.#inRow(row, formula.key);
      case 'cell':
        return this.#inRow(this.#rowAt(formula.row), formula.key);
      case 'parameter':
        return this.#parameter(formula.key);
      case 'units':
        return this.#span
          .filter(({ kind }) => kind === 'unit')
          .map((each) => this.#inRow(each, formula.key));
      case 'span':
        return this.#spanOf(formula.key);
      case 'own-row':
        return row === null ? null : (this.#rows.get(row.id) ?? null);
      case 'span-rows':
        return this.#span.map((_, index) => this.#first + index);
      case 'call': {
        const grid: Grid = (part) => this.#evaluate(part, row);
        return valueOfCall(formula.name, formula.args, grid);
      }
      case 'binary':
        return valueOfBinary(
          formula.operator,
          this.#evaluate(formula.left, row),
          this.#evaluate(formula.right, row),
        );
      default:
        return assertNever(formula);
    }
  }
}

function columnOf(place: string): string {
  return place.slice(place.indexOf('\n') + 1);
}

function scalar(value: Value): Scalar {
  if (typeof value === 'object' && value !== null) throw new Error('A cell holds one value only');
  return value;
}
