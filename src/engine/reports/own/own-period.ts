import { assertNever } from '../../../domain/assert-never.ts';
import { formatPeriodCode, type Period, parsePeriod, yearOf } from '../../../domain/period.ts';
import type { OwnWhen } from '../../../domain/report/own-report.ts';

/** What a report is printed for; `period` null is the latest of the year. */
export type Asked = { readonly year: number; readonly period: string | null };

/** Year and period that a column speaks of, once it is known what the report is printed for. */
export function periodOfColumn(when: OwnWhen, asked: Asked): Asked {
  switch (when.type) {
    case 'asked':
      return asked;
    case 'year-before':
      return {
        year: asked.year - 1,
        period: asked.period === null ? null : yearEarlier(asked.period),
      };
    case 'period': {
      const parsed = parsePeriod(when.period);
      return parsed.ok
        ? { year: yearOf(parsed.value), period: formatPeriodCode(parsed.value) }
        : asked;
    }
    default:
      return assertNever(when);
  }
}

/** The same period a year earlier, as its code: «cùng kỳ». */
function yearEarlier(code: string): string {
  const parsed = parsePeriod(code);
  return parsed.ok ? formatPeriodCode(earlier(parsed.value)) : code;
}

function earlier(period: Period): Period {
  switch (period.type) {
    case 'year':
    case 'half':
    case 'quarter':
    case 'month':
      return { ...period, year: period.year - 1 };
    case 'stage':
      return { ...period, from: period.from - 1, to: period.to - 1 };
    case 'date': {
      const day = period.date.slice(4);
      // 29 February has no day of the same name a year earlier.
      return { type: 'date', date: `${yearOf(period) - 1}${day === '-02-29' ? '-02-28' : day}` };
    }
    default:
      return assertNever(period);
  }
}
