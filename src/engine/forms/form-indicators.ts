import type { Figure } from '../../domain/figure.ts';
import { type Indicator, isCount, isRatio } from '../../domain/indicator.ts';
import { askedIn, requirementOf } from '../../domain/requirement.ts';
import type { Sector } from '../../domain/sector.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import type { StoredProgramme } from '../../store/programmes.ts';
import type { FormIndicator, FormPart, FormPlace } from '../../workbooks/form/form-input.ts';

/** What the choice of a form's rows rests on. */
export type FormSources = {
  readonly indicators: readonly Indicator[];
  readonly sectors: readonly Sector[];
  /** What ratios are counted from, whether or not the workspace lists it. */
  readonly countable: readonly Indicator[];
  readonly programmes: readonly StoredProgramme[];
  /** Targets of the year in one version, of all units and sectors. */
  readonly targets: readonly Figure[];
};

/**
 * The indicators that units are asked for: those that the year's targets or the documents name, in
 * the office's order; all that are counted where neither names any. Words and milestones are left
 * out, since a return of numbers does not carry them.
 */
export function askedIndicators(sources: FormSources): readonly Indicator[] {
  const countable = sources.indicators.filter(
    ({ kind, baseline, ended }) =>
      !baseline && !ended && (isCount(kind) || isRatio(kind) || kind === 'average'),
  );
  const named = new Set([
    ...sources.targets.map(({ indicator }) => indicator),
    ...sources.programmes.flatMap(({ indicators }) => indicators.map(({ code }) => code)),
  ]);
  const asked = countable.filter(({ code }) => named.has(code));
  return asked.length > 0 ? asked : countable;
}

/** One indicator's rows in the form of a unit. */
export function formIndicator(
  indicator: Indicator,
  unit: string,
  asked: readonly Indicator[],
  sources: FormSources,
  year: number,
): FormIndicator {
  const { code, name, kind, unit: unitOfMeasure, parent } = indicator;
  const own = sources.targets.filter((target) => target.unit === unit && target.indicator === code);
  const ofRatio = isRatio(kind) ? ratioTarget(indicator, own, sources, year) : {};
  const placeOf = (sector: string, sectorName: string): FormPlace => {
    const target = own.find((one) => one.sector === sector);
    return {
      sector,
      sectorName,
      target: target?.value ?? null,
      targetTo: target?.valueTo ?? null,
    };
  };
  return {
    code,
    name,
    kind,
    unitOfMeasure,
    isPart: asked.some((other) => other.code === parent),
    parts: partsOf(indicator, sources.countable),
    places: [
      { ...placeOf('', ''), ...ofRatio },
      ...sectorsOf(code, sources).map((sector) => placeOf(sector.code, sector.name)),
    ],
  };
}

/**
 * A per cent that the office asks of all its units binds each that has no other; a document's words
 * say whether more will do.
 */
function ratioTarget(
  indicator: Indicator,
  own: readonly Figure[],
  { targets, programmes }: FormSources,
  year: number,
): Partial<FormPlace> {
  const ofAll = targets.filter((one) => one.unit === ROOT_UNIT && one.indicator === indicator.code);
  const figure = [...own, ...ofAll].find(({ sector }) => sector === '');
  if (figure?.value === undefined || figure.value === null) return {};
  const target = { target: figure.value, targetTo: figure.valueTo ?? null };
  const entries = programmes.flatMap(({ indicators }) => indicators);
  const asked = askedIn(year, indicator, entries);
  if (asked === null || asked.value !== figure.value) return target;
  const requirement = requirementOf(asked);
  switch (requirement.type) {
    case 'unstated':
      return target;
    case 'from':
      return { ...target, targetWords: `từ ${requirement.text}` };
    case 'words':
      return { ...target, targetWords: requirement.text };
  }
}

/** The sectors by which a document or the year's targets split an indicator. */
function sectorsOf(code: string, { sectors, programmes, targets }: FormSources): readonly Sector[] {
  const split = new Set([
    ...programmes.flatMap(({ indicators }) =>
      indicators.flatMap((one) => (one.code === code ? one.sectors : [])),
    ),
    ...targets
      .filter(({ indicator, unit }) => indicator === code && unit !== ROOT_UNIT)
      .map(({ sector }) => sector),
  ]);
  return sectors.filter((sector) => split.has(sector.code) && !sector.ended);
}

function partsOf(
  { kind, numerator, denominator }: Indicator,
  countable: readonly Indicator[],
): FormIndicator['parts'] {
  if (!isRatio(kind)) return null;
  const above = countable.find(({ code }) => code === numerator);
  const below = countable.find(({ code }) => code === denominator);
  return above === undefined || below === undefined
    ? null
    : { numerator: partOf(above), denominator: partOf(below) };
}

/** Money is counted in đồng and millions of them: decimals are no fault there. */
function partOf({ name, unit }: Indicator): FormPart {
  return { name, unitOfMeasure: unit, numbers: unit.includes('đồng') ? 'decimal' : 'whole' };
}
