import type { PlanIndicator, PlanView } from '../../../../contract/views/plan.ts';
import { baselinePeriodFor } from '../../../../domain/basis.ts';
import { isCount, isRatio } from '../../../../domain/indicator.ts';
import type { NumberKind } from '../../../../domain/vietnamese/numbers.ts';

export type PlanColumn = {
  readonly id: string;
  readonly kind: 'baseline' | 'target';
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
  const withTarget = new Set(
    figures
      .filter((one) => one.kind === 'target' && one.period === String(year))
      .map((one) => one.indicator),
  );
  const shown = [...indicators].sort((a, b) => a.order - b.order).filter(isShareable);

  const baselines = shown.flatMap((indicator): PlanColumn[] => {
    if (!indicator.baseline) return [];
    const mine = figures.filter(
      (one) => one.kind === 'baseline' && one.indicator === indicator.code,
    );
    const period = baselinePeriodFor(year, [...new Set(mine.map((one) => one.period))]);
    return period === undefined ? [] : [columnOf('baseline', indicator, period)];
  });
  const targets = shown.filter(
    ({ asked, code, baseline, ended }) =>
      asked !== null || withTarget.has(code) || (!baseline && !ended),
  );
  return [...baselines, ...targets.map((indicator) => columnOf('target', indicator, String(year)))];
}

export function columnId(kind: PlanColumn['kind'], indicator: string): string {
  return `${kind}:${indicator}`;
}

function columnOf(kind: PlanColumn['kind'], indicator: PlanIndicator, period: string): PlanColumn {
  return {
    id: columnId(kind, indicator.code),
    kind,
    indicator,
    numbers: isCount(indicator.kind) ? 'count' : isRatio(indicator.kind) ? 'percent' : 'decimal',
    period,
    sector: '',
  };
}

/** Milestones, aims in words and tasks stand on the screen «Chương trình», not in a sheet of numbers. */
function isShareable(indicator: PlanIndicator): boolean {
  return isCount(indicator.kind) || isRatio(indicator.kind) || indicator.kind === 'average';
}
