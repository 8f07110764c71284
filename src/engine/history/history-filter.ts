import type { z } from 'zod';
import type { historyFilterSchema } from '../../contract/schemas/history.ts';
import type { HistoryFilter } from '../../store/history.ts';

export type AskedFilter = z.output<typeof historyFilterSchema>;

/** What the store is asked for; days become instants of this computer's calendar. */
export function storeFilter(asked: AskedFilter): HistoryFilter {
  const { unit, indicator, by, kind, cell, day } = asked;
  const from = latest(asked.from, day);
  const to = earliest(asked.to, day);
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(by === undefined ? {} : { by }),
    ...(kind === undefined ? {} : { kind }),
    ...(cell === undefined ? {} : { cell }),
    ...(from === undefined ? {} : { since: midnight(from, 0) }),
    ...(to === undefined ? {} : { until: midnight(to, 1) }),
  };
}

function latest(a: string | undefined, b: string | undefined): string | undefined {
  return a !== undefined && b !== undefined && a > b ? a : (b ?? a);
}

function earliest(a: string | undefined, b: string | undefined): string | undefined {
  return a !== undefined && b !== undefined && a < b ? a : (b ?? a);
}

/** The midnight with which a day begins, so many days later; a day may have 23 or 25 hours. */
function midnight(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
