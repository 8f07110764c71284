import type { Figure } from './figure.ts';
import { type Indicator, isCount } from './indicator.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import { ROOT_UNIT, type Unit } from './unit.ts';

/** One total held against the sum of its parts. */
export type TotalCheck = {
  readonly indicator: string;
  readonly period: string;
  readonly sector: string;
  /** Tổng chỉ tiêu giao; null where none was set. */
  readonly total: number | null;
  /** Đã phân bổ: over the root's direct children that are valid in the period. */
  readonly sum: number;
  readonly difference: number | null;
};

/** Whether a unit exists on at least one day of a period. */
export function isValidIn({ from, to }: Unit, period: Period): boolean {
  return (from === null || from <= lastDay(period)) && (to === null || to > firstDay(period));
}

/** The receivers of a period: the root's direct children that are valid in it, in protocol order. */
export function receivers(units: readonly Unit[], period: Period): readonly Unit[] {
  return units
    .filter((unit) => unit.parent === ROOT_UNIT && isValidIn(unit, period))
    .sort((left, right) => left.order - right.order);
}

/**
 * Holds every count target of a version against the sum of its parts. An indicator that no unit has
 * a figure for is left out; so are ratios, whose parts do not add up.
 */
export function checkTotals(
  figures: readonly Figure[],
  indicators: readonly Indicator[],
  receiversOf: (period: string) => ReadonlySet<string>,
): readonly TotalCheck[] {
  const counts = new Set(
    indicators.filter((indicator) => isCount(indicator.kind)).map(({ code }) => code),
  );
  const checks = new Map<string, TotalCheck>();
  const withParts = new Set<string>();
  for (const figure of figures) {
    if (figure.kind !== 'target' || figure.value === null || !counts.has(figure.indicator))
      continue;
    const key = JSON.stringify([figure.indicator, figure.period, figure.sector]);
    const { indicator, period, sector } = figure;
    const known = checks.get(key) ?? {
      indicator,
      period,
      sector,
      total: null,
      sum: 0,
      difference: null,
    };
    if (figure.unit === ROOT_UNIT) {
      checks.set(key, { ...known, total: figure.value });
    } else if (receiversOf(figure.period).has(figure.unit)) {
      checks.set(key, { ...known, sum: known.sum + figure.value });
      withParts.add(key);
    }
  }
  return [...checks]
    .filter(([key]) => withParts.has(key))
    .map(([, check]) => ({
      ...check,
      difference: check.total === null ? null : check.total - check.sum,
    }));
}
