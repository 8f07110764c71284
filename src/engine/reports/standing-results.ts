import type { Figure } from '../../domain/figure.ts';
import { comparePeriods, type Period, parsePeriod } from '../../domain/period.ts';
import { latestResult, outlookBeside, resultOfPeriod } from '../../domain/result-figures.ts';
import type { UnitFigures } from '../../domain/result-lines.ts';
import { groupBy } from '../../store/group-by.ts';
import { periodInText } from './period-in-text.ts';
import type { ReportFacts } from './report-facts.ts';

/**
 * Of each unit and indicator the one result that stands, of the period of this code or (null) the
 * latest of the year: cumulative figures are never added.
 */
export function standingResults(
  { results, year }: Pick<ReportFacts, 'results' | 'year'>,
  code: string | null,
): readonly Figure[] {
  const groups = groupBy(results, ({ unit, indicator }) => `${unit} ${indicator}`);
  return [...groups.values()].flatMap((group) => {
    const standing = code === null ? latestResult(group, year) : resultOfPeriod(group, code);
    return standing === null ? [] : [standing];
  });
}

/**
 * What every unit was given and has reported of every indicator: of these standing results, the
 * outlook beside the asked period, and the result of the same period of the year before.
 */
export function unitFigures(
  { targets, results, earlierResults, year }: ReportFacts,
  standing: readonly Figure[],
  asked: Period | null = null,
): (unit: string, indicator: string) => UnitFigures<Figure> {
  const place = ({ unit, indicator }: Pick<Figure, 'unit' | 'indicator'>) => `${unit} ${indicator}`;
  const given = new Map(targets.map((one) => [place(one), one]));
  const stands = new Map(standing.map((one) => [place(one), one]));
  const told = groupBy(results, place);
  const earlier = groupBy(earlierResults, place);
  return (unit, indicator) => {
    const at = place({ unit, indicator });
    const result = stands.get(at) ?? null;
    return {
      target: given.get(at) ?? null,
      result,
      outlook: outlookBeside(told.get(at) ?? [], year, asked),
      before:
        result === null ? null : resultOfPeriod(earlier.get(at) ?? [], yearBefore(result, year)),
    };
  };
}

function yearBefore({ period }: Figure, year: number): string {
  return period.replace(String(year), String(year - 1));
}

/** null where there is no result. */
export function newestPeriod(results: readonly Figure[]): Period | null {
  const periods = results.flatMap(({ period: code }) => {
    const period = parsePeriod(code);
    return period.ok ? [period.value] : [];
  });
  return periods.toSorted(comparePeriods).at(-1) ?? null;
}

/** The heading over results of a period; null where they are of several. */
export function resultName(period: Period | null): string {
  if (period === null) return 'Thực hiện';
  switch (period.type) {
    case 'half':
      return period.half === 1 ? 'Thực hiện 6 tháng' : 'Thực hiện cả năm';
    case 'year':
      return 'Thực hiện cả năm';
    case 'stage':
      return 'Thực hiện';
    case 'quarter':
    case 'month':
    case 'date':
      return `Thực hiện ${periodInText(period)}`;
  }
}
