import { type Range, type Rectangle, rangeOver } from './range.ts';
import type { Selection } from './selection.ts';
import type { CellPlace } from './sheet.ts';

/** Tab goes along the rows of a range, Enter down its columns. */
export type Cycling = { readonly along: 'rows' | 'columns'; readonly step: 1 | -1 };

/**
 * The selection with the keyboard on its next cell, as Tab and Enter go on within what is selected:
 * from the end of one range into the next one, and from the last back into the first.
 * @param stops Which cells of a rectangle the keyboard stops at; at least one.
 */
export function cycled(
  selection: Selection,
  { along, step }: Cycling,
  stops: (rectangle: Rectangle) => Rectangle,
): readonly Range[] {
  const { range, rectangle, ranges, rectangles } = selection;
  const within = nextStop(rectangle, stops(rectangle), range.anchor, along, step);
  if (within !== null) return [...ranges.slice(0, -1), movedOn(range, within)];
  const at = step === 1 ? 0 : Math.max(0, ranges.length - 2);
  const [next, area] = [ranges[at], rectangles[at]];
  const place = area === undefined ? undefined : rangeOver(stops(area));
  if (next === undefined || place == null) return ranges;
  const others = ranges.filter((_, i) => i !== at);
  // Going back, the range that was left comes first, so that Tab leads into it again.
  const left = others.at(-1);
  const rest = step === 1 || left === undefined ? others : [left, ...others.slice(0, -1)];
  return [...rest, movedOn(next, step === 1 ? place.anchor : place.head)];
}

function nextStop(
  { rows, columns }: Rectangle,
  stops: Rectangle,
  from: CellPlace,
  along: Cycling['along'],
  step: 1 | -1,
): CellPlace | null {
  const [stopRows, stopColumns] = [new Set(stops.rows), new Set(stops.columns)];
  const [across, down] = [columns.length, rows.length];
  const [i, j] = [rows.indexOf(from.row), columns.indexOf(from.column)];
  const start = along === 'rows' ? i * across + j : j * down + i;
  for (let at = start + step; at >= 0 && at < across * down; at += step) {
    const row = rows[along === 'rows' ? Math.floor(at / across) : at % down];
    const column = columns[along === 'rows' ? at % across : Math.floor(at / down)];
    if (row === undefined || column === undefined) return null;
    if (stopRows.has(row) && stopColumns.has(column)) return { row, column };
  }
  return null;
}

function movedOn(range: Range, anchor: CellPlace): Range {
  return { ...range, from: range.from ?? range.anchor, anchor };
}
