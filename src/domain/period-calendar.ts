import type { IsoDate } from './unit.ts';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month, 1 to 12; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** `2020, 6, 9` → `2020-06-09`, without a look at whether the day exists. */
export function isoDay(year: number, month: number, day: number): IsoDate {
  return [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
}

/** `month` counts from 1. */
export function lastDayOfMonth(year: number, month: number): IsoDate {
  return isoDay(year, month, daysInMonth(year, month));
}

/** Whether the text is `yyyy-mm-dd` and names a day that exists. */
export function isCalendarDay(text: string): text is IsoDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Days from a fixed point, so that the difference of two days is their distance. */
export function dayNumber(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // Years are counted from March, so that the leap day is the last day of a year.
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day;
}

/** The day before; `2020-03-01` → `2020-02-29`. */
export function dayBefore(date: IsoDate): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (day > 1) return isoDay(year, month, day - 1);
  return month > 1 ? lastDayOfMonth(year, month - 1) : isoDay(year - 1, 12, 31);
}
