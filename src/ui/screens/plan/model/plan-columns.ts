import type { PlanIndicator, PlanView } from '../../../../contract/views/plan.ts';
import { baselinePeriodFor } from '../../../../domain/basis.ts';
import { isCount, isRatio } from '../../../../domain/indicator.ts';
import type { NumberKind } from '../../../../domain/vietnamese/numbers.ts';

/** Columns of figures that are stored, and three that are read off the others. */
export type PlanColumnKind =
  | 'baseline'
  | 'target'
  | 'registered'
  | 'last-target'
  | 'last-result'
  /** Whether the sectors of a unit add up to its total. */
  | 'sector-sum'
  /** Dự kiến giao less giao năm trước. */
  | 'difference'
  | 'note';

export type PlanColumn = {
  readonly id: string;
  readonly kind: PlanColumnKind;
  readonly indicator: PlanIndicator;
  /** How its numbers are read and written. */
  readonly numbers: NumberKind;
  readonly period: string;
  /** '' = the units' totals. */
  readonly sector: string;
};

/** Baselines that have figures, then every indicator of numbers that the year's plan speaks of. */
export function planColumns(view: PlanView): readonly PlanColumn[] {
  const { figures, indicators, year } = view;
  const withTarget = new Set<string>();
  const period = String(year);
  for (const figure of figures) {
    if (figure.kind === 'target' && figure.period === period) withTarget.add(figure.indicator);
  }
  const shown = [...indicators].sort((a, b) => a.order - b.order).filter(isShareable);

  const baselines = shown.flatMap((indicator): PlanColumn[] => {
    const known = indicator.baseline ? baselinePeriod(view, indicator.code, year) : undefined;
    return known === undefined ? [] : [columnOf('baseline', indicator, known)];
  });
  const targets = shown.filter(
    ({ asked, code, baseline, ended }) =>
      asked !== null || withTarget.has(code) || (!baseline && !ended),
  );
  return [...baselines, ...targets.map((indicator) => columnOf('target', indicator, period))];
}

/** The period whose figures of a baseline serve a year; undefined where there are none. */
export function baselinePeriod(view: PlanView, code: string, year: number): string | undefined {
  const mine = view.figures.filter((one) => one.kind === 'baseline' && one.indicator === code);
  return baselinePeriodFor(year, [...new Set(mine.map((one) => one.period))]);
}

/** The same for a column from one plan to the next, so that a selection stays. */
export function columnId(kind: PlanColumnKind, indicator: string, sector = ''): string {
  return sector === '' ? `${kind}:${indicator}` : `${kind}:${indicator}:${sector}`;
}

/** A column of an indicator; its kind of indicator decides how numbers are read. */
export function columnOf(
  kind: PlanColumnKind,
  indicator: PlanIndicator,
  period: string,
  sector = '',
): PlanColumn {
  return {
    id: columnId(kind, indicator.code, sector),
    kind,
    indicator,
    numbers: isCount(indicator.kind) ? 'count' : isRatio(indicator.kind) ? 'percent' : 'decimal',
    period,
    sector,
  };
}

/** Milestones, aims in words and tasks stand on the screen «Chương trình», not in a sheet of numbers. */
function isShareable(indicator: PlanIndicator): boolean {
  return isCount(indicator.kind) || isRatio(indicator.kind) || indicator.kind === 'average';
}
