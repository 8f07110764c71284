import type { CatalogueView, UnitDetail } from '../../contract/views/others.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { ok } from '../../domain/result.ts';
import { holdsOn, type Unit } from '../../domain/unit.ts';
import { readFigures } from '../../store/figures.ts';
import { readPersons } from '../../store/persons.ts';
import { readSuccessions, readUnitRecords } from '../../store/units.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { readFacts } from '../facts.ts';
import { standardIndicators } from '../programmes/built-in.ts';
import type { Session } from '../session.ts';
import { readOfficeSettings } from './settings.ts';

/** Everything of «Danh mục»: as it stood on a day, or as it is now, with what has ended. */
export async function catalogueView(
  session: Session,
  input: { readonly asOf?: string | undefined },
): Answer<CatalogueView> {
  const day = input.asOf ?? localDay(session.context.now());
  return session.store.snapshot(async (view) => {
    const facts = await readFacts(view, day);
    const counts = await figureCounts(view);
    const units = await unitDetails(view, facts.units, counts.units);
    return ok({
      units: input.asOf === undefined ? units : units.filter((unit) => holdsOn(unit, day)),
      successions: await readSuccessions(view),
      sectors: facts.sectors,
      indicators: facts.indicators.map((indicator) => ({
        ...indicator,
        figureCount: counts.indicators.get(indicator.code) ?? 0,
      })),
      unlisted: unlistedParts(facts.indicators),
      settings: await readOfficeSettings(view),
      persons: (await readPersons(view))
        .filter(({ ended }) => !ended)
        .map(({ id, name, title }) => ({ id, name, title })),
    });
  });
}

/** A workspace starts with the ratios that everyone uses, but not with all that they are counted from. */
function unlistedParts(indicators: readonly Indicator[]): CatalogueView['unlisted'] {
  const listed = new Set(indicators.map(({ code }) => code));
  const parts = new Set(
    indicators
      .flatMap(({ numerator, denominator }) => [numerator, denominator])
      .filter((code) => code !== null && !listed.has(code)),
  );
  return standardIndicators()
    .filter(({ code }) => parts.has(code))
    .map(({ code, name }) => ({ code, name }));
}

async function unitDetails(
  view: Readable,
  units: readonly Unit[],
  counts: ReadonlyMap<string, number>,
): Promise<readonly UnitDetail[]> {
  const records = new Map((await readUnitRecords(view)).map((record) => [record.code, record]));
  return units.map((unit) => {
    const record = records.get(unit.code);
    return {
      ...unit,
      names: record?.names ?? [],
      parents: record?.parents ?? [],
      communes: record?.communes ?? [],
      figureCount: counts.get(unit.code) ?? 0,
    };
  });
}

async function figureCounts(view: Readable): Promise<{
  readonly units: ReadonlyMap<string, number>;
  readonly indicators: ReadonlyMap<string, number>;
}> {
  const units = new Map<string, number>();
  const indicators = new Map<string, number>();
  for (const { unit, indicator } of await readFigures(view)) {
    units.set(unit, (units.get(unit) ?? 0) + 1);
    indicators.set(indicator, (indicators.get(indicator) ?? 0) + 1);
  }
  return { units, indicators };
}
