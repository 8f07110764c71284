import { type Failure, failure } from '../../domain/error.ts';
import { coversYear, parsePeriod } from '../../domain/period.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Sector } from '../../domain/sector.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { readProgrammes } from '../../store/programmes.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { type BasisValues, cellFigure, namesOf, noFigures } from './basis-values.ts';
import type { SharingPlace } from './sharing-place.ts';

/**
 * The sectors that a total is shared out over: those that the bases have figures of, else those that
 * the programme names for the indicator, else all; besides any with a total, a lock or a target that
 * would be left over. Errors: `unknown-basis` for a basis without sectors, and with the units and
 * sectors where figures are missing (a stored 0 is a figure).
 */
export async function sectorColumns(
  view: Readable,
  place: SharingPlace,
  bases: readonly BasisValues[],
  given: ReadonlyMap<string, number>,
): Promise<Result<readonly Sector[], Failure>> {
  const without = bases.find(({ blank, table }) => blank === undefined && table.sectors.size === 0);
  if (without !== undefined) {
    return err(noFigures(without, 'Chưa đơn vị nào có số liệu theo khu vực của'));
  }
  const current = place.facts.sectors.filter(({ ended }) => !ended).map(({ code }) => code);
  const known = current.filter((code) => bases.some(({ table }) => table.sectors.has(code)));
  const based = new Set(known.length > 0 ? known : await namedByProgramme(view, place, current));
  const demanded = [...given].flatMap(([sector, total]) => (total > 0 ? [sector] : []));
  const weighed = new Set([...based, ...demanded]);
  const held = [ROOT_UNIT, ...place.units.map(({ code }) => code)].flatMap((unit) =>
    place.targets
      .sectorsOf(unit)
      .flatMap(({ sector, value }) => ((value ?? 0) > 0 ? [sector] : [])),
  );
  const used = new Set([...weighed, ...held]);
  const columns = place.facts.sectors
    .filter(({ code }) => used.has(code))
    .toSorted((left, right) => left.order - right.order);
  const missing = missingCells(
    place,
    bases,
    columns.filter(({ code }) => weighed.has(code)),
  );
  return missing === null ? ok(columns) : err(missing);
}

async function namedByProgramme(
  view: Readable,
  { indicator, year }: SharingPlace,
  current: readonly string[],
): Promise<readonly string[]> {
  const named = (await readProgrammes(view))
    .flatMap(({ indicators }) => indicators)
    .filter(({ code, period }) => code === indicator.code && isAbout(period, year))
    .flatMap(({ sectors }) => sectors);
  const found = current.filter((code) => named.includes(code));
  return found.length > 0 ? found : current;
}

function isAbout(period: string | null, year: number): boolean {
  if (period === null) return true;
  const parsed = parsePeriod(period);
  return parsed.ok && coversYear(parsed.value, year);
}

function missingCells(
  { units }: SharingPlace,
  bases: readonly BasisValues[],
  columns: readonly Sector[],
): Failure | null {
  for (const basis of bases) {
    const gaps = units
      .map((unit) => ({
        unit,
        sectors: columns.filter(({ code }) => cellFigure(basis, unit.code, code) === undefined),
      }))
      .filter(({ sectors }) => sectors.length > 0);
    if (gaps.length === 0) continue;
    const named = gaps.map(({ unit, sectors }) => ({
      name: `${unit.name} (${sectors.map(({ name }) => name).join(', ')})`,
    }));
    return failure(
      'unknown-basis',
      `Thiếu số liệu «${basis.label}» theo khu vực của ${namesOf(named)}. Nhập số liệu (kể cả số 0) rồi phân bổ lại.`,
      {
        basis: basis.text,
        units: gaps.map(({ unit }) => unit.code),
        sectors: columns
          .filter(({ code }) =>
            gaps.some(({ sectors }) => sectors.some((gap) => gap.code === code)),
          )
          .map(({ code }) => code),
        cells: gaps.flatMap(({ unit, sectors }) => sectors.map(({ code }) => [unit.code, code])),
      },
    );
  }
  return null;
}
