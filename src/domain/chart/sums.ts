import type { Figure } from '../figure.ts';
import { isRatio } from '../indicator.ts';
import { attainment, exactSum } from '../ratio.ts';
import { sumLine, toldValue } from '../result-lines.ts';
import { ROOT_UNIT } from '../unit.ts';
import type { ChartIndicator, ChartUnit } from './chart-facts.ts';

/** What a figure says of the indicator; null where it says nothing. */
export function figureValue(indicator: ChartIndicator, figure: Figure | null): number | null {
  return toldValue(indicator.kind, figure);
}

export type Summed = {
  readonly value: number | null;
  /** Units that are counted in. */
  readonly reported: number;
  readonly of: number;
  /** Units that told a ratio without its counts, and so are in no sum. */
  readonly bare?: number;
};

/**
 * The results of several units as one: counts add up, a ratio is Σ numerators ÷ Σ denominators. The
 * whole's own figure stands in where no unit has one.
 */
export function summedResult(
  indicator: ChartIndicator,
  units: readonly ChartUnit[],
  resultOf: (unit: string) => Figure | null,
): Summed {
  const known = units.flatMap(({ code }) => resultOf(code) ?? []);
  const own = resultOf(ROOT_UNIT);
  const counted = { reported: known.length, of: units.length };
  if (known.length === 0) return { value: figureValue(indicator, own), ...counted };
  if (!addsUp(indicator)) return { value: figureValue(indicator, own), ...counted };
  if (!isRatio(indicator.kind)) {
    const values = known.flatMap(({ value }) => value ?? []);
    return { value: values.length === 0 ? null : exactSum(values), ...counted };
  }
  const line = sumLine(
    { kind: indicator.kind, comparator: 'none' },
    known.map((result) => ({ target: null, result, outlook: null, before: null })),
    null,
  );
  if (line.parts === null) return { value: figureValue(indicator, own), ...counted };
  const reported = known.filter(
    ({ numerator, denominator }) => numerator !== null && denominator !== null,
  ).length;
  return {
    value: line.percent,
    reported,
    of: units.length,
    ...(known.length > reported ? { bare: known.length - reported } : {}),
  };
}

/** «Tổng chỉ tiêu giao»; where none is set, what the units were given. */
export function summedTarget(
  indicator: ChartIndicator,
  units: readonly ChartUnit[],
  targetOf: (unit: string) => Figure | null,
): number | null {
  const own = targetOf(ROOT_UNIT)?.value ?? null;
  if (own !== null || isRatio(indicator.kind) || !addsUp(indicator)) return own;
  const given = units.flatMap(({ code }) => targetOf(code)?.value ?? []);
  return given.length === 0 ? null : exactSum(given);
}

/** How far a result is: of a count its part of the target, of a ratio the ratio itself. */
export function percentOf(
  indicator: ChartIndicator,
  result: number | null,
  target: number | null,
): number | null {
  return isRatio(indicator.kind) ? result : attainment(result, target);
}

/** Averages, milestones and wording have no sum over units. */
function addsUp({ kind }: ChartIndicator): boolean {
  return kind === 'count-flow' || kind === 'count-stock' || isRatio(kind);
}
