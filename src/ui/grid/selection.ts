import type { Store } from '../app/store.ts';
import type { Axes, Range, Rectangle } from './range.ts';
import { rectangleOf } from './range.ts';

/** What is selected, with its cells worked out once. */
export type Selection = {
  readonly range: Range;
  readonly rectangle: Rectangle;
  readonly has: (row: string, column: string) => boolean;
};

/** null where the range no longer fits what is on screen. */
export function selectionOf(range: Range, axes: Axes): Selection | null {
  const rectangle = rectangleOf(range, axes);
  if (rectangle === null) return null;
  const rows = new Set(rectangle.rows);
  const columns = new Set(rectangle.columns);
  const isOneCell = rows.size === 1 && columns.size === 1;
  return {
    range,
    rectangle,
    // A single cell shows its focus; painting it as well would hide that there is one.
    has: (row, column) => !isOneCell && rows.has(row) && columns.has(column),
  };
}

export type SelectionStore = Store<Selection | null>;
