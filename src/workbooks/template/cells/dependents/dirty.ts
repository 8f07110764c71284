import type { Rectangle } from '../../../open/sheet-grid.ts';
import type { Address } from '../address.ts';
import type { FormulaCell } from '../formulas/sheet-formulas.ts';
import { grouped } from '../grouped.ts';
import { cellKey } from '../sheet-doc.ts';
import { AreaIndex } from './area-index.ts';
import { type Area, areasOf } from './areas.ts';
import type { FormulaBook } from './book.ts';

export type BookFormula = FormulaCell & {
  readonly sheet: number;
  /** Null where it may look anywhere; the same area is the same object in all formulas. */
  readonly areas: readonly Area[] | null;
};

/** Every formula of the book with what it looks at, in the order of sheets, rows and columns. */
export function bookFormulas({ formulas, names }: FormulaBook): readonly BookFormula[] {
  const known = new Map<string, Area>();
  const only = (area: Area): Area => {
    const key = [area.sheet, area.top, area.left, area.bottom, area.right].join();
    const first = known.get(key) ?? area;
    known.set(key, first);
    return first;
  };
  return formulas.flatMap((ofSheet, sheet) =>
    [...ofSheet.values()].map((one) => {
      const areas = one.formula === null ? null : areasOf(one.formula, sheet, names);
      return { ...one, sheet, areas: areas && [...new Set(areas.map(only))] };
    }),
  );
}

/** The formulas whose results depend on changed cells, by way of other formulas too. */
export function dependentFormulas(
  formulas: readonly BookFormula[],
  changed: readonly (Address & { readonly sheet: number })[],
): readonly BookFormula[] {
  const lookers = grouped(
    formulas.flatMap((one) => (one.areas ?? []).map((area) => ({ area, one }))),
    ({ area }) => area,
  );
  const areas = new AreaIndex(lookers.keys());
  const isChanged = new Set(changed.map((one) => `${one.sheet}/${cellKey(one)}`));
  const found = new Set(
    formulas.filter((one) => one.areas === null || isChanged.has(`${one.sheet}/${cellKey(one)}`)),
  );
  const find = (sheet: number, cells: Rectangle) => {
    for (const area of areas.take(sheet, cells)) {
      for (const { one } of lookers.get(area) ?? []) found.add(one);
    }
  };
  for (const { sheet, row, column } of changed) find(sheet, oneCell({ row, column }));
  // A set also gives what is added to it on the way.
  for (const one of found) find(one.sheet, resultRange(one));
  return formulas.filter((one) => found.has(one));
}

/** Where the results of a formula stand: one cell, or all cells of an array formula or data table. */
export function resultRange({ row, column, kind, range }: BookFormula): Rectangle {
  if (range === null || kind === 'shared' || kind === 'plain') return oneCell({ row, column });
  return {
    top: Math.min(range.top, row),
    left: Math.min(range.left, column),
    bottom: Math.max(range.bottom, row),
    right: Math.max(range.right, column),
  };
}

function oneCell({ row, column }: Address): Rectangle {
  return { top: row, left: column, bottom: row, right: column };
}
