import {
  type BasisSource,
  baselinePeriodFor,
  parseBasis,
  unknownBasis,
} from '../../domain/basis.ts';
import { type BasisTable, basisTable } from '../../domain/basis-table.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import { parsePeriod } from '../../domain/period.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { resultOfPeriod, yearOutlook } from '../../domain/result-figures.ts';
import type { Unit } from '../../domain/unit.ts';
import { issuedVersion, versionInForce } from '../../domain/version-rules.ts';
import { readFigures } from '../../store/figures.ts';
import { groupBy } from '../../store/group-by.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { periodInText } from '../reports/period-in-text.ts';
import type { AllocateInput, SharingPlace } from './sharing-place.ts';

/** What a sharing is proportional to: figures of the units, and the name that its sentence gives them. */
export type BasisValues = {
  /** As it was asked for: «target:2019». */
  readonly text: string;
  readonly label: string;
  readonly share: string;
  readonly table: BasisTable;
  /** What a place without a figure counts for; undefined: it is missing. */
  readonly blank: number | undefined;
};

/**
 * The figures of the bases for the units that take part. Error: `unknown-basis`, for a basis that is
 * no indicator of the workspace, and with the units' names where figures are missing.
 */
export async function readBases(
  view: Readable,
  place: SharingPlace,
  by: AllocateInput['by'],
): Promise<Result<readonly BasisValues[], Failure>> {
  const bases: BasisValues[] = [];
  const taking = new Set(place.units.map(({ code }) => code));
  for (const { basis: text, share } of by) {
    const source = parseBasis(text);
    if (!source.ok) return source;
    const found = await figuresOf(view, place, source.value);
    if (found === null) return err(unknownBasis(text));
    const { label, figures, blank } = found;
    const table = basisTable(figures.filter(({ unit }) => taking.has(unit)));
    const basis: BasisValues = { text, label, share, table, blank };
    const missing = place.units.filter((unit) => unitFigure(basis, unit.code) === undefined);
    if (missing.length > 0) {
      return err(
        missing.length === place.units.length
          ? noFigures(basis, 'Chưa đơn vị nào có số liệu')
          : missingFigures(basis, missing),
      );
    }
    bases.push(basis);
  }
  return ok(bases);
}

/** The figure of a unit as a whole; undefined: it is missing. */
export function unitFigure({ table, blank }: BasisValues, unit: string): number | undefined {
  return table.totals.get(unit) ?? blank;
}

/** The figure of a unit in a sector; undefined: it is missing. */
export function cellFigure(
  { table, blank }: BasisValues,
  unit: string,
  sector: string,
): number | undefined {
  return table.parts.get(unit)?.get(sector) ?? blank;
}

type Found = Pick<BasisValues, 'label' | 'blank'> & { readonly figures: readonly Figure[] };

async function figuresOf(
  view: Readable,
  place: SharingPlace,
  source: BasisSource,
): Promise<Found | null> {
  const { year, indicator, facts } = place;
  const { code, name } = indicator;
  switch (source.type) {
    case 'equal':
      return { label: 'chia đều', figures: [], blank: 1 };
    case 'current': {
      const version = place.version;
      const figures = await targetsOf(view, version === undefined ? [] : [version.id], code, year);
      return { label: `${name}, số đang giao năm ${year}`, figures, blank: 0 };
    }
    case 'baseline': {
      const basis = facts.indicators.find((each) => each.code === source.indicator);
      if (basis === undefined) return null;
      const all = await readFigures(view, { kinds: ['baseline'], indicators: [source.indicator] });
      const period = baselinePeriodFor(year, [...new Set(all.map((figure) => figure.period))]);
      return found(
        basis.name,
        all.filter((figure) => figure.period === period),
      );
    }
    case 'target': {
      const version =
        issuedVersion(facts.versions, source.year) ?? versionInForce(facts.versions, source.year);
      const versions = version === undefined ? [] : [version.id];
      const figures = await targetsOf(view, versions, code, source.year);
      return found(`${name}, chỉ tiêu giao năm ${source.year}`, figures);
    }
    case 'registered': {
      const all = await readFigures(view, {
        kinds: ['registered'],
        indicators: [code],
        periods: [String(source.year)],
      });
      return found(`${name}, đơn vị đăng ký năm ${source.year}`, all);
    }
    case 'result': {
      const all = await readFigures(view, {
        kinds: ['result'],
        indicators: [code],
        periods: [source.period],
      });
      const period = parsePeriod(source.period);
      const said = period.ok ? periodInText(period.value) : source.period;
      return found(`${name}, thực hiện ${said}`, oneResultAPlace(all, source.period));
    }
  }
}

function found(label: string, figures: readonly Figure[]): Found {
  return { label, figures, blank: undefined };
}

function targetsOf(
  view: Readable,
  versions: readonly string[],
  indicator: string,
  year: number,
): Promise<readonly Figure[]> {
  return readFigures(view, {
    kinds: ['target'],
    versions,
    indicators: [indicator],
    periods: [String(year)],
  });
}

/** For a year its official or estimated whole, never a part of the year in its place. */
function oneResultAPlace(results: readonly Figure[], period: string): readonly Figure[] {
  const byPlace = groupBy(results, ({ unit, sector }) => JSON.stringify([unit, sector]));
  return [...byPlace.values()]
    .map((told) => yearOutlook(told, Number(period)) ?? resultOfPeriod(told, period))
    .filter((result) => result !== null);
}

/** A basis that nobody has a figure of; `who` begins the sentence. */
export function noFigures({ text, label }: BasisValues, who: string): Failure {
  return failure(
    'unknown-basis',
    `${who} «${label}». Nhập số liệu căn cứ ở Danh mục, hoặc chọn căn cứ khác.`,
    { basis: text },
  );
}

function missingFigures({ text, label }: BasisValues, units: readonly Unit[]): Failure {
  return failure(
    'unknown-basis',
    `Thiếu số liệu «${label}» của ${namesOf(units)}. Nhập số liệu (kể cả số 0) rồi phân bổ lại.`,
    { basis: text, units: units.map((unit) => unit.code) },
  );
}

const NAMED_AT_MOST = 5;

/** «A, B, C, D, E và 3 đơn vị khác». */
export function namesOf(units: readonly { readonly name: string }[], most = NAMED_AT_MOST): string {
  const named = units.slice(0, most).map((unit) => unit.name);
  const more = units.length - named.length;
  return more > 0 ? `${named.join(', ')} và ${more} đơn vị khác` : named.join(', ');
}
