import { computedValue, type Effort, type KnownRanges } from '../../../layout/formula/evaluate.ts';
import type { CellValue } from '../../../open/sheet-grid.ts';
import { child } from '../../package/xml-tree.ts';
import type { SheetDoc } from '../sheet-doc.ts';
import type { Area } from './areas.ts';
import { type FormulaBook, sharedTexts } from './book.ts';
import { computable } from './computable.ts';
import { type BookFormula, resultRange } from './dirty.ts';
import { FormulaPlaces } from './formula-places.ts';
import { ValueGrid } from './value-grid.ts';

/**
 * Cells and letters looked at for all formulas of a book together, about a second of work: the engine stands
 * still meanwhile. Results beyond it are taken away, and Excel makes them when it opens the file.
 */
const MAX_EFFORT = 10_000_000;
/** Passes over rows that a filter hides and over other subtotals, of which the evaluator knows nothing. */
const PASSES_OVER = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/** A formula whose areas are being settled, one formula in them after the other. */
type Frame = {
  readonly formula: BookFormula;
  /** Of its areas, the one at hand and the formulas in it. */
  area: number;
  inside: readonly BookFormula[] | null;
  at: number;
};

/**
 * Computes dependent formulas in the order in which they need one another. Undefined for those that
 * cannot be computed here.
 */
export class Settling {
  private readonly book: FormulaBook;
  private readonly dependents: ReadonlySet<BookFormula>;
  private readonly places: FormulaPlaces;
  private readonly grids = new Map<number, ValueGrid>();
  private readonly state = new Map<BookFormula, 'busy' | 'circular' | 'done'>();
  private readonly settledAreas = new Set<Area>();
  private readonly passedOver = new Map<Area, boolean>();
  private readonly results = new Map<BookFormula, CellValue | undefined>();
  private readonly effort: Effort = { left: MAX_EFFORT };
  private readonly ranges: KnownRanges = new Map();
  private readonly texts: () => readonly string[];
  private readonly lastRow: number;

  constructor(
    book: FormulaBook,
    formulas: readonly BookFormula[],
    dependents: readonly BookFormula[],
  ) {
    this.book = book;
    this.dependents = new Set(dependents);
    this.places = new FormulaPlaces(formulas);
    let read: readonly string[] | null = null;
    this.texts = () => {
      read ??= sharedTexts(book.pkg);
      return read;
    };
    const lastRows = book.pkg.sheets.map((_, sheet) => book.doc(sheet)?.rows.at(-1)?.index ?? 0);
    this.lastRow = Math.max(0, ...lastRows);
  }

  result(formula: BookFormula): CellValue | undefined {
    if (!this.state.has(formula)) this.settle(formula);
    return this.results.get(formula);
  }

  private settle(first: BookFormula): void {
    const stack = [this.begun(first)];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const needed = this.nextNeeded(frame);
      if (needed === null) {
        this.finish(frame.formula);
        stack.pop();
      } else if (this.state.has(needed)) {
        this.state.set(needed, 'circular');
        this.fail(needed);
      } else {
        stack.push(this.begun(needed));
      }
    }
  }

  private begun(formula: BookFormula): Frame {
    this.state.set(formula, 'busy');
    return { formula, area: 0, inside: null, at: 0 };
  }

  /** The next formula whose result must be there first; null where all are. */
  private nextNeeded(frame: Frame): BookFormula | null {
    const areas = frame.formula.areas ?? [];
    for (; frame.area < areas.length; frame.area += 1) {
      const area = areas[frame.area];
      if (!area || this.settledAreas.has(area)) continue;
      this.gridOf(area.sheet);
      frame.inside ??= this.places.inArea(area);
      while (frame.at < frame.inside.length) {
        const one = frame.inside[frame.at];
        frame.at += 1;
        if (!this.spend(1)) return null;
        if (one && this.isDue(one) && this.isOpen(one)) return one;
      }
      this.settledAreas.add(area);
      frame.inside = null;
      frame.at = 0;
    }
    return null;
  }

  private isOpen(one: BookFormula): boolean {
    const state = this.state.get(one);
    return state === undefined || state === 'busy';
  }

  private finish(one: BookFormula): void {
    const isCircular = this.state.get(one) === 'circular';
    this.state.set(one, 'done');
    const value = isCircular || this.effort.left < 0 ? undefined : this.compute(one);
    this.results.set(one, value);
    if (value === undefined) this.fail(one);
    else this.gridOf(one.sheet).set(one.row, one.column, value);
  }

  private fail(one: BookFormula): void {
    const { top, left, bottom, right } = resultRange(one);
    // Without the means to mark all its cells nothing else is computed, so nobody asks for them.
    if (!this.spend((bottom - top + 1) * (right - left + 1))) return;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        this.gridOf(one.sheet).fail(row, column);
      }
    }
  }

  private spend(cells: number): boolean {
    this.effort.left -= cells;
    return this.effort.left >= 0;
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
    const value = computedValue(
      grid.grid,
      row,
      column,
      this.sheetGrids(),
      this.effort,
      this.ranges,
    );
    // A formula that refers to a blank cell shows 0.
    return value === null ? 0 : value;
  }

  private passesOver(area: Area): boolean {
    const known = this.passedOver.get(area);
    if (known !== undefined) return known;
    const doc = this.book.doc(area.sheet);
    const inside = this.places.inArea(area);
    this.spend(inside.length + (doc?.rows.length ?? 0));
    const passes =
      doc === null ||
      hidesRows(doc, area) ||
      inside.some(({ formula }) => PASSES_OVER.test(formula ?? ''));
    this.passedOver.set(area, passes);
    return passes;
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
