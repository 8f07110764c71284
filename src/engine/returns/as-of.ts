import { firstDay, lastDay, parsePeriod, yearOf } from '../../domain/period.ts';
import { parseAsOf } from '../../domain/period-title.ts';
import type { TableReading } from '../../domain/returns/reading.ts';
import type { IsoDate } from '../../domain/unit.ts';
import { shownText } from '../../workbooks/layout/sheet-view.ts';
import type { BookGrids } from '../../workbooks/open/sheet-grid.ts';
import { cellPlace } from './cell-place.ts';

const TELLING: ReadonlySet<string> = new Set(['title', 'period', 'note']);

/**
 * «Số liệu tính đến ngày …» of a table: from its title or the notes below it. Null where nothing is
 * said, several days are named, or the day lies outside the year up to the end of the period.
 */
export function asOfTable(book: BookGrids, table: TableReading, code: string): IsoDate | null {
  const period = parsePeriod(code);
  if (!period.ok) return null;
  if (period.value.type === 'date') return period.value.date;
  const grid = book.sheets.find(({ name }) => name === table.sheet);
  if (grid === undefined) return null;
  const year = yearOf(period.value);
  const days = new Set(
    table.meanings.flatMap(({ cell, meaning }) => {
      const place = TELLING.has(meaning) ? cellPlace(cell) : null;
      const day = place && parseAsOf(shownText(grid, place.row, place.column), year);
      return day === null ? [] : [day];
    }),
  );
  const [day] = days;
  if (day === undefined || days.size > 1) return null;
  const first = firstDay({ type: 'year', year });
  return first <= day && day <= lastDay(period.value) && firstDay(period.value) <= day ? day : null;
}
