import { type Failure, failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import { type Indicator, isCount, isRatio } from '../../domain/indicator.ts';
import { lastDay, parsePeriod, yearOf } from '../../domain/period.ts';
import { attainment, exactSum, ratioOfSum } from '../../domain/ratio.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { latestResult, resultOfPeriod, yearOutlook } from '../../domain/result-figures.ts';
import { receivers } from '../../domain/totals.ts';
import { ROOT_UNIT, type Unit } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { versionBeside, versionToShow } from '../../domain/version-rules.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { readFigures } from '../../store/figures.ts';
import { groupBy } from '../../store/group-by.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Asked, PlaceFigure } from '../../workbooks/template/map/form-place.ts';
import type { FoundFigure } from '../../workbooks/template/map/plan-form.ts';
import type { Facts } from '../facts.ts';

export type FigureValues = {
  readonly version: Version | undefined;
  readonly of: (figure: PlaceFigure) => FoundFigure;
};

type Place = { readonly indicator: string; readonly unit: string; readonly sector: string };

/**
 * Looks up what the workspace has for a place of a form. Totals that were not stated are the sum of
 * their parts, and ratios Σ numerators ÷ Σ denominators; what is missing is null, never 0. Errors:
 * `unknown-version`, `unknown-period`.
 */
export async function readFigureValues(
  view: Readable,
  facts: Facts,
  asked: Asked,
  version: string | undefined,
): Promise<Result<FigureValues, Failure>> {
  const shown = versionToShow(facts.versions, asked.year, version);
  if (!shown.ok) return shown;
  if (asked.period !== undefined) {
    const period = parsePeriod(asked.period);
    if (!period.ok) return period;
    if (yearOf(period.value) !== asked.year) return err(otherYear(asked));
  }
  const figures = groupBy(await readFigures(view), ({ indicator, unit, sector }) =>
    placeOf({ indicator, unit, sector }),
  );
  const indicators = new Map(facts.indicators.map((indicator) => [indicator.code, indicator]));
  const source: Source = {
    asked,
    indicators,
    at: (place, kind) => (figures.get(placeOf(place)) ?? []).filter((one) => one.kind === kind),
    versionOf: (year) => {
      if (year === asked.year) return shown.value;
      return versionBeside(facts.versions, year, version === undefined ? undefined : shown.value);
    },
    receiversIn: (code) => receiversIn(facts.units, code),
  };
  return ok({ version: shown.value, of: (figure) => foundAt(figure, source) });
}

type Source = {
  readonly asked: Asked;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly at: (place: Place, kind: Figure['kind']) => readonly Figure[];
  readonly versionOf: (year: number) => Version | undefined;
  readonly receiversIn: (period: string) => readonly string[];
};

function placeOf({ indicator, unit, sector }: Place): string {
  return JSON.stringify([indicator, unit, sector]);
}

function receiversIn(units: readonly Unit[], code: string): readonly string[] {
  const period = parsePeriod(code);
  return period.ok ? receivers(units, period.value).map((unit) => unit.code) : [];
}

function foundAt(figure: PlaceFigure, source: Source): FoundFigure {
  const { kind, indicator, unit, period } = figure;
  const known = source.indicators.get(indicator);
  const none = { value: null, words: null, period };
  if (kind === 'attainment' || kind === 'remaining') {
    const result = foundAt({ ...figure, kind: 'result' }, source);
    // A ratio is its own per cent, as the reports print it.
    if (kind === 'attainment' && known !== undefined && isRatio(known.kind)) return result;
    const target = foundAt({ ...figure, kind: 'target', period: yearCode(period) }, source);
    if (known === undefined || !isCount(known.kind)) return none;
    if (kind === 'attainment') {
      return { ...none, value: attainment(result.value, target.value), period: result.period };
    }
    if (result.value === null || target.value === null) return none;
    const value = Math.max(0, exactSum([target.value, -result.value]));
    return { ...none, value, period: result.period };
  }
  const told = (of: string) => stored({ ...figure, kind, unit: of }, source);
  const parts = partsOf(figure, source);
  if (parts === null) {
    const own = told(unit);
    if (own !== null || unit !== ROOT_UNIT || known === undefined) return found(own, period);
    return summed(known, source.receiversIn(period).map(told), period);
  }
  return known === undefined ? none : summed(known, parts.map(told), period);
}

/** The units that a heading or a total sums up; null for a figure of its own. */
function partsOf(
  { units, unit, kind, indicator, sector, period }: PlaceFigure,
  source: Source,
): readonly string[] | null {
  if (units === null) return null;
  if (unit !== ROOT_UNIT) return units;
  // «Tổng cộng» of all receivers is the province's own figure, of some of them their sum.
  const isPart = source.receiversIn(period).some((receiver) => {
    if (units.includes(receiver) || kind === 'attainment' || kind === 'remaining') return false;
    const place = { kind, indicator, unit: receiver, sector, period };
    return stored(place, source)?.value != null;
  });
  return isPart ? units : null;
}

type StoredPlace = Place & Pick<PlaceFigure, 'kind' | 'period' | 'isWholeYear'>;

function stored(place: StoredPlace, source: Source): Figure | null {
  const { kind, period } = place;
  const year = Number(yearCode(period));
  switch (kind) {
    case 'target': {
      const version = source.versionOf(year)?.id;
      const all = source.at(place, 'target');
      return all.find((one) => one.version === version && one.period === period) ?? null;
    }
    case 'result': {
      const all = source.at(place, 'result');
      const isOfYear = period === String(year) && source.asked.period !== period;
      return isOfYear && !place.isWholeYear ? latestResult(all, year) : resultOfPeriod(all, period);
    }
    case 'estimate':
      return yearOutlook(source.at(place, 'result'), year);
    case 'registered':
      return source.at(place, 'registered').find((one) => one.period === String(year)) ?? null;
    case 'baseline':
      return newest(source.at(place, 'baseline'), `${year + 1}`);
    case 'attainment':
    case 'remaining':
      return null;
  }
}

/** What was last known before the end of the year. */
function newest(figures: readonly Figure[], until: string): Figure | null {
  const dated = figures.flatMap((figure) => {
    const period = parsePeriod(figure.period);
    return period.ok ? [{ figure, day: lastDay(period.value) }] : [];
  });
  const before = dated.filter(({ day }) => day < until);
  return before.toSorted((left, right) => right.day.localeCompare(left.day))[0]?.figure ?? null;
}

function found(figure: Figure | null, period: string): FoundFigure {
  if (figure === null) return { value: null, words: null, period };
  const { value, valueTo, text } = figure;
  const range =
    value !== null && valueTo !== null ? `${formatDecimal(value)}–${formatDecimal(valueTo)}` : null;
  return { value, words: range ?? (value === null ? text : null), period: figure.period };
}

/** Counts add up as far as they are known; a ratio needs both its counts from everyone who told it. */
function summed(
  { kind }: Indicator,
  figures: readonly (Figure | null)[],
  period: string,
): FoundFigure {
  const told = figures.filter((figure) => figure !== null && figure.value !== null) as Figure[];
  const none = { value: null, words: null, period };
  if (told.length === 0) return none;
  if (isCount(kind)) {
    return {
      ...none,
      value: exactSum(told.flatMap(({ value }) => (value === null ? [] : [value]))),
    };
  }
  if (!isRatio(kind)) return none;
  const { ratio, unknown } = ratioOfSum(told);
  return ratio.type === 'value' && unknown === 0 ? { ...none, value: ratio.percent } : none;
}

function yearCode(code: string): string {
  const parsed = parsePeriod(code);
  return parsed.ok ? String(yearOf(parsed.value)) : code;
}

function otherYear({ year, period }: Asked): Failure {
  return failure(
    'unknown-period',
    `Kỳ ${period} không thuộc năm ${year}. Chọn kỳ trong năm ${year}, hoặc đổi năm.`,
    { year, period },
  );
}
