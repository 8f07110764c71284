import type { ShowView } from '../../../../../contract/views/plan.ts';
import type { FigureKind } from '../../../../../domain/figure.ts';
import { parsePeriod, yearOf } from '../../../../../domain/period.ts';
import { exactSum } from '../../../../../domain/ratio.ts';
import { receivers } from '../../../../../domain/totals.ts';
import { ROOT_UNIT } from '../../../../../domain/unit.ts';

export type ByYear = ReadonlyMap<number, number>;

/** What the workspace holds of all years. */
export type StoredYears = Pick<ShowView, 'units' | 'figures'>;

type Figures = StoredYears['figures'];

/**
 * The root's own figure of each whole year, else the sum of its units where all have one. The
 * figures are of one indicator, without sectors; estimates and parts of a year are left out.
 */
export function wholeYears({ units, figures }: StoredYears, kind: FigureKind): ByYear {
  const ofKind = figures.filter((figure) => figure.kind === kind && figure.stage !== 'estimate');
  const years = new Set(ofKind.flatMap(({ period }) => endOf(period) ?? []));
  const all = units.map((unit) => ({ ...unit, aliases: [] }));
  const values = new Map<number, number>();
  for (const year of years) {
    const ofYear = ofKind.filter(({ period }) => isWhole(period, year));
    const parts = receivers(all, { type: 'year', year }).map(({ code }) => valueIn(ofYear, code));
    const known = parts.filter((part) => part !== null);
    const sum = parts.length > 0 && known.length === parts.length ? exactSum(known) : null;
    const value = valueIn(ofYear, ROOT_UNIT) ?? sum;
    if (value !== null) values.set(year, value);
  }
  return values;
}

/** The year in which a period ends; null for a code that names none. */
export function endOf(period: string): number | null {
  const parsed = parsePeriod(period);
  return parsed.ok ? yearOf(parsed.value) : null;
}

/** Official before actual. */
function valueIn(figures: Figures, unit: string): number | null {
  const told = figures.filter((figure) => figure.unit === unit);
  return (told.find(({ stage }) => stage === 'official') ?? told[0])?.value ?? null;
}

/** A level may be told for the last day of its year. */
function isWhole(period: string, year: number): boolean {
  return period === String(year) || period === `${year}-12-31`;
}
