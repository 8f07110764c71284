import type { Rectangle } from '../../../open/sheet-grid.ts';
import type { Area } from './areas.ts';
import { type BookFormula, resultRange } from './dirty.ts';

/** The formulas of one sheet by where their results stand. */
type SheetFormulas = {
  /** By column, from the top down. */
  readonly columns: Map<number, BookFormula[]>;
  /** Array formulas and data tables of several cells. */
  readonly spread: BookFormula[];
};

/** Finds the formulas in an area without a look at its blank cells. */
export class FormulaPlaces {
  private readonly sheets = new Map<number, SheetFormulas>();

  constructor(formulas: readonly BookFormula[]) {
    for (const one of formulas) {
      const ofSheet: SheetFormulas = this.sheets.get(one.sheet) ?? {
        columns: new Map(),
        spread: [],
      };
      this.sheets.set(one.sheet, ofSheet);
      if (isSpread(one)) {
        ofSheet.spread.push(one);
        continue;
      }
      const ofColumn = ofSheet.columns.get(one.column) ?? [];
      ofSheet.columns.set(one.column, ofColumn);
      ofColumn.push(one);
    }
    for (const { columns } of this.sheets.values()) {
      for (const ofColumn of columns.values()) ofColumn.sort((a, b) => a.row - b.row);
    }
  }

  inArea(area: Area): readonly BookFormula[] {
    const ofSheet = this.sheets.get(area.sheet);
    if (!ofSheet) return [];
    const found = ofSheet.spread.filter((one) => meet(resultRange(one), area));
    for (const ofColumn of columnsIn(ofSheet.columns, area)) {
      for (let at = firstFrom(ofColumn, area.top); at < ofColumn.length; at++) {
        const one = ofColumn[at];
        if (!one || one.row > area.bottom) break;
        found.push(one);
      }
    }
    return found;
  }
}

function isSpread(one: BookFormula): boolean {
  const { top, left, bottom, right } = resultRange(one);
  return top < bottom || left < right;
}

function columnsIn(
  columns: ReadonlyMap<number, readonly BookFormula[]>,
  { left, right }: Area,
): readonly (readonly BookFormula[])[] {
  if (right - left < columns.size) {
    const wanted = Array.from({ length: right - left + 1 }, (_, index) => left + index);
    return wanted.flatMap((column) => {
      const ofColumn = columns.get(column);
      return ofColumn ? [ofColumn] : [];
    });
  }
  return [...columns]
    .filter(([column]) => column >= left && column <= right)
    .map(([, ofColumn]) => ofColumn);
}

/** The place of the first formula in that row or below it. */
function firstFrom(ofColumn: readonly BookFormula[], row: number): number {
  let [from, to] = [0, ofColumn.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ofColumn[middle]?.row ?? 0) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}

function meet(one: Rectangle, other: Rectangle): boolean {
  return (
    one.top <= other.bottom &&
    one.bottom >= other.top &&
    one.left <= other.right &&
    one.right >= other.left
  );
}
