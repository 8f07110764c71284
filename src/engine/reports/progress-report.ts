import type { Figure } from '../../domain/figure.ts';
import { type Indicator, isRatio } from '../../domain/indicator.ts';
import { comparePeriods, type Period, parsePeriod } from '../../domain/period.ts';
import { ratioOfSum } from '../../domain/ratio.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { ok } from '../../domain/result.ts';
import { latestResult, resultOfPeriod } from '../../domain/result-figures.ts';
import { type IsoDate, ROOT_UNIT } from '../../domain/unit.ts';
import { groupBy } from '../../store/group-by.ts';
import { buildProgress } from '../../workbooks/report/progress.ts';
import type { ReportFigure } from '../../workbooks/report/report-input.ts';
import { reportFigure } from './annex-report.ts';
import { periodInText } from './period-in-text.ts';
import {
  indicatorsOfRoot,
  indicatorsWithParts,
  type ReportFacts,
  reportIndicator,
} from './report-facts.ts';
import { standAlone } from './stand-alone.ts';
import type { AskedPeriod, TableReport } from './table-report.ts';

export const PROGRESS: TableReport = {
  id: 'progress',
  title: 'Biểu tổng hợp kết quả thực hiện chỉ tiêu',
  needs: ['period'],
  make: async ({ facts, period, today }) => ok(progressReport(facts, period, today)),
};

/**
 * «Biểu tổng hợp kết quả thực hiện chỉ tiêu»: results of one period, or (null) the latest of the
 * year, against the targets of the year; the title then names the newest period with results.
 * `code` is the period's.
 */
function progressReport(
  facts: ReportFacts,
  asked: AskedPeriod | null,
  today: IsoDate,
): ReportTable {
  const { settings, year, targets } = facts;
  const results = standingResults(facts, asked?.code ?? null);
  const newest = asked?.period ?? newestPeriod(results);
  const mixed = asked === null && new Set(results.map(({ period }) => period)).size > 1;
  return buildProgress({
    ...standAlone(settings, today),
    year,
    periodName: newest === null ? `năm ${year}` : periodInText(newest),
    resultName: resultName(mixed ? null : newest),
    asOf: asOfAll(results, asked?.period ?? null),
    indicators: indicatorsShown(facts, results).map(reportIndicator),
    groups: facts.groups,
    targets: targets.map((target) => reportFigure(target, year)),
    results: [
      ...results.map((result) => reportFigure(result, year)),
      ...rootRatios(facts.indicators, results, year),
    ],
    totalAt: 'bottom',
    notes:
      mixed && newest !== null
        ? [`Nơi chưa có kết quả ${periodInText(newest)}: lấy kết quả của kỳ gần nhất trước đó.`]
        : [],
  });
}

/** Of each unit and indicator the one result that stands: cumulative figures are never added. */
function standingResults({ results, year }: ReportFacts, code: string | null): readonly Figure[] {
  const groups = groupBy(results, ({ unit, indicator }) => `${unit} ${indicator}`);
  return [...groups.values()].flatMap((group) => {
    const standing = code === null ? latestResult(group, year) : resultOfPeriod(group, code);
    return standing === null ? [] : [standing];
  });
}

function newestPeriod(results: readonly Figure[]): Period | null {
  const periods = results.flatMap(({ period: code }) => {
    const period = parsePeriod(code);
    return period.ok ? [period.value] : [];
  });
  return periods.toSorted(comparePeriods).at(-1) ?? null;
}

/** What somebody is to reach; where nothing was given out yet, what was reported. */
function indicatorsShown(
  { indicators, targets }: ReportFacts,
  results: readonly Figure[],
): readonly Indicator[] {
  const given = new Set(indicatorsWithParts(indicators, targets));
  const asked = new Set(indicatorsOfRoot(indicators, targets));
  const reported = indicatorsWithParts(indicators, results);
  const shown = indicators.filter(
    (indicator) => given.has(indicator) || (asked.has(indicator) && reported.includes(indicator)),
  );
  return shown.length > 0 ? shown : reported;
}

/**
 * The province's per cent where it did not state its own: Σ numerators ÷ Σ denominators, and only
 * if every unit that reported told both.
 */
function rootRatios(
  indicators: readonly Indicator[],
  results: readonly Figure[],
  year: number,
): readonly ReportFigure[] {
  return indicators.flatMap(({ code, kind }) => {
    const own = results.filter(({ indicator }) => indicator === code);
    if (!isRatio(kind) || own.some(({ unit }) => unit === ROOT_UNIT)) return [];
    const { ratio, unknown } = ratioOfSum(own);
    if (ratio.type !== 'value' || unknown > 0) return [];
    return [{ unit: ROOT_UNIT, indicator: code, year, value: ratio.percent }];
  });
}

function resultName(period: Period | null): string {
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

/** The day up to which results count, where all of them say the same. */
function asOfAll(results: readonly Figure[], period: Period | null): IsoDate | null {
  if (period?.type === 'date') return period.date;
  const days = new Set(results.map(({ asOf }) => asOf));
  const [only = null] = days;
  return days.size === 1 ? only : null;
}
