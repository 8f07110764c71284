import { type Range, type Rectangle, rangeOver, type WholeLines } from './range.ts';
import type { Selection } from './selection.ts';

/**
 * What is left of a selection without some of its cells: a range that loses cells from its midst falls
 * into several. The keyboard stays on its cell as long as that one is selected. Nothing may be left.
 */
export function without(selection: Selection, cut: Rectangle): readonly Range[] {
  const pieces = selection.ranges.flatMap((range, i) => {
    const area = selection.rectangles[i];
    if (area === undefined) return [];
    const parts = partsAround(area, cut);
    return parts === null
      ? [{ range, area }]
      : parts.flatMap((part) => piece(part, area, range.whole));
  });
  const { anchor } = selection.range;
  const keeper = pieces.findLast(
    ({ area }) => area.rows.includes(anchor.row) && area.columns.includes(anchor.column),
  );
  const ranges = pieces.filter((one) => one !== keeper).map(({ range }) => range);
  if (keeper === undefined) return ranges;
  const { range } = keeper;
  return [...ranges, { ...range, from: range.from ?? range.anchor, anchor }];
}

/** Above, left, right and below of what is cut out; null where nothing is. */
function partsAround(area: Rectangle, cut: Rectangle): readonly Rectangle[] | null {
  const rows = around(area.rows, cut.rows);
  const columns = around(area.columns, cut.columns);
  if (rows.within.length === 0 || columns.within.length === 0) return null;
  return [
    { rows: rows.before, columns: area.columns },
    { rows: rows.within, columns: columns.before },
    { rows: rows.within, columns: columns.after },
    { rows: rows.after, columns: area.columns },
  ];
}

function around(ids: readonly string[], cut: readonly string[]) {
  const taken = new Set(cut);
  const first = ids.findIndex((id) => taken.has(id));
  const last = ids.findLastIndex((id) => taken.has(id));
  if (first < 0) return { before: ids, within: [], after: [] };
  return {
    before: ids.slice(0, first),
    within: ids.slice(first, last + 1),
    after: ids.slice(last + 1),
  };
}

/** A whole row or column that was not touched stays whole. */
function piece(part: Rectangle, area: Rectangle, whole: WholeLines | undefined) {
  const range = rangeOver(part);
  if (range === null) return [];
  const isWide = part.columns.length === area.columns.length;
  const isTall = part.rows.length === area.rows.length;
  const kept: WholeLines | undefined =
    isWide && (whole === 'rows' || whole === 'all')
      ? 'rows'
      : isTall && (whole === 'columns' || whole === 'all')
        ? 'columns'
        : undefined;
  return [{ range: kept === undefined ? range : { ...range, whole: kept }, area: part }];
}
