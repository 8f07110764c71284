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

/** The indicator of a code. Error: `unknown-indicator`. */
export function findIndicator(
  { indicators }: Pick<Facts, 'indicators'>,
  code: string,
): Result<Indicator, Failure> {
  const found = indicators.find((indicator) => indicator.code === code);
  if (found !== undefined) return ok(found);
  return err(
    failure('unknown-indicator', `Không có chỉ tiêu «${code}» trong danh mục của hồ sơ.`, {
      indicator: code,
    }),
  );
}

/** The unit of a code, as it stands or with its whole record. Error: `unknown-unit`. */
export function findUnit<U extends { readonly code: string }>(
  { units }: { readonly units: readonly U[] },
  code: string,
): Result<U, Failure> {
  const found = units.find((unit) => unit.code === code);
  if (found !== undefined) return ok(found);
  return err(
    failure('unknown-unit', `Không có đơn vị «${code}» trong danh mục của hồ sơ.`, { unit: code }),
  );
}

/** The sector of a code. Error: `unknown-sector`. */
export function findSector(
  { sectors }: Pick<Facts, 'sectors'>,
  code: string,
): Result<Sector, Failure> {
  const found = sectors.find((sector) => sector.code === code);
  if (found !== undefined) return ok(found);
  return err(
    failure('unknown-sector', `Không có khu vực «${code}» trong danh mục của hồ sơ.`, {
      sector: code,
    }),
  );
}

/** The code of a cell's sector; '' is the unit's total. Error: `unknown-sector`. */
export function checkSector(facts: Pick<Facts, 'sectors'>, code: string): Result<string, Failure> {
  if (code === '') return ok(code);
  const found = findSector(facts, code);
  return found.ok ? ok(code) : found;
}
