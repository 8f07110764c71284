import type { Figure } from '../figure.ts';
import { type Period, parsePeriod } from '../period.ts';
import { periodLabel } from '../period-label.ts';
import { latestResult, resultOfPeriod, yearOutlook } from '../result-figures.ts';
import { romanNumeral } from '../vietnamese/roman-numeral.ts';
import type { ChartFacts } from './chart-facts.ts';

/** The result of a unit in a sector: of one period, or (null) the latest of the year. */
export function resultIn(
  { results, year }: Pick<ChartFacts, 'results' | 'year'>,
  period: string | null,
  sector = '',
): (unit: string) => Figure | null {
  const byUnit = groupedByUnit(results, sector);
  return (unit) => {
    const own = byUnit.get(unit) ?? [];
    return period === null ? latestResult(own, year) : resultOfPeriod(own, period);
  };
}

/** «Ước thực hiện cả năm», where the official result is not there yet. */
export function estimateIn({
  results,
  year,
}: Pick<ChartFacts, 'results' | 'year'>): (unit: string) => Figure | null {
  const byUnit = groupedByUnit(results, '');
  return (unit) => yearOutlook(byUnit.get(unit) ?? [], year);
}

export function targetIn(
  { targets }: Pick<ChartFacts, 'targets'>,
  sector = '',
): (unit: string) => Figure | null {
  const byUnit = groupedByUnit(targets, sector);
  return (unit) => byUnit.get(unit)?.[0] ?? null;
}

function groupedByUnit(
  figures: readonly Figure[],
  sector: string,
): ReadonlyMap<string, readonly Figure[]> {
  const byUnit = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.sector !== sector) continue;
    const own = byUnit.get(figure.unit);
    if (own === undefined) byUnit.set(figure.unit, [figure]);
    else own.push(figure);
  }
  return byUnit;
}

/** «6 tháng đầu năm 2020»; without a period the latest of the year stands. */
export function periodWords(period: string | null, year: number): string {
  const parsed = period === null ? null : parsePeriod(period);
  return parsed?.ok ? periodLabel(parsed.value) : `Năm ${year}, kết quả mới nhất`;
}

/** Short enough to stand under a point: «6 tháng», «Quý I», «Cả năm». */
export function shortPeriod(period: Period): string {
  switch (period.type) {
    case 'half':
      return period.half === 1 ? '6 tháng' : 'Hết năm';
    case 'year':
      return 'Cả năm';
    case 'quarter':
      return `Quý ${romanNumeral(period.quarter)}`;
    case 'month':
      return `Tháng ${period.month}`;
    case 'date':
      return `Đến ${period.date.slice(8)}/${period.date.slice(5, 7)}`;
    case 'stage':
      return `${period.from}–${period.to}`;
  }
}
