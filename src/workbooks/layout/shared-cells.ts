import type { Rectangle } from '../open/sheet-grid.ts';
import type { BodyRow } from './body-rows.ts';
import type { HeaderBlock } from './header-block.ts';
import type { SheetView } from './sheet-view.ts';

/**
 * Finds the merges that lay one number over several figures: rows of different names, or columns of
 * different things. A unit whose own name is merged over the same rows has one number all the same.
 */
export function sharedCells(
  view: SheetView,
  header: HeaderBlock,
  rows: readonly BodyRow[],
  columns: ReadonlySet<number>,
): (row: number, column: number) => Rectangle | null {
  const named = new Map(
    rows
      .filter(({ type }) => type === 'data')
      .map(({ row }) => [row, placeOfName(view, header, row)]),
  );
  return (row, column) => {
    const merge = view.mergeAt(row, column);
    if (merge === null) return null;
    const names = new Set(within(merge.top, merge.bottom).flatMap((at) => named.get(at) ?? []));
    const covered = within(merge.left, merge.right).filter((at) => columns.has(at));
    return names.size > 1 || covered.length > 1 ? merge : null;
  };
}

/** The row in which the name stands that is seen in this one. */
function placeOfName(view: SheetView, { nameColumn }: HeaderBlock, row: number): number {
  return view.mergeAt(row, nameColumn)?.top ?? row;
}

/** A merge over a whole column would be long; no table is. */
const LONGEST = 5000;

function within(first: number, last: number): number[] {
  return Array.from({ length: Math.min(last - first + 1, LONGEST) }, (_, index) => first + index);
}
