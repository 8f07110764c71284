import { type Failure, failure } from '../domain/error.ts';
import type { Indicator } from '../domain/indicator.ts';
import { lastDay } from '../domain/period.ts';
import { dayBefore } from '../domain/period-calendar.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Sector } from '../domain/sector.ts';
import type { IsoDate, Unit } from '../domain/unit.ts';
import type { Version } from '../domain/version.ts';
import { readIndicators } from '../store/indicators.ts';
import { readSectors } from '../store/sectors.ts';
import { readUnitRecords, type UnitRecord, unitOn } from '../store/units.ts';
import { readVersions } from '../store/versions.ts';
import type { Readable } from '../store/workspace-store.ts';

/** The lists that nearly every use case asks: whom, what and in which version. */
export type Facts = {
  readonly units: readonly Unit[];
  readonly sectors: readonly Sector[];
  readonly indicators: readonly Indicator[];
  readonly versions: readonly Version[];
};

/** The lists as they stand on a day; a unit that has ended is shown as it last was. */
export async function readFacts(view: Readable, day: IsoDate): Promise<Facts> {
  return {
    units: (await readUnitRecords(view)).map((unit) => unitOn(unit, dayInLife(unit, day))),
    sectors: await readSectors(view),
    indicators: await readIndicators(view),
    versions: await readVersions(view),
  };
}

function dayInLife(unit: UnitRecord, day: IsoDate): IsoDate {
  if (unit.to !== null && day >= unit.to) return dayBefore(unit.to);
  return unit.from !== null && day < unit.from ? unit.from : day;
}

/** The day on which units are looked at for a year: its last one, as papers of the year name them. */
export function dayOf(year: number): IsoDate {
  return lastDay({ type: 'year', year });
}

export function findIndicator(facts: Facts, code: string): Result<Indicator, Failure> {
  const found = facts.indicators.find((indicator) => indicator.code === code);
  if (found !== undefined) return ok(found);
  return err(
    failure('unknown-indicator', `Không có chỉ tiêu «${code}» trong danh mục của hồ sơ.`, {
      indicator: code,
    }),
  );
}

export function findUnit(facts: Facts, code: string): Result<Unit, Failure> {
  const found = facts.units.find((unit) => unit.code === code);
  if (found !== undefined) return ok(found);
  return err(
    failure('unknown-unit', `Không có đơn vị «${code}» trong danh mục của hồ sơ.`, { unit: code }),
  );
}

export function checkSector(facts: Facts, code: string): Result<string, Failure> {
  if (code === '' || facts.sectors.some((sector) => sector.code === code)) return ok(code);
  return err(
    failure('unknown-sector', `Không có khu vực «${code}» trong danh mục của hồ sơ.`, {
      sector: code,
    }),
  );
}
