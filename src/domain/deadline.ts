import { lastDay, type Period } from './period.ts';
import { dayBefore, dayNumber, isCalendarDay } from './period-calendar.ts';
import type { IsoDate } from './unit.ts';

/**
 * «Trước 10/6 hàng năm» is the rule `06-10`, «trước 10/11/2019» is `2019-11-10`. The day named is
 * already late: the last day in time is the one before.
 */
export type DeadlineRule = string;

/** A deadline further than this from a period's end belongs to another period. */
const FARTHEST_DAYS = 45;

/** The day that the rule names in a year; null where it names none in that year, or is no rule. */
export function dueInYear(rule: DeadlineRule, year: number): IsoDate | null {
  const day = /^\d{2}-\d{2}$/.test(rule) ? `${String(year).padStart(4, '0')}-${rule}` : rule;
  return isCalendarDay(day) && Number(day.slice(0, 4)) === year ? day : null;
}

/**
 * The day named for a period's return: of all rules the one nearest to the period's last day. The
 * return of a year may be due before it ends (25/11) or after. Quarters and months have none here,
 * for the documents name days for half-years and years only.
 */
export function dueForPeriod(rules: readonly DeadlineRule[], period: Period): IsoDate | null {
  if (period.type === 'quarter' || period.type === 'month') return null;
  const end = lastDay(period);
  const year = Number(end.slice(0, 4));
  const distance = (day: IsoDate): number => Math.abs(dayNumber(day) - dayNumber(end));
  const days = rules
    .flatMap((rule) => [dueInYear(rule, year), dueInYear(rule, year + 1)])
    .filter((day) => day !== null)
    .sort((a, b) => distance(a) - distance(b));
  const [nearest] = days;
  return nearest !== undefined && distance(nearest) <= FARTHEST_DAYS ? nearest : null;
}

/** «Trước 10/6» → 09/6. */
export function lastDayInTime(due: IsoDate): IsoDate {
  return dayBefore(due);
}

/** Quá hạn n ngày: 0 up to the day before the one named, 1 on that day itself. `day` is the receipt, or today. */
export function daysLate(due: IsoDate, day: IsoDate): number {
  return Math.max(0, dayNumber(day) - dayNumber(lastDayInTime(due)));
}

/** «trước 10/6» for `2020-06-10`, as the documents write it. */
export function deadlinePhrase(due: IsoDate): string {
  const [, month, day] = due.split('-').map(Number);
  return `trước ${day}/${month}`;
}
