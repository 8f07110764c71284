import type { LockNote } from '../../domain/allocation/request.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { exactSum } from '../../domain/ratio.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Sector } from '../../domain/sector.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { formatCount } from '../../domain/vietnamese/numbers.ts';
import { lockedFailure } from '../plan/set-figures.ts';
import { type BasisValues, cellFigure } from './basis-values.ts';
import { lockNote } from './lock-note.ts';
import type { SharingJson, SharingRow } from './sharing-json.ts';
import type { AllocateInput, SharingPlace } from './sharing-place.ts';

/**
 * The totals of sectors that stand before the rest is shared out: those asked for, else what a hand,
 * a document or a lock has put at the root. What an earlier sharing proposed is proposed anew, or no
 * other total could ever follow it. Errors: `unknown-sector`, `locked`.
 */
export function givenSectorTotals(
  input: AllocateInput,
  { facts, targets }: SharingPlace,
): Result<ReadonlyMap<string, number>, Failure> {
  const given = new Map<string, number>();
  for (const { sector, value, lock } of targets.sectorsOf(ROOT_UNIT)) {
    const source = targets.figure(ROOT_UNIT, sector)?.source.type;
    if (lock !== undefined) given.set(sector, value ?? 0);
    else if (value !== null && source !== 'allocation') given.set(sector, value);
  }
  for (const { sector, value } of input.sectorTotals) {
    if (facts.sectors.every(({ code }) => code !== sector)) {
      const message = `Không có khu vực «${sector}» trong danh mục của hồ sơ.`;
      return err(failure('unknown-sector', message, { sector }));
    }
    const lock = targets.lock(ROOT_UNIT, sector);
    if (lock !== undefined && given.get(sector) !== value) return err(lockedFailure(lock, facts));
    given.set(sector, value);
  }
  return ok(given);
}

/**
 * The sharing of the total over the sectors, largest remainder, given totals locked; null where all
 * are given. Error: `infeasible` where the given ones do not fit the total.
 */
export function sectorSharing(
  place: SharingPlace,
  total: number,
  columns: readonly Sector[],
  given: ReadonlyMap<string, number>,
  bases: readonly BasisValues[],
): Result<SharingJson | null, Failure> {
  const open = columns.filter(({ code }) => !given.has(code));
  const sum = columns.reduce((done, { code }) => done + (given.get(code) ?? 0), 0);
  if (sum > total || (open.length === 0 && sum !== total)) {
    return err(doNotFit(columns, given, sum, total));
  }
  if (open.length === 0) return ok(null);
  const only = bases.length === 1 ? bases[0] : undefined;
  const rows = columns.map(({ code, name }): SharingRow => {
    const fixed = given.get(code);
    return {
      id: code,
      label: name,
      ...(only === undefined ? {} : { weight: columnSum(only, place, code) }),
      min: lockedSum(place, code),
      max: null,
      locked: fixed ?? null,
      ...(fixed === undefined ? {} : { lock: givenNote(place, code) }),
    };
  });
  return ok({
    mode: 'one-way',
    total,
    method: 'largest-remainder',
    step: 1,
    unitOfMeasure: place.indicator.unit,
    rows,
    ...(only === undefined
      ? {
          bases: bases.map((basis) => ({
            label: basis.label,
            share: basis.share,
            values: Object.fromEntries(
              columns.map(({ code }) => [code, columnSum(basis, place, code)] as const),
            ),
          })),
        }
      : { basisLabel: only.label }),
  });
}

/** Why a sector's total stands: a lock at the root, or that it was given. */
function givenNote({ targets }: SharingPlace, sector: string): LockNote {
  const lock = targets.lock(ROOT_UNIT, sector);
  return lock === undefined ? { why: 'tổng khu vực đã định', onlyHere: true } : lockNote(lock);
}

function columnSum(basis: BasisValues, { units }: SharingPlace, sector: string): number {
  return exactSum(units.map(({ code }) => cellFigure(basis, code, sector) ?? 0));
}

/** Locked cells bind: their sector cannot get less. */
function lockedSum({ units, targets }: SharingPlace, sector: string): number {
  return units.reduce(
    (sum, { code }) =>
      targets.lock(code, sector) === undefined ? sum : sum + (targets.value(code, sector) ?? 0),
    0,
  );
}

function doNotFit(
  columns: readonly Sector[],
  given: ReadonlyMap<string, number>,
  sum: number,
  total: number,
): Failure {
  const fixed = columns.filter(({ code }) => given.has(code));
  const by = Math.abs(sum - total);
  const stands = `Tổng các khu vực đã định là ${formatCount(sum)}`;
  const message =
    sum > total
      ? `${stands}, vượt tổng chỉ tiêu giao ${formatCount(total)} là ${formatCount(by)}. Giảm tổng của một khu vực hoặc tăng tổng chỉ tiêu.`
      : `${stands}, còn thiếu ${formatCount(by)} so với tổng chỉ tiêu giao ${formatCount(total)}. Tăng tổng của một khu vực, để trống tổng của một khu vực, hoặc giảm tổng chỉ tiêu.`;
  return failure('infeasible', message, {
    rows: [],
    columns: fixed.map(({ code }) => code),
    cells: [],
    by,
  });
}
