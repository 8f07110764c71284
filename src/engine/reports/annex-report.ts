import type { Figure } from '../../domain/figure.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { ok } from '../../domain/result.ts';
import { buildAnnex } from '../../workbooks/report/annex.ts';
import type { ReportFigure } from '../../workbooks/report/report-input.ts';
import {
  indicatorsOfRoot,
  indicatorsWithParts,
  type ReportFacts,
  reportIndicator,
} from './report-facts.ts';
import type { TableReport } from './table-report.ts';

export const ANNEX: TableReport = {
  id: 'annex',
  title: 'Phụ lục giao chỉ tiêu',
  needs: [],
  make: async ({ facts }) => ok(annexReport(facts)),
};

/** «Phụ lục giao chỉ tiêu» of one year; a draft leaves number and date to be filled in by hand. */
function annexReport(facts: ReportFacts): ReportTable {
  const { version, settings, year, targets } = facts;
  const given = indicatorsWithParts(facts.indicators, targets);
  const indicators = given.length > 0 ? given : indicatorsOfRoot(facts.indicators, targets);
  return buildAnnex({
    decision: {
      number: version?.number ?? null,
      date: version?.date ?? null,
      symbol: settings.documentSymbol,
      issuer: `Ban Thường vụ ${settings.organization}`,
    },
    annexNumber: null,
    title: null,
    years: [year],
    indicators: indicators.map(reportIndicator),
    groups: facts.groups,
    figures: targets.map((target) => reportFigure(target, year)),
    totalAt: 'bottom',
    notes: [],
  });
}

/**
 * A figure as reports take it: results of a period within the year stand under the year, beside its
 * targets.
 */
export function reportFigure(figure: Figure, year: number): ReportFigure {
  const { unit, indicator, value, valueTo, text } = figure;
  return { unit, indicator, year, value, valueTo, text };
}
