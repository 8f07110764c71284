import type { PlanIndicator, PlanView } from '../../../contract/views/plan.ts';
import type { Figure } from '../../../domain/figure.ts';
import { type Indicator, isCount, isRatio } from '../../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../../domain/period.ts';
import type { Sector } from '../../../domain/sector.ts';

/** What can be looked at: what the plan gives out or asks for, and what was reported besides. */
export type ResultChoices = {
  readonly planned: readonly PlanIndicator[];
  readonly others: readonly PlanIndicator[];
};

/** The indicators with something to look at in the year; `known` are all of the catalogue. */
export function resultChoices(plan: PlanView, known: readonly Indicator[]): ResultChoices {
  const withTargets = new Set(
    plan.figures.flatMap((one) => (one.kind === 'target' ? [one.indicator] : [])),
  );
  const withResults = new Set(
    plan.figures.flatMap((one) => (isResultOf(one, plan.year) ? [one.indicator] : [])),
  );
  const isShown = ({ kind }: Indicator) => isCount(kind) || isRatio(kind);
  const ofPlan = new Set(plan.indicators.map(({ code }) => code));
  return {
    planned: plan.indicators.filter(
      (one) => isShown(one) && (withTargets.has(one.code) || withResults.has(one.code)),
    ),
    others: known
      .filter((one) => isShown(one) && !ofPlan.has(one.code) && withResults.has(one.code))
      .map((one) => ({ ...one, asked: null })),
  };
}

/** The sectors for which results of an indicator are stored in the year, in the order of the list. */
export function resultSectors(
  plan: PlanView,
  indicator: string,
  known: readonly Sector[],
): readonly Sector[] {
  const stored = new Set(
    plan.figures.flatMap((one) =>
      one.indicator === indicator && one.sector !== '' && isResultOf(one, plan.year)
        ? [one.sector]
        : [],
    ),
  );
  return known.filter(({ code }) => stored.has(code));
}

function isResultOf({ kind, value, numerator, period }: Figure, year: number): boolean {
  if (kind !== 'result' || (value === null && numerator === null)) return false;
  const parsed = parsePeriod(period);
  return parsed.ok && yearOf(parsed.value) === year;
}
