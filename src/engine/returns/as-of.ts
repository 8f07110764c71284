import { firstDay, lastDay, type Period, parsePeriod, yearOf } from '../../domain/period.ts';
import { parseAsOf } from '../../domain/period-title.ts';
import type { TableReading } from '../../domain/returns/reading.ts';
import type { IsoDate } from '../../domain/unit.ts';
import { shownText } from '../../workbooks/layout/sheet-view.ts';
import type { BookGrids } from '../../workbooks/open/sheet-grid.ts';
import { cellPlace } from './cell-place.ts';
import type { JudgedFigure } from './judge.ts';

const TELLING: ReadonlySet<string> = new Set(['title', 'period', 'note']);

/**
 * The day that a figure's table names, else the one that was said of the files that name none; each
 * table is looked at once. A day that was said counts only where it lies within the period.
 */
export function asOfDays(
  said: IsoDate | null,
): (figure: JudgedFigure, period: string) => IsoDate | null {
  const named = new Map<TableReading, Map<string, IsoDate | null>>();
  return ({ file, table }, period) => {
    const ofTable = named.get(table) ?? new Map<string, IsoDate | null>();
    named.set(table, ofTable);
    const known = ofTable.get(period);
    if (known !== undefined) return known;
    const day = file.outcome.ok ? asOfTable(file.outcome.value, table, period) : null;
    const settled = day ?? (said === null ? null : dayWithin(said, period));
    ofTable.set(period, settled);
    return settled;
  };
}

function dayWithin(day: IsoDate, code: string): IsoDate | null {
  const period = parsePeriod(code);
  return period.ok && isWithin(day, period.value) ? day : null;
}

/**
 * «Số liệu tính đến ngày …» of a table: from its title or the notes below it. Null where nothing is
 * said, several days are named, or the day lies outside the period.
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
  return isWithin(day, period.value) ? day : null;
}

function isWithin(day: IsoDate, period: Period): boolean {
  return firstDay(period) <= day && day <= lastDay(period);
}
