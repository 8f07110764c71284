import type { ReportTable } from '../../domain/report/table.ts';
import { printableHeight, printableWidth } from './page.ts';
import type { SheetPlan } from './sheet-plan.ts';
import type { SheetWidths } from './sheet-widths.ts';

/** How a sheet is cut into pages where the program that prints it would cut it badly. */
export type ForcedBreak = {
  /** The sheet's row after which a page ends, from 1; null where all stands on one page. */
  readonly after: number | null;
  /** Per cent: Excel heeds breaks only where it is not left to fit the sheet to the page. */
  readonly scale: number;
};

/** Rows of the table, at most, that go along with signatures that find no room on the page before. */
const KEPT_TOGETHER = 3;
/** A page that would leave so few rows to the next is set smaller instead, but not below this part. */
const SMALLEST = 0.83;
/** What is set smaller uses at most so much of the page's height. */
const STANDING = 0.99;
/** Longer tables are written row by row: to measure them would take as long as to write them. */
const MOST_MEASURED = 2000;
/** Printers set a sheet a little wider than its nominal width; at most so much of the page is used. */
const FILLED = 0.97;

/**
 * Where the second page would hold a few rows or none, all on one page if it need not be much
 * smaller; where the last page would hold nothing of the table but its repeated head, a break before
 * the table's last rows; null where the pages are well as they come.
 */
export function forcedBreak(
  table: ReportTable,
  plan: Pick<SheetPlan, 'headerFirst' | 'headerLast' | 'rows'>,
  widths: SheetWidths,
): ForcedBreak | null {
  if (table.rows.length > MOST_MEASURED) return null;
  const { orientation } = table.paper;
  const heights = [...plan.rows()].map(({ height }) => height);
  const header = sum(heights.slice(plan.headerFirst - 1, plan.headerLast));
  const lastRow = plan.headerLast + table.rows.length;
  const scale = Math.floor(100 * FILLED * Math.min(1, printableWidth(orientation) / widths.total));
  const room = (printableHeight(orientation) * 100) / scale;
  const lastPage = lastPageStart(heights, header, room);
  if (lastPage === 0) return null;
  const whole = Math.floor((scale * room * STANDING) / sum(heights));
  const isFewLeft = lastRow - lastPage <= KEPT_TOGETHER;
  if (isFewLeft && whole >= scale * SMALLEST) return { after: null, scale: whole };
  if (table.signature === null && table.notes.length === 0) return null;
  if (lastPage < lastRow) return null;
  const fits = (after: number) => header + sum(heights.slice(after)) <= room;
  const withRows = lastRow - Math.min(KEPT_TOGETHER, table.rows.length - 1);
  if (withRows < lastRow && fits(withRows)) return { after: withRows, scale };
  // Notes that leave no room for rows: the last of them go along instead.
  const withNotes = lastPage - KEPT_TOGETHER;
  return withNotes > lastRow && fits(withNotes) ? { after: withNotes, scale } : null;
}

/** Index of the first row on the last page; 0 where all stand on one. */
function lastPageStart(heights: readonly number[], header: number, room: number): number {
  let start = 0;
  let used = 0;
  heights.forEach((height, index) => {
    if (used > 0 && used + height > room) {
      start = index;
      used = header;
    }
    used += height;
  });
  return start;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
