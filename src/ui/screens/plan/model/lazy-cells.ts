import type { SheetCell, SheetCells } from '../../../grid/sheet.ts';

/** Cells that are made when they are first looked at, and then stay the very same objects. */
export type LazyCells = SheetCells & {
  /** The same cells but for these. */
  readonly with: (changed: Iterable<readonly [string, SheetCell]>) => LazyCells;
};

/** `make` tells the cell of a column; undefined where the column has none in this row. */
export function lazyCells(make: (column: string) => SheetCell | undefined): LazyCells {
  const made = new Map<string, SheetCell | undefined>();
  return replaced(new Map(), (column) => {
    if (!made.has(column)) made.set(column, make(column));
    return made.get(column);
  });
}

function replaced(cells: ReadonlyMap<string, SheetCell>, others: SheetCells['at']): LazyCells {
  return {
    at: (column) => cells.get(column) ?? others(column),
    with: (changed) => replaced(new Map([...cells, ...changed]), others),
  };
}
