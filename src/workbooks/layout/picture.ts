import type { SheetPicture } from '../../domain/returns/reading.ts';
import { formatPercent } from '../../domain/vietnamese/numbers.ts';
import { detailAt, type SheetGrid, valueAt } from '../open/sheet-grid.ts';
import { timesPowerOfTen } from './cell-number.ts';
import { shownText } from './sheet-view.ts';

const MOST_ROWS = 300;
const MOST_COLUMNS = 60;
const MOST_DECIMALS = 4;

/** A sheet as text for the screen, cut to what a person can look through. */
export function pictureOf(grid: SheetGrid): SheetPicture {
  const rows = grid.rows
    .slice(0, MOST_ROWS)
    .map((values, row) =>
      values.slice(0, MOST_COLUMNS).map((_, column) => pictured(grid, row, column)),
    );
  return {
    sheet: grid.name,
    rows,
    merges: grid.merges
      .filter(({ top, left }) => top < MOST_ROWS && left < MOST_COLUMNS)
      .map(({ top, left, bottom, right }) => ({
        row: top,
        column: left,
        rowSpan: Math.min(bottom, MOST_ROWS - 1) - top + 1,
        columnSpan: Math.min(right, MOST_COLUMNS - 1) - left + 1,
      })),
    hiddenRows: grid.hiddenRows.filter((row) => row < MOST_ROWS),
    hiddenColumns: grid.hiddenColumns.filter((column) => column < MOST_COLUMNS),
    cut: grid.rows.length > MOST_ROWS || grid.rows.some((row) => row.length > MOST_COLUMNS),
  };
}

/** A number as Excel shows it on a Vietnamese computer, short enough for a cell. */
function pictured(grid: SheetGrid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  const detail = detailAt(grid, row, column);
  if (typeof value !== 'number' || detail?.date || detail?.error) {
    return shownText(grid, row, column);
  }
  if (detail?.percent) return formatPercent(timesPowerOfTen(value, 2), { max: 1 });
  return String(Number(value.toFixed(MOST_DECIMALS))).replace('.', ',');
}
