import { formatPeriodCode, type Period } from '../../domain/period.ts';

export type NamedPeriod = { readonly code: string; readonly period: Period };

/** The periods that returns are asked for in a year: half-year and year first, then the quarters. */
export function periodsOfYear(year: number): readonly NamedPeriod[] {
  const periods: readonly Period[] = [
    { type: 'half', year, half: 1 },
    { type: 'year', year },
    { type: 'quarter', year, quarter: 1 },
    { type: 'quarter', year, quarter: 2 },
    { type: 'quarter', year, quarter: 3 },
    { type: 'quarter', year, quarter: 4 },
  ];
  return periods.map((period) => ({ code: formatPeriodCode(period), period }));
}
