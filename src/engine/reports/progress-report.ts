import type { Figure } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { ok } from '../../domain/result.ts';
import type { IsoDate } from '../../domain/unit.ts';
import { buildProgress } from '../../workbooks/report/progress.ts';
import { periodInText } from './period-in-text.ts';
import {
  comparatorIn,
  draftMark,
  indicatorsOfRoot,
  indicatorsWithParts,
  type ReportFacts,
  reportIndicator,
} from './report-facts.ts';
import { standAlone } from './stand-alone.ts';
import { newestPeriod, resultName, standingResults, unitFigures } from './standing-results.ts';
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
export function progressReport(
  facts: ReportFacts,
  asked: AskedPeriod | null,
  today: IsoDate,
): ReportTable {
  const { settings, year } = facts;
  const results = standingResults(facts, asked?.code ?? null);
  const newest = asked?.period ?? newestPeriod(results);
  const mixed = asked === null && new Set(results.map(({ period }) => period)).size > 1;
  const mark = draftMark(facts);
  const shown = indicatorsShown(facts, results);
  const empty =
    shown.length > 0 ? [] : [`Năm ${year} chưa giao chỉ tiêu cho đơn vị nào và chưa có kết quả.`];
  const table = buildProgress({
    ...standAlone(settings, today),
    periodName: newest === null ? `năm ${year}` : periodInText(newest),
    resultName: resultName(mixed ? null : newest),
    asOf: asOfAll(results, asked?.period ?? null),
    wholeName: wholeName(settings.organization),
    indicators: shown.map((indicator) => ({
      ...reportIndicator(indicator),
      comparator: comparatorIn(facts, indicator, year),
    })),
    groups: facts.groups,
    figuresOf: unitFigures(facts, results, asked?.period ?? null),
    totalAt: 'bottom',
    notes: [
      ...empty,
      ...(mark === null ? [] : [`Chỉ tiêu ${mark}.`]),
      ...(mixed && newest !== null
        ? [`Nơi chưa có kết quả ${periodInText(newest)}: lấy kết quả của kỳ gần nhất trước đó.`]
        : []),
    ],
  });
  return { ...table, warnings: empty };
}

/** What units are ranked in: «Toàn tỉnh», «Toàn huyện». */
function wholeName(organization: string): string {
  const level = /(?:tỉnh|thành phố|huyện|thị xã)/iu.exec(organization)?.[0];
  return level === undefined ? 'Chung' : `Toàn ${level.toLocaleLowerCase('vi')}`;
}

/** What somebody is to reach; where nothing was given out yet, what was reported. */
export function indicatorsShown(
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

/** The day up to which results count, where all of them say the same. */
function asOfAll(results: readonly Figure[], period: Period | null): IsoDate | null {
  if (period?.type === 'date') return period.date;
  const days = new Set(results.map(({ asOf }) => asOf));
  const [only = null] = days;
  return days.size === 1 ? only : null;
}
