import { measureOf } from '../../domain/vietnamese/measures.ts';
import {
  detailAt,
  detailKey,
  type Rectangle,
  type SheetGrid,
  valueAt,
} from '../open/sheet-grid.ts';
import { type Effort, freshEffort } from './formula/evaluate.ts';

/** A sheet as a person sees it: merged cells show the text of their first cell. */
export type SheetView = {
  readonly grid: SheetGrid;
  /** All sheets of the book, for formulas that refer to them. */
  readonly sheets: readonly SheetGrid[];
  readonly effort: Effort;
  readonly height: number;
  readonly width: number;
  /** The cell's own text, '' for one that a merge covers. */
  readonly own: (row: number, column: number) => string;
  /** The text seen at that place. */
  readonly seen: (row: number, column: number) => string;
  readonly mergeAt: (row: number, column: number) => Rectangle | null;
};

/** Merges larger than this are a slip of the mouse; indexing them cell by cell would cost memory. */
const MAX_MERGE_CELLS = 50_000;
/** In a sound sheet merges do not lie over each other, and a sheet has no more cells than this. */
const MAX_MERGED_CELLS = 2_000_000;

/** Rows and columns count from 0. */
export function viewSheet(
  grid: SheetGrid,
  sheets: readonly SheetGrid[] = [grid],
  effort: Effort = freshEffort(),
): SheetView {
  const height = grid.rows.length;
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const merges = indexMerges(grid.merges);
  const mergeAt = (row: number, column: number) => merges.get(detailKey(row, column)) ?? null;
  const own = (row: number, column: number) => shownText(grid, row, column);
  return {
    grid,
    sheets,
    effort,
    height,
    width,
    own,
    mergeAt,
    seen: (row, column) => {
      const merge = mergeAt(row, column);
      return merge ? own(merge.top, merge.left) : own(row, column);
    },
  };
}

function indexMerges(merges: readonly Rectangle[]): Map<number, Rectangle> {
  const index = new Map<number, Rectangle>();
  let left = MAX_MERGED_CELLS;
  for (const merge of merges) {
    const cells = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (cells > MAX_MERGE_CELLS || cells > left) continue;
    left -= cells;
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        index.set(detailKey(row, column), merge);
      }
    }
  }
  return index;
}

/** A cell's content as plain text without line breaks at its ends. */
export function shownText(grid: SheetGrid, row: number, column: number): string {
  const detail = detailAt(grid, row, column);
  if (detail?.error) return detail.error;
  if (detail?.date) return detail.date.split('-').reverse().join('/');
  const value = valueAt(grid, row, column);
  if (value === null) return '';
  return typeof value === 'string' ? value.trim() : String(value);
}

/** Whether the cell holds a number, written as such or as digits in a text: «12», «12 người», «45*». */
export function looksNumeric(view: SheetView, row: number, column: number): boolean {
  const value = valueAt(view.grid, row, column);
  if (typeof value === 'number') return true;
  if (typeof value !== 'string') return false;
  const rest = /^[-−(]?\d[\d.,\s]*\)?(.*)$/s.exec(value.trim())?.[1];
  return rest !== undefined && measureOf(rest.replace(/\s*\*+$/, '')) !== 'unknown';
}
