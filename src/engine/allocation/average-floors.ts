import { averageFloor } from '../../domain/allocation/average-floor.ts';
import { baselinePeriodFor } from '../../domain/basis.ts';
import { type BasisTable, basisTable } from '../../domain/basis-table.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { coversYear, parsePeriod } from '../../domain/period.ts';
import type { ProgrammeIndicator } from '../../domain/programme.ts';
import { exactSum } from '../../domain/ratio.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { readFigures } from '../../store/figures.ts';
import { readProgrammes } from '../../store/programmes.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { namesOf } from './basis-values.ts';
import type { SharingPlace } from './sharing-place.ts';

/** Lower bounds that a programme asks for, by unit. */
export type AverageFloors = {
  readonly least: ReadonlyMap<string, UnitFloor>;
  /** What a person should know of them. */
  readonly notes: readonly string[];
};

/** `words` ends the reason of a unit that is kept there. */
type UnitFloor = { readonly value: number; readonly words: string };

/** Where no clause of a programme is asked after. */
export const NO_FLOORS: AverageFloors = { least: new Map(), notes: [] };

/** «Bình quân mỗi CĐCS … ít nhất 01»: each unit's floor is the rate × its CĐCS, by the year's baseline. */
export async function averageFloors(view: Readable, place: SharingPlace): Promise<AverageFloors> {
  const least = new Map<string, UnitFloor>();
  const notes: string[] = [];
  for (const programme of await readProgrammes(view)) {
    for (const entry of programme.indicators) {
      const { denominator, value: rate } = entry;
      if (!asksFor(entry, place) || denominator === null || rate === null) continue;
      const table = await baselineOf(view, place.year, denominator);
      const counted = place.facts.indicators.find(({ code }) => code === denominator)?.name;
      const clause = {
        entry,
        rate,
        of: counted ?? denominator,
        document: `${programme.title}, mục ${entry.paragraph}`,
      };
      notes.push(...addClause(clause, table, place, least));
    }
  }
  return { least, notes };
}

type Clause = {
  readonly entry: ProgrammeIndicator;
  readonly rate: number;
  readonly of: string;
  readonly document: string;
};

/** Whether the clause is about this indicator in each such year; what a stage needs, no year of it does. */
function asksFor(entry: ProgrammeIndicator, { indicator, year }: SharingPlace): boolean {
  if (entry.kind !== 'average') return false;
  if ((entry.numerator ?? entry.code) !== indicator.code) return false;
  if (entry.period === null) return entry.cadence === 'yearly';
  const period = parsePeriod(entry.period);
  if (!period.ok || !coversYear(period.value, year)) return false;
  return period.value.type === 'stage' ? entry.cadence === 'yearly' : true;
}

async function baselineOf(view: Readable, year: number, indicator: string): Promise<BasisTable> {
  const all = await readFigures(view, { kinds: ['baseline'], indicators: [indicator] });
  const period = baselinePeriodFor(year, [...new Set(all.map((figure) => figure.period))]);
  return basisTable(all.filter((figure) => figure.period === period));
}

function addClause(
  { entry, rate, of, document }: Clause,
  table: BasisTable,
  { units }: SharingPlace,
  least: Map<string, UnitFloor>,
): readonly string[] {
  if (averageFloor(entry.comparator, rate, 0) === null) return [];
  const scope = (entry.scope ?? entry.name).replace('công đoàn cơ sở', 'CĐCS');
  const missing = units.filter(({ code }) => countOf(table, code, entry.sectors) === null);
  if (missing.length === units.length) {
    return [
      `Chưa có số liệu «${of}» của năm nên chưa áp mức tối thiểu theo «${scope}» (${document}).`,
    ];
  }
  for (const { code } of units) {
    const count = countOf(table, code, entry.sectors);
    const floor = count === null ? null : averageFloor(entry.comparator, rate, count);
    if (count === null || floor === null) continue;
    if (floor <= BigInt(least.get(code)?.value ?? -1)) continue;
    const value = Number(floor);
    const more = entry.comparator === 'gt' ? 'trên ' : '';
    const words = `Mức tối thiểu ${formatDecimal(value)} theo «${scope}»: ${more}${formatDecimal(rate)} × ${formatDecimal(count)} (${of}; ${document}).`;
    least.set(code, { value, words });
  }
  const gaps =
    missing.length === 0
      ? ''
      : ` Chưa có số liệu «${of}» của ${namesOf(missing)} nên các đơn vị này không có mức tối thiểu.`;
  return [
    `Mức tối thiểu theo «${scope}» (${document}): mỗi đơn vị không dưới ${formatDecimal(rate)} × ${of}.${gaps}`,
  ];
}

function countOf(table: BasisTable, unit: string, sectors: readonly string[]): number | null {
  if (sectors.length === 0) return table.totals.get(unit) ?? null;
  const parts = table.parts.get(unit);
  const values = sectors.flatMap((sector) => parts?.get(sector) ?? []);
  return values.length < sectors.length ? null : exactSum(values);
}

/** A sharing that cannot be done may fail by these floors, which nobody typed: says so. */
export function withFloorsNamed(error: Failure, { least }: AverageFloors): Failure {
  if (error.code !== 'infeasible' || least.size === 0) return error;
  return failure(
    error.code,
    `${error.message} Các mức tối thiểu có cả mức theo bình quân mỗi CĐCS của chương trình; có thể tắt mức này.`,
    { ...error.details, averageFloors: true },
  );
}
