import type { Figure, FigureKey } from '../../domain/figure.ts';
import { type Indicator, isRatio } from '../../domain/indicator.ts';
import { lastDay, parsePeriod, yearOf } from '../../domain/period.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { issuedVersion, versionInForce } from '../../domain/version-rules.ts';
import type { FigureReferences } from '../../workbooks/layout/context.ts';

/** The stored value at a place; null where there is none. */
export type ValueAt = (key: FigureKey) => number | null;

type Stored = {
  readonly figures: readonly Figure[];
  readonly indicators: readonly Indicator[];
  readonly versions: readonly Version[];
  readonly valueAt: ValueAt;
};

type Dated = { readonly day: string; readonly value: number };

/** What is to be expected of a unit's figure in a period, by what is stored; nothing for no period. */
export function figureReferences({
  figures,
  indicators,
  versions,
  valueAt,
}: Stored): (period: string) => (indicator: string, unit: string) => FigureReferences {
  const baselines = byPlace(figures.filter(({ kind }) => kind === 'baseline'));
  const results = byPlace(
    figures.filter(({ kind, stage }) => kind === 'result' && stage !== 'estimate'),
  );
  const kinds = new Map(indicators.map(({ code, kind }) => [code, kind]));
  return (code) => {
    const period = parsePeriod(code);
    if (!period.ok) return () => ({});
    const year = yearOf(period.value);
    const version = issuedVersion(versions, year) ?? versionInForce(versions, year);
    return rememberedPair((indicator, unit) => {
      const kind = kinds.get(indicator);
      const own = { indicator, sector: '' };
      const targetOf = (receiver: string) =>
        version === undefined
          ? null
          : valueAt({
              ...own,
              ...{ kind: 'target', version: version.id, stage: '' },
              ...{ unit: receiver, period: String(year) },
            });
      const resultOf = (of: string) => {
        const result = (stage: 'official' | 'actual') =>
          valueAt({ ...own, kind: 'result', version: '', unit, period: of, stage });
        return result('official') ?? result('actual');
      };
      const place = `${indicator} ${unit}`;
      const level =
        kind === 'count-stock' ? newest(results.get(place), lastDay(period.value)) : null;
      return {
        target: targetOf(unit) ?? (kind && isRatio(kind) ? targetOf(ROOT_UNIT) : null),
        lastPeriod: resultOf(oneYearBefore(code)) ?? level,
        lastYear: resultOf(String(year - 1)),
        baseline: newest(baselines.get(place), `${year + 1}`),
      };
    });
  };
}

function oneYearBefore(code: string): string {
  return code.replaceAll(/\d{4}/g, (digits) => String(Number(digits) - 1));
}

/** Figures of whole units with the last day of their period, by indicator and unit. */
function byPlace(figures: readonly Figure[]): ReadonlyMap<string, readonly Dated[]> {
  const places = new Map<string, Dated[]>();
  for (const { indicator, unit, sector, period, value } of figures) {
    const parsed = parsePeriod(period);
    if (sector !== '' || value === null || !parsed.ok) continue;
    const place = `${indicator} ${unit}`;
    const list = places.get(place) ?? [];
    list.push({ day: lastDay(parsed.value), value });
    places.set(place, list);
  }
  return places;
}

/** The value of the latest day before `until`. */
function newest(dated: readonly Dated[] | undefined, until: string): number | null {
  const before = (dated ?? []).filter(({ day }) => day < until);
  return before.toSorted((left, right) => right.day.localeCompare(left.day))[0]?.value ?? null;
}

/** A sheet may name one unit in thousands of rows. */
function rememberedPair<T>(
  look: (indicator: string, unit: string) => T,
): (indicator: string, unit: string) => T {
  const known = new Map<string, Map<string, T>>();
  return (indicator, unit) => {
    const ofIndicator = known.get(indicator) ?? new Map<string, T>();
    known.set(indicator, ofIndicator);
    const before = ofIndicator.get(unit);
    if (before !== undefined) return before;
    const found = look(indicator, unit);
    ofIndicator.set(unit, found);
    return found;
  };
}
