import { computedValue, freshEffort } from '../../../layout/formula/evaluate.ts';
import type { CellValue } from '../../../open/sheet-grid.ts';
import { child } from '../../package/xml-tree.ts';
import { addressOf, cellKey, type SheetDoc } from '../sheet-doc.ts';
import type { Area } from './areas.ts';
import { type FormulaBook, sharedTexts } from './book.ts';
import { computable } from './computable.ts';
import { type BookFormula, resultCells } from './dirty.ts';
import { ValueGrid } from './value-grid.ts';

const MAX_DEPTH = 400;
/** Cells and formulas looked at for one form; ten thousand formulas of a thousand cells each. */
const MAX_WORK = 10_000_000;
/** Passes over rows that a filter hides and over other subtotals, of which the evaluator knows nothing. */
const PASSES_OVER = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/**
 * Computes dependent formulas in the order in which they need one another. Undefined for those that
 * cannot be computed here.
 */
export class Settling {
  private readonly book: FormulaBook;
  private readonly dependents: ReadonlySet<BookFormula>;
  private readonly byCell: readonly ReadonlyMap<number, BookFormula>[];
  private readonly grids = new Map<number, ValueGrid>();
  private readonly state = new Map<BookFormula, 'busy' | 'done'>();
  private readonly results = new Map<BookFormula, CellValue | undefined>();
  private readonly texts: () => readonly string[];
  private readonly lastRow: number;
  private readonly effort = freshEffort();
  private work = 0;

  constructor(
    book: FormulaBook,
    formulas: readonly BookFormula[],
    dependents: readonly BookFormula[],
  ) {
    this.book = book;
    this.dependents = new Set(dependents);
    this.byCell = book.pkg.sheets.map(
      (_, sheet) =>
        new Map(
          formulas
            .filter((one) => one.sheet === sheet)
            .flatMap((one) => resultCells(one).map((cell) => [cellKey(cell), one] as const)),
        ),
    );
    let read: readonly string[] | null = null;
    this.texts = () => {
      read ??= sharedTexts(book.pkg);
      return read;
    };
    const lastRows = book.pkg.sheets.map((_, sheet) => book.doc(sheet)?.rows.at(-1)?.index ?? 0);
    this.lastRow = Math.max(0, ...lastRows);
  }

  result(formula: BookFormula): CellValue | undefined {
    this.settle(formula, 0);
    return this.results.get(formula);
  }

  private settle(one: BookFormula, depth: number): void {
    const state = this.state.get(one);
    if (state === 'done') return;
    if (state === 'busy' || depth > MAX_DEPTH || this.work > MAX_WORK) {
      this.fail(one);
      return;
    }
    this.state.set(one, 'busy');
    for (const area of one.areas ?? []) {
      this.gridOf(area.sheet);
      for (const inside of this.formulasIn(area)) {
        if (this.isDue(inside)) this.settle(inside, depth + 1);
      }
    }
    this.state.set(one, 'done');
    const value = this.compute(one);
    this.results.set(one, value);
    if (value === undefined) this.fail(one);
    else this.gridOf(one.sheet).set(one.row, one.column, value);
  }

  private fail(one: BookFormula): void {
    for (const { row, column } of resultCells(one)) this.gridOf(one.sheet).fail(row, column);
  }

  /** Results of other formulas are right as they stand, if the file was ever calculated. */
  private isDue(one: BookFormula): boolean {
    return this.dependents.has(one) || !this.book.calculated || !hasResult(one);
  }

  private compute({ sheet, row, column, formula, areas, kind, range }: BookFormula) {
    const fillsMore = range !== null && (range.top < range.bottom || range.left < range.right);
    if (formula === null || areas === null || kind === 'data-table') return undefined;
    if (kind === 'array' && fillsMore) return undefined;
    if (PASSES_OVER.test(formula) && areas.some((area) => this.passesOver(area))) return undefined;
    const grid = this.gridOf(sheet);
    grid.ask(row, column, computable(formula, sheet, this.book.names, this.lastRow));
    const value = computedValue(grid.grid, row, column, this.sheetGrids(), this.effort);
    // A formula that refers to a blank cell shows 0.
    return value === null ? 0 : value;
  }

  private passesOver(area: Area): boolean {
    const doc = this.book.doc(area.sheet);
    if (doc === null || hidesRows(doc, area)) return true;
    return this.formulasIn(area).some(({ formula }) => PASSES_OVER.test(formula ?? ''));
  }

  private formulasIn({ sheet, top, bottom, left, right }: Area): readonly BookFormula[] {
    const all = this.byCell[sheet] ?? new Map<number, BookFormula>();
    const found = new Set<BookFormula>();
    const cells = (bottom - top + 1) * (right - left + 1);
    this.work += Math.min(cells, all.size);
    if (cells > all.size) {
      for (const [key, one] of all) {
        const { row, column } = addressOf(key);
        if (row >= top && row <= bottom && column >= left && column <= right) found.add(one);
      }
      return [...found];
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const one = all.get(cellKey({ row, column }));
        if (one) found.add(one);
      }
    }
    return [...found];
  }

  private gridOf(sheet: number): ValueGrid {
    const known = this.grids.get(sheet);
    if (known) return known;
    const name = this.book.pkg.sheets[sheet]?.name ?? '';
    const grid = new ValueGrid(name, this.book.doc(sheet), (index) => this.texts()[index] ?? '');
    this.grids.set(sheet, grid);
    return grid;
  }

  private sheetGrids() {
    return [...this.grids.values()].map(({ grid }) => grid);
  }
}

function hasResult({ cell }: BookFormula): boolean {
  return (child(cell.element, 'v')?.text ?? '') !== '';
}

function hidesRows({ rows }: SheetDoc, { top, bottom }: Area): boolean {
  return rows.some(({ index, element }) => {
    const { hidden } = element.attributes;
    return index >= top && index <= bottom && (hidden === '1' || hidden === 'true');
  });
}
