import { type BasisSource, baselinePeriodFor, unknownBasis } from '../../domain/basis.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import { parsePeriod } from '../../domain/period.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { resultOfPeriod, yearOutlook } from '../../domain/result-figures.ts';
import type { Unit } from '../../domain/unit.ts';
import { issuedVersion, versionInForce } from '../../domain/version-rules.ts';
import { readFigures } from '../../store/figures.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Facts } from '../facts.ts';
import { periodInText } from '../reports/period-in-text.ts';

/** What a sharing is proportional to: a value for every unit, and the name that its sentence gives it. */
export type BasisValues = { readonly label: string; readonly values: ReadonlyMap<string, number> };

/**
 * The figures of a basis for the receivers of a year. Error: `unknown-basis`, for a basis that is no
 * indicator of the workspace, and with the units' names where figures are missing.
 */
export async function basisValues(
  view: Readable,
  facts: Facts,
  source: BasisSource,
  place: {
    readonly text: string;
    readonly year: number;
    readonly indicator: string;
    readonly units: readonly Unit[];
  },
): Promise<Result<BasisValues, Failure>> {
  if (source.type === 'equal') {
    return ok({ label: 'chia đều', values: new Map(place.units.map((unit) => [unit.code, 1])) });
  }
  const found = await figuresOf(view, facts, source, place);
  if (found === null) return err(unknownBasis(place.text));
  const missing = place.units.filter((unit) => !found.values.has(unit.code));
  if (missing.length === place.units.length && missing.length > 0) {
    return err(noFigures(place.text, found.label));
  }
  return missing.length === 0 ? ok(found) : err(missingFigures(place.text, found.label, missing));
}

async function figuresOf(
  view: Readable,
  facts: Facts,
  source: Exclude<BasisSource, { type: 'equal' }>,
  { year, indicator }: { readonly year: number; readonly indicator: string },
): Promise<BasisValues | null> {
  const name = facts.indicators.find((each) => each.code === indicator)?.name ?? indicator;
  switch (source.type) {
    case 'baseline': {
      const basis = facts.indicators.find((each) => each.code === source.indicator);
      if (basis === undefined) return null;
      const all = await readFigures(view, { kinds: ['baseline'], indicators: [source.indicator] });
      const period = baselinePeriodFor(year, [...new Set(all.map((figure) => figure.period))]);
      return {
        label: basis.name,
        values: valuesOf(all.filter((figure) => figure.period === period)),
      };
    }
    case 'target': {
      const version =
        issuedVersion(facts.versions, source.year) ?? versionInForce(facts.versions, source.year);
      const all = await readFigures(view, {
        kinds: ['target'],
        versions: version === undefined ? [] : [version.id],
        indicators: [indicator],
        periods: [String(source.year)],
      });
      return { label: `${name}, chỉ tiêu giao năm ${source.year}`, values: valuesOf(all) };
    }
    case 'registered': {
      const all = await readFigures(view, {
        kinds: ['registered'],
        indicators: [indicator],
        periods: [String(source.year)],
      });
      return { label: `${name}, đơn vị đăng ký năm ${source.year}`, values: valuesOf(all) };
    }
    case 'result': {
      const all = await readFigures(view, {
        kinds: ['result'],
        indicators: [indicator],
        periods: [source.period],
      });
      return {
        label: `${name}, thực hiện ${inText(source.period)}`,
        values: valuesOf(resultsByUnit(all, source.period)),
      };
    }
  }
}

function valuesOf(figures: readonly Figure[]): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { unit, sector, value } of figures)
    if (sector === '' && value !== null) values.set(unit, value);
  return values;
}

/** One result a unit: for a year its official or estimated whole, never a part of the year in its place. */
function resultsByUnit(results: readonly Figure[], period: string): readonly Figure[] {
  const byUnit = new Map<string, Figure[]>();
  for (const result of results) {
    if (result.sector !== '') continue;
    byUnit.set(result.unit, [...(byUnit.get(result.unit) ?? []), result]);
  }
  return [...byUnit.values()]
    .map((ofUnit) => yearOutlook(ofUnit, Number(period)) ?? resultOfPeriod(ofUnit, period))
    .filter((result) => result !== null);
}

function inText(code: string): string {
  const period = parsePeriod(code);
  return period.ok ? periodInText(period.value) : code;
}

function noFigures(text: string, label: string): Failure {
  return failure(
    'unknown-basis',
    `Chưa đơn vị nào có số liệu «${label}». Nhập số liệu căn cứ ở Danh mục, hoặc chọn căn cứ khác.`,
    { basis: text },
  );
}

const NAMED_AT_MOST = 5;

function missingFigures(text: string, label: string, units: readonly Unit[]): Failure {
  const named = units.slice(0, NAMED_AT_MOST).map((unit) => unit.name);
  const more =
    units.length > NAMED_AT_MOST ? ` và ${units.length - NAMED_AT_MOST} đơn vị khác` : '';
  return failure(
    'unknown-basis',
    `Thiếu số liệu «${label}» của ${named.join(', ')}${more}. Nhập số liệu (kể cả số 0) rồi phân bổ lại.`,
    { basis: text, units: units.map((unit) => unit.code) },
  );
}
