import type { Store } from '../app/store.ts';
import { type Axes, type Range, type Rectangle, rectangleOf, sameRange } from './range.ts';
import type { CellPlace } from './sheet.ts';

/** What is selected, with its cells worked out once. */
export type Selection = {
  /** At least one; the last is the one that keys and the mouse change. */
  readonly ranges: readonly Range[];
  /** The cells of each range, in the same order; a cell may lie in several. */
  readonly rectangles: readonly Rectangle[];
  /** The last range: its anchor is the active cell. */
  readonly range: Range;
  readonly rectangle: Rectangle;
};

export type SelectionStore = Store<Selection | null>;

export type SelectedLine = { readonly row: string; readonly columns: readonly string[] };

/** Ranges that no longer fit what is on screen are left out; null where none is left. */
export function selectionOf(ranges: readonly Range[], axes: Axes): Selection | null {
  const fitting = ranges.flatMap((range) => {
    const rectangle = rectangleOf(range, axes);
    return rectangle === null ? [] : [{ range, rectangle }];
  });
  const last = fitting.at(-1);
  if (last === undefined) return null;
  return {
    ...last,
    ranges: fitting.map(({ range }) => range),
    rectangles: fitting.map(({ rectangle }) => rectangle),
  };
}

/** The selected columns of each selected row, each cell once, also where ranges lie over each other. */
export function selectedLines(selection: Selection): readonly SelectedLine[] {
  const { rectangle, rectangles } = selection;
  if (rectangles.length === 1) {
    return rectangle.rows.map((row) => ({ row, columns: rectangle.columns }));
  }
  const columnsOfRow = new Map<string, Set<string>>();
  for (const { rows, columns } of rectangles) {
    for (const row of rows) {
      const known = columnsOfRow.get(row) ?? new Set();
      for (const column of columns) known.add(column);
      columnsOfRow.set(row, known);
    }
  }
  return [...columnsOfRow].map(([row, columns]) => ({ row, columns: [...columns] }));
}

export function selectedPlaces(selection: Selection): readonly CellPlace[] {
  return selectedLines(selection).flatMap(({ row, columns }) =>
    columns.map((column) => ({ row, column })),
  );
}

/** More than one cell. */
export function isMany({ ranges, rectangle }: Selection): boolean {
  return ranges.length > 1 || rectangle.rows.length * rectangle.columns.length > 1;
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return (
    a.ranges.length === b.ranges.length &&
    a.ranges.every((range, i) => {
      const [other, one, two] = [b.ranges[i], a.rectangles[i], b.rectangles[i]];
      return (
        other !== undefined &&
        sameRange(range, other) &&
        sameIds(one?.rows, two?.rows) &&
        sameIds(one?.columns, two?.columns)
      );
    })
  );
}

function sameIds(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((id, i) => id === other[i]);
}
