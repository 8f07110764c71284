import type { Figure } from '../../domain/figure.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { ok } from '../../domain/result.ts';
import { receivers } from '../../domain/totals.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { groupUnits } from '../../domain/unit-groups.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { buildAnnex } from '../../workbooks/report/annex.ts';
import type { ReportGroup } from '../../workbooks/report/report-input.ts';
import { amendmentReport } from './amendment-report.ts';
import { givenWarnings } from './given-warnings.ts';
import {
  decisionOf,
  indicatorsOfRoot,
  indicatorsWithParts,
  type ReportFacts,
  reportFigure,
  reportGroups,
  reportIndicator,
} from './report-facts.ts';
import type { TableReport } from './table-report.ts';
import { targetsOfVersion } from './version-targets.ts';

export const ANNEX: TableReport = {
  id: 'annex',
  title: 'Phụ lục giao chỉ tiêu',
  needs: [],
  make: async ({ view, facts }) => ok(await annexReport(view, facts)),
};

/**
 * «Phụ lục giao chỉ tiêu» of all years that the version holds, or what it amends; a draft leaves
 * number and date to be filled in by hand.
 */
export async function annexReport(view: Readable, facts: ReportFacts): Promise<ReportTable> {
  const { version } = facts;
  if (version !== undefined && version.amends !== null) {
    return amendmentReport(view, facts, version, version.amends);
  }
  const figures = version === undefined ? [] : await targetsOfVersion(view, version);
  const given = indicatorsWithParts(facts.indicators, figures);
  const indicators = given.length > 0 ? given : indicatorsOfRoot(facts.indicators, facts.targets);
  const years = yearsGiven(facts, figures);
  const empty = indicators.length > 0 ? [] : [`Năm ${facts.year} chưa giao chỉ tiêu nào.`];
  const table = buildAnnex({
    decision: decisionOf(facts),
    annexNumber: null,
    title: null,
    years,
    indicators: indicators.map(reportIndicator),
    groups: groupsOf(facts, years, figures),
    figures: figures.map((target) => reportFigure(target, Number(target.period))),
    totalAt: 'bottom',
    notes: empty,
  });
  return { ...table, warnings: [...empty, ...givenWarnings(facts.indicators, figures)] };
}

/** The years in which units were given something; else the one that is looked at. */
function yearsGiven({ year, version }: ReportFacts, figures: readonly Figure[]): readonly number[] {
  const given = new Set(
    figures.filter(({ unit }) => unit !== ROOT_UNIT).map(({ period }) => Number(period)),
  );
  const years = version?.years.filter((one) => given.has(one)) ?? [];
  return years.length > 0 ? years.toSorted((a, b) => a - b) : [year];
}

/** The receivers of the year, and of the other years whoever was given something. */
function groupsOf(
  { year, units, groups }: ReportFacts,
  years: readonly number[],
  figures: readonly Figure[],
): readonly ReportGroup[] {
  if (years.length === 1 && years[0] === year) return groups;
  const given = new Set(figures.map(({ unit }) => unit));
  const ofYear = new Set(groups.flatMap((group) => group.units.map(({ code }) => code)));
  const all = new Map(
    years.flatMap((each) =>
      receivers(units, { type: 'year', year: each }).map((unit) => [unit.code, unit] as const),
    ),
  );
  const listed = [...all.values()].filter(({ code }) => given.has(code) || ofYear.has(code));
  return reportGroups(groupUnits(listed));
}
