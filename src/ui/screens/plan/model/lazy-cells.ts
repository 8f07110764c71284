import type { SheetCell, SheetCells } from '../../../grid/sheet.ts';

/** Cells that are made when they are first looked at, and then stay the very same objects. */
export type LazyCells = SheetCells & {
  /** The same cells but for these. */
  readonly with: (changed: Iterable<readonly [string, SheetCell]>) => LazyCells;
};

/** `make` tells the cell of a column; undefined where the column has none in this row. */
export function lazyCells(
  make: (column: string) => SheetCell | undefined,
  first: Iterable<readonly [string, SheetCell]> = [],
): LazyCells {
  const known = new Map(first);
  return {
    at: (column) => {
      const found = known.get(column);
      if (found !== undefined) return found;
      const made = make(column);
      if (made !== undefined) known.set(column, made);
      return made;
    },
    with: (changed) => lazyCells(make, [...known, ...changed]),
  };
}
