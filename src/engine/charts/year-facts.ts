import type { ChartFacts, ChartUnit } from '../../domain/chart/chart-facts.ts';
import type { Failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import { type Indicator, isCount, isRatio } from '../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { ok, type Result } from '../../domain/result.ts';
import { receivers } from '../../domain/totals.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { versionToShow } from '../../domain/version-rules.ts';
import { readFigures } from '../../store/figures.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { dayOf, type Facts, readFacts } from '../facts.ts';

/** Everything of one year that charts are drawn from. */
export type YearFacts = {
  readonly year: number;
  readonly facts: Facts;
  readonly units: readonly ChartUnit[];
  readonly whole: ChartUnit;
  /** Targets of the year in its version, and results of its periods, by indicator. */
  readonly targets: ReadonlyMap<string, readonly Figure[]>;
  readonly results: ReadonlyMap<string, readonly Figure[]>;
};

type Asked = {
  readonly year: number;
  readonly version?: string | undefined;
  /** Only these; left out, all. */
  readonly indicators?: readonly string[];
};

/** Reads a year in the version asked for, else in the one in force. Error: `unknown-version`. */
export async function readYearFacts(
  view: Readable,
  { year, version: asked, indicators }: Asked,
): Promise<Result<YearFacts, Failure>> {
  const facts = await readFacts(view, dayOf(year));
  const version = versionToShow(facts.versions, year, asked);
  if (!version.ok) return version;
  const figures = await readFigures(view, {
    kinds: ['target', 'result'],
    versions: version.value === undefined ? [] : [version.value.id],
    ...(indicators === undefined ? {} : { indicators }),
  });
  const root = facts.units.find(({ code }) => code === ROOT_UNIT);
  return ok({
    year,
    facts,
    units: receivers(facts.units, { type: 'year', year }).map(({ code, name }) => ({ code, name })),
    whole: { code: ROOT_UNIT, name: root?.name ?? '' },
    targets: byIndicator(
      figures.filter(({ kind, period }) => kind === 'target' && period === String(year)),
    ),
    results: byIndicator(
      figures.filter(({ kind, period }) => kind === 'result' && isIn(year, period)),
    ),
  });
}

/** The facts of one indicator, of one unit or (null) of the whole. */
export function chartFacts(
  { year, facts, units, whole, targets, results }: YearFacts,
  indicator: Indicator,
  unit: ChartUnit | null,
): ChartFacts {
  const { code, name, kind, unit: measure } = indicator;
  return {
    year,
    indicator: { code, name, kind, unit: measure },
    units,
    unit,
    whole,
    sectors: facts.sectors.map((sector) => ({ code: sector.code, name: sector.name })),
    targets: targets.get(code) ?? [],
    results: results.get(code) ?? [],
  };
}

/** What can be drawn in a year, in the office's order: counts and ratios that somebody has a figure of. */
export function drawnIndicators({ facts, targets, results }: YearFacts): readonly Indicator[] {
  return facts.indicators.filter(
    ({ code, kind }) =>
      (isCount(kind) || isRatio(kind)) && (targets.has(code) || results.has(code)),
  );
}

function byIndicator(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const grouped = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.value === null && figure.numerator === null) continue;
    const own = grouped.get(figure.indicator);
    if (own === undefined) grouped.set(figure.indicator, [figure]);
    else own.push(figure);
  }
  return grouped;
}

function isIn(year: number, code: string): boolean {
  const period = parsePeriod(code);
  return period.ok && period.value.type !== 'stage' && yearOf(period.value) === year;
}
