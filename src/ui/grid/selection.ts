import type { Store } from '../app/store.ts';
import type { Axes, Range, Rectangle } from './range.ts';
import { rectangleOf, samePlace } from './range.ts';

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

export function sameSelection(a: Selection, b: Selection): boolean {
  const same = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((id, i) => id === other[i]);
  return (
    samePlace(a.range.anchor, b.range.anchor) &&
    samePlace(a.range.head, b.range.head) &&
    same(a.rectangle.rows, b.rectangle.rows) &&
    same(a.rectangle.columns, b.rectangle.columns)
  );
}

export type SelectionStore = Store<Selection | null>;
