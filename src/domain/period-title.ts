import { type Period, parsePeriod, quarterPeriod, samePeriod } from './period.ts';
import { isCalendarDay, isoDay, lastDayOfMonth } from './period-calendar.ts';
import type { IsoDate } from './unit.ts';
import { searchKey } from './vietnamese/names.ts';

/** Places and dates of documents («ngày 05 tháng 6 năm 2020») name no period, unless «đến» stands before. */
const DAY_IN_WORDS = /\bngay \d{1,2} thang \d{1,2} nam \d{4}\b/g;
const STAGE = /\b(?:giai doan|tu nam) (\d{4}) (?:den )?(?:nam )?(\d{4})\b/g;
const AS_OF = /\bden (?:het )?(?:ngay )?(\d{1,2}) (?:thang )?(\d{1,2})(?: nam)?(?: (\d{4}))?\b/g;
const FIRST_MONTHS =
  /(?<!ngay )\b(\d{1,2}|sau|chin) ?(?:thang|t)\b(?: (dau|cuoi))?(?: nam)?(?: (\d{4}))?\b/g;
const QUARTER = /\b(?:quy |q)(iv|i{1,3}|[1-4])\b(?: nam)?(?: (\d{4}))?\b/g;
const MONTH = /\b(?:thang |t)(\d{1,2})\b(?: nam)?(?: (\d{4}))?\b/g;
const YEAR = /\bnam (\d{4})\b/g;
/** What follows speaks of the next period: «…, phương hướng nhiệm vụ 6 tháng cuối năm». */
const OUTLOOK = /\b(?:phuong huong|nhiem vu|ke hoach cong tac)\b.*$/;

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const WORDS: Readonly<Record<string, number>> = { sau: 6, chin: 9 };

/**
 * The period that a sheet's title names («KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020»), whatever its capitals and
 * marks; null where it names none, or several. `year` stands in where the title has no year.
 * «9 tháng» is the date 30/9, since results count from 1 January.
 */
export function parsePeriodTitle(text: string, year?: number): Period | null {
  const key = searchKey(text).replace(DAY_IN_WORDS, (day, at: number, whole: string) =>
    /\bden (?:het )?$/.test(whole.slice(0, at)) ? day : ' ',
  );
  const outcome = key.replace(OUTLOOK, '');
  const head = outcome.trim() === '' ? key : outcome;
  const yearNamed = onlyYear(head) ?? onlyYear(key) ?? year ?? null;
  const told = head.replace(AS_OF, ' ');
  const single = told.replace(STAGE, ' ');

  const readings = [
    every(single, FIRST_MONTHS, (m) => firstMonths(m, yearNamed)),
    every(single, QUARTER, (m) => {
      const quarter = QUARTERS[m[1] ?? ''] ?? Number(m[1]);
      const of = yearIn(m[2], yearNamed);
      return of === null ? null : quarterPeriod(of, quarter);
    }),
    every(single.replace(FIRST_MONTHS, ' '), MONTH, (m) => {
      const of = yearIn(m[2], yearNamed);
      return of === null ? null : coded(`${of}-M${(m[1] ?? '').padStart(2, '0')}`);
    }),
    every(single, YEAR, (m) => coded(m[1] ?? '')),
    every(told, STAGE, (m) => coded(`${m[1]}..${m[2]}`)),
    every(head, AS_OF, (m) => dateOf(m, yearNamed)),
  ];
  return readings.find((found) => found.length > 0)?.reduce(agreeing) ?? null;
}

/** «Số liệu tính đến ngày …» in a title or a note; null where there is none, or several. */
export function parseAsOf(text: string, year?: number): IsoDate | null {
  const key = searchKey(text);
  const found = every(key, AS_OF, (m) => dateOf(m, onlyYear(key) ?? year ?? null));
  const date = found.length === 0 ? null : found.reduce(agreeing);
  return date?.type === 'date' ? date.date : null;
}

type Reading = Period | null;

function every(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Reading,
): readonly Reading[] {
  return [...text.matchAll(pattern)].map(read);
}

function agreeing(a: Reading, b: Reading): Reading {
  return a !== null && b !== null && samePeriod(a, b) ? a : null;
}

function coded(code: string): Reading {
  const period = parsePeriod(code);
  return period.ok ? period.value : null;
}

function yearIn(written: string | undefined, fallback: number | null): number | null {
  return written === undefined ? fallback : Number(written);
}

function onlyYear(key: string): number | null {
  const years = new Set(key.match(/\b(?:19|20|21)\d{2}\b/g));
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : null;
}

function firstMonths(match: RegExpExecArray, fallback: number | null): Reading {
  const [, count = '', half, written] = match;
  const months = WORDS[count] ?? Number(count);
  const year = yearIn(written, fallback);
  if (year === null || months < 1 || months > 12) return null;
  if (half === 'cuoi') return months === 6 ? { type: 'half', year, half: 2 } : null;
  switch (months) {
    case 3:
      return { type: 'quarter', year, quarter: 1 };
    case 6:
      return { type: 'half', year, half: 1 };
    case 12:
      return { type: 'year', year };
    default:
      return { type: 'date', date: lastDayOfMonth(year, months) };
  }
}

function dateOf(match: RegExpExecArray, fallback: number | null): Reading {
  const year = yearIn(match[3], fallback);
  if (year === null) return null;
  const date = isoDay(year, Number(match[2]), Number(match[1]));
  return isCalendarDay(date) ? { type: 'date', date } : null;
}
