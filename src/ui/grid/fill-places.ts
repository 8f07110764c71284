import { type FillMode, type FillSource, filledTexts } from './fill-series.ts';
import type { PastedCell } from './pasting.ts';
import type { Axes, Rectangle } from './range.ts';
import type { CellPlace } from './sheet.ts';

/** What filling has to know of a sheet. */
export type FillSheet = {
  readonly isUnit: (row: string) => boolean;
  readonly sourceOf: (place: CellPlace) => FillSource;
};

/** From these cells to all of those, the first ones among them. */
export type Filling = { readonly from: Rectangle; readonly to: Rectangle };

export type FillSide = 'rows' | 'columns';

/** The texts of the cells that are new. Sums between units take no part: they follow from what is filled. */
export function filledCells(
  { from, to }: Filling,
  mode: FillMode,
  { isUnit, sourceOf }: FillSheet,
): readonly PastedCell[] {
  const side: FillSide = to.rows.length > from.rows.length ? 'rows' : 'columns';
  const units = from.rows.filter(isUnit);
  const lines = side === 'rows' ? from.columns : units.length > 0 ? units : from.rows;
  const all = to[side].filter((id) => side === 'columns' || isUnit(id) || from.rows.includes(id));
  const source = side === 'columns' ? from.columns : units;
  const [first, last] = [all.indexOf(from[side][0] ?? ''), all.indexOf(from[side].at(-1) ?? '')];
  const before = all.slice(0, first).toReversed();
  const after = all.slice(last + 1);
  const used = source.length > 0 ? source : from[side];
  return lines.flatMap((line) => {
    const place = (id: string) =>
      side === 'rows' ? { row: id, column: line } : { row: line, column: id };
    const sources = used.map((id) => sourceOf(place(id)));
    return [before, after].flatMap((ids, i) =>
      filledTexts(sources, ids.length, mode, i === 0).map((text, j) => ({
        ...place(ids[j] ?? ''),
        text,
      })),
    );
  });
}

/** Widened to a cell in the one direction that leads farther; null where the cell lies inside. */
export function widenedToCell(from: Rectangle, head: CellPlace, axes: Axes): Rectangle | null {
  const rows = widenedTo(from.rows, axes.rows, head.row);
  const columns = widenedTo(from.columns, axes.columns, head.column);
  const [down, across] = [rows.length - from.rows.length, columns.length - from.columns.length];
  if (down === 0 && across === 0) return null;
  return down >= across ? { ...from, rows } : { ...from, columns };
}

/** What Ctrl+D and Ctrl+R fill: from the first line of several; one line alone from the one before it. */
export function filledByKey(
  area: Rectangle,
  side: FillSide,
  axes: Axes,
  isUnit: FillSheet['isUnit'],
): Filling | null {
  const all = axes[side].filter((id) => side === 'columns' || isUnit(id));
  const ids = area[side].filter((id) => all.includes(id));
  const [first] = ids;
  const model = ids.length > 1 ? first : all[all.indexOf(first ?? '') - 1];
  if (first === undefined || model === undefined) return null;
  const to = ids.length > 1 ? ids : [model, ...ids];
  return { from: { ...area, [side]: [model] }, to: { ...area, [side]: to } };
}

/**
 * Down to where the column at the left ends, else the one at the right, else the units themselves: sums do
 * not end a column. null where there is nothing below to fill.
 */
export function filledDown(
  from: Rectangle,
  axes: Axes,
  { isUnit, sourceOf }: FillSheet,
): Filling | null {
  const below = axes.rows.slice(axes.rows.indexOf(from.rows.at(-1) ?? '') + 1).filter(isUnit);
  const beside = [
    axes.columns[axes.columns.indexOf(from.columns[0] ?? '') - 1],
    axes.columns[axes.columns.indexOf(from.columns.at(-1) ?? '') + 1],
  ];
  const reaches = beside.map((column) => {
    if (column === undefined) return 0;
    const end = below.findIndex((row) => sourceOf({ row, column }).text === '');
    return end < 0 ? below.length : end;
  });
  const reach = reaches.find((rows) => rows > 0) ?? below.length;
  const last = below[reach - 1];
  if (last === undefined) return null;
  return { from, to: { ...from, rows: widenedTo(from.rows, axes.rows, last) } };
}

function widenedTo(ids: readonly string[], all: readonly string[], id: string): readonly string[] {
  const at = all.indexOf(id);
  const [first, last] = [all.indexOf(ids[0] ?? ''), all.indexOf(ids.at(-1) ?? '')];
  if (at < 0 || first < 0 || last < 0) return ids;
  return all.slice(Math.min(at, first), Math.max(at, last) + 1);
}
