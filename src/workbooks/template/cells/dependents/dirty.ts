import type { Address } from '../address.ts';
import type { FormulaCell } from '../formulas/sheet-formulas.ts';
import { cellKey } from '../sheet-doc.ts';
import { type Area, areasOf } from './areas.ts';
import type { FormulaBook } from './book.ts';

export type BookFormula = FormulaCell & {
  readonly sheet: number;
  /** Null where it may look anywhere. */
  readonly areas: readonly Area[] | null;
};

/**
 * Formulas of formulas, in the order against that of the sheet, take a pass each. Beyond so many, all
 * that are left count as dependent, which costs results that would have stayed but no time.
 */
const MAX_PASSES = 100;

/** Every formula of the book with what it looks at, in the order of sheets, rows and columns. */
export function bookFormulas({ formulas, names }: FormulaBook): readonly BookFormula[] {
  return formulas.flatMap((ofSheet, sheet) =>
    [...ofSheet.values()].map((one) => ({
      ...one,
      sheet,
      areas: one.formula === null ? null : areasOf(one.formula, sheet, names),
    })),
  );
}

/** The formulas whose results depend on changed cells, by way of other formulas too. */
export function dependentFormulas(
  formulas: readonly BookFormula[],
  changed: readonly (Address & { readonly sheet: number })[],
): readonly BookFormula[] {
  const dirty = new DirtyCells();
  for (const { sheet, row, column } of changed) dirty.add(sheet, row, column);
  const isChanged = new Set(changed.map((one) => `${one.sheet}/${cellKey(one)}`));
  const found = new Set<BookFormula>();
  let rest = formulas;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const next = rest.filter((one) => {
      const written = isChanged.has(`${one.sheet}/${cellKey(one)}`);
      if (!written && one.areas !== null && !one.areas.some((area) => dirty.meets(area)))
        return true;
      found.add(one);
      addResults(dirty, one);
      return false;
    });
    if (next.length === rest.length) return formulas.filter((one) => found.has(one));
    rest = next;
  }
  for (const one of rest) found.add(one);
  return formulas.filter((one) => found.has(one));
}

function addResults(dirty: DirtyCells, formula: BookFormula): void {
  for (const { row, column } of resultCells(formula)) dirty.add(formula.sheet, row, column);
}

/** Where the results of a formula stand: one cell, or all cells of an array formula or data table. */
export function resultCells({ row, column, kind, range }: BookFormula): readonly Address[] {
  const cells: Address[] = [{ row, column }];
  if (range === null || kind === 'shared' || kind === 'plain') return cells;
  for (let y = range.top; y <= range.bottom; y++) {
    for (let x = range.left; x <= range.right; x++) {
      if (y !== row || x !== column) cells.push({ row: y, column: x });
    }
  }
  return cells;
}

class DirtyCells {
  private readonly sheets = new Map<number, Map<number, Set<number>>>();

  add(sheet: number, row: number, column: number): void {
    const rows = this.sheets.get(sheet) ?? new Map<number, Set<number>>();
    this.sheets.set(sheet, rows);
    const columns = rows.get(row) ?? new Set<number>();
    rows.set(row, columns);
    columns.add(column);
  }

  meets({ sheet, top, bottom, left, right }: Area): boolean {
    const rows = this.sheets.get(sheet);
    if (!rows) return false;
    const inside = (columns: ReadonlySet<number> | undefined) => {
      if (!columns) return false;
      if (right - left < columns.size) {
        for (let column = left; column <= right; column++) if (columns.has(column)) return true;
        return false;
      }
      return [...columns].some((column) => column >= left && column <= right);
    };
    if (bottom - top < rows.size) {
      for (let row = top; row <= bottom; row++) if (inside(rows.get(row))) return true;
      return false;
    }
    return [...rows].some(([row, columns]) => row >= top && row <= bottom && inside(columns));
  }
}
