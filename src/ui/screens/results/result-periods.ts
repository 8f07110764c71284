import type { PlanView } from '../../../contract/views/plan.ts';
import { comparePeriods, type Period, parsePeriod, yearOf } from '../../../domain/period.ts';

export type PeriodChoice = {
  readonly code: string;
  readonly period: Period;
  readonly reported: boolean;
};

/** The half-year, the year, and whatever else was reported for in the year, earliest first. */
export function resultPeriods(plan: PlanView, indicator: string): readonly PeriodChoice[] {
  const { year } = plan;
  const reported = new Set(
    plan.figures
      .filter((one) => one.kind === 'result' && one.indicator === indicator && one.value !== null)
      .filter((one) => one.stage !== 'estimate')
      .map((one) => one.period),
  );
  return [...new Set([`${year}-H1`, String(year), ...reported])]
    .flatMap((code) => {
      const period = parsePeriod(code);
      if (!period.ok || yearOf(period.value) !== year) return [];
      return [{ code, period: period.value, reported: reported.has(code) }];
    })
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** What is looked at first: the last period that anything was reported for, else the half-year. */
export function firstPeriod(choices: readonly PeriodChoice[]): string {
  return choices.findLast((one) => one.reported)?.code ?? choices[0]?.code ?? '';
}
