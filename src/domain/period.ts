import { type Failure, failure } from './error.ts';
import { isCalendarDay, isoDay, lastDayOfMonth } from './period-calendar.ts';
import { err, ok, type Result } from './result.ts';
import type { IsoDate } from './unit.ts';

/** Kỳ: what a figure is for. Its code is part of the public command line (docs/command-line.md). */
export type Period =
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly type: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly type: 'month'; readonly year: number; readonly month: number }
  | { readonly type: 'stage'; readonly from: number; readonly to: number }
  | { readonly type: 'date'; readonly date: IsoDate };

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/**
 * Reads a period's code: `2020`, `2020-H1`, `2020-Q1`, `2020-M09`, `2021..2025`, `2025-12-31`.
 * Anything else, an impossible day and a stage that ends before it begins are `unknown-period`.
 */
export function parsePeriod(code: string): Result<Period, Failure> {
  const period = periodOf(code.trim());
  return period === null
    ? err(
        failure(
          'unknown-period',
          `Không hiểu kỳ «${code}». Các dạng: 2020, 2020-H1, 2020-Q1, 2020-M09, 2021..2025, 2025-12-31.`,
          { period: code },
        ),
      )
    : ok(period);
}

function periodOf(code: string): Period | null {
  const match =
    /^(\d{4})(?:-H([12])|-Q([1-4])|-M(0[1-9]|1[0-2])|\.\.(\d{4})|(-\d{2}-\d{2}))?$/.exec(code);
  if (match === null) return null;
  const [, first = '', half, quarter, month, last, day] = match;
  const year = Number(first);
  if (!isPlausibleYear(year)) return null;
  if (half !== undefined) return { type: 'half', year, half: half === '1' ? 1 : 2 };
  if (quarter !== undefined) return quarterPeriod(year, Number(quarter));
  if (month !== undefined) return { type: 'month', year, month: Number(month) };
  if (day !== undefined) return isCalendarDay(code) ? { type: 'date', date: code } : null;
  if (last !== undefined) {
    const to = Number(last);
    return to >= year && isPlausibleYear(to) ? { type: 'stage', from: year, to } : null;
  }
  return { type: 'year', year };
}

/** A year that a programme of this office can name; 0205 and 20205 are slips of the finger. */
export function isPlausibleYear(year: number): boolean {
  return Number.isInteger(year) && year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

/** The quarter of a year, or null for a number that is none. */
export function quarterPeriod(year: number, quarter: number): Period | null {
  return quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4
    ? { type: 'quarter', year, quarter }
    : null;
}

/** The inverse of `parsePeriod`. */
export function formatPeriodCode(period: Period): string {
  switch (period.type) {
    case 'year':
      return String(period.year);
    case 'half':
      return `${period.year}-H${period.half}`;
    case 'quarter':
      return `${period.year}-Q${period.quarter}`;
    case 'month':
      return `${period.year}-M${String(period.month).padStart(2, '0')}`;
    case 'stage':
      return `${period.from}..${period.to}`;
    case 'date':
      return period.date;
  }
}

/** The year in which the period ends; a stage counts for its last year. */
export function yearOf(period: Period): number {
  switch (period.type) {
    case 'stage':
      return period.to;
    case 'date':
      return Number(period.date.slice(0, 4));
    default:
      return period.year;
  }
}

/** The first day of the period. A date begins on itself, though results up to it count from 1 January. */
export function firstDay(period: Period): IsoDate {
  switch (period.type) {
    case 'year':
      return isoDay(period.year, 1, 1);
    case 'half':
      return isoDay(period.year, period.half === 1 ? 1 : 7, 1);
    case 'quarter':
      return isoDay(period.year, period.quarter * 3 - 2, 1);
    case 'month':
      return isoDay(period.year, period.month, 1);
    case 'stage':
      return isoDay(period.from, 1, 1);
    case 'date':
      return period.date;
  }
}

/** The last day of the period, itself included. */
export function lastDay(period: Period): IsoDate {
  switch (period.type) {
    case 'year':
      return isoDay(period.year, 12, 31);
    case 'half':
      return period.half === 1 ? isoDay(period.year, 6, 30) : isoDay(period.year, 12, 31);
    case 'quarter':
      return lastDayOfMonth(period.year, period.quarter * 3);
    case 'month':
      return lastDayOfMonth(period.year, period.month);
    case 'stage':
      return isoDay(period.to, 12, 31);
    case 'date':
      return period.date;
  }
}

/** By the last day, then the later first day first: a quarter before its half-year before its year. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(lastDay(a), lastDay(b)) || compareText(firstDay(b), firstDay(a));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether any day of the year lies in the period. */
export function coversYear(period: Period, year: number): boolean {
  return Number(firstDay(period).slice(0, 4)) <= year && year <= yearOf(period);
}

/** Whether both are written with one code. */
export function samePeriod(a: Period, b: Period): boolean {
  return formatPeriodCode(a) === formatPeriodCode(b);
}
