import type { AllocationMode } from '../../contract/views/plan.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Facts } from '../facts.ts';
import { lockedFailure } from '../plan/set-figures.ts';
import { type Replayed, replay, replaySharing, type SharingDetail } from './allocation-detail.ts';
import { averageFloors, NO_FLOORS, withFloorsNamed } from './average-floors.ts';
import { basisNotes } from './basis-notes.ts';
import { type BasisValues, readBases } from './basis-values.ts';
import { growthTotal } from './growth-total.ts';
import { withNames } from './named-refusal.ts';
import { sectorCells } from './sector-cells.ts';
import { sectorColumns } from './sector-columns.ts';
import { givenSectorTotals, sectorSharing } from './sector-totals.ts';
import { withSectorsOfUnits } from './sectors-of-units.ts';
import { refusedTogether, sharingMode } from './sharing-mode.ts';
import { type AllocateInput, type SharingPlace, sharingPlace } from './sharing-place.ts';
import { sharingRequest } from './sharing-request.ts';

/** A sharing worked out and not yet stored. */
export type Proposal = {
  readonly place: SharingPlace;
  readonly mode: AllocationMode;
  readonly total: number;
  /** Whether the root's own total is part of it; not where a group shares its subtotal. */
  readonly writesTotal: boolean;
  /** Whether the present values are all that it goes by. */
  readonly byCurrentAlone: boolean;
  readonly detail: SharingDetail;
  readonly answer: Extract<Replayed, { readonly type: 'allocation' }>;
  readonly notes: readonly string[];
};

/**
 * Works a sharing out over what stands in a version. Errors: `unknown-indicator`, `unknown-unit`,
 * `unknown-sector`, `unknown-basis`, `zero-basis`, `infeasible`, `locked`, `bad-request`.
 */
export async function propose(
  view: Readable,
  facts: Facts,
  input: AllocateInput,
  version: Version | undefined,
): Promise<Result<Proposal, Failure>> {
  const refused = refusedTogether(input);
  if (refused !== null) return err(refused);
  const found = await sharingPlace(view, facts, input, version);
  if (!found.ok) return found;
  const place = found.value;
  const totalled = await totalOf(view, place, input);
  if (!totalled.ok) return totalled;
  const { total } = totalled.value;
  const writesTotal = input.units === undefined;
  const rootLock = writesTotal ? place.targets.lock(ROOT_UNIT, '') : undefined;
  if (rootLock !== undefined && place.targets.value(ROOT_UNIT, '') !== total) {
    return err(lockedFailure(rootLock, facts));
  }
  const mode = await sharingMode(view, place, input);
  if (!mode.ok) return mode;
  const bases = await readBases(view, place, input.by);
  if (!bases.ok) return bases;
  const floors = input.averageFloors ? await averageFloors(view, place) : NO_FLOORS;
  const parts = { total, bases: bases.value, floors, mode: mode.value };
  const request = sharingRequest(input, place, parts);
  if (!request.ok) return request;
  const head: SharingDetail = {
    type: 'allocation',
    indicator: input.indicator,
    period: String(input.year),
    request: request.value,
  };
  const detail = input.sectors
    ? await withSectors(view, place, input, head, bases.value)
    : ok(head);
  const refusal = (error: Failure) => err(withFloorsNamed(withNames(error, place), floors));
  if (!detail.ok) return refusal(detail.error);
  const outcome = answered(detail.value);
  if (!outcome.ok) return refusal(outcome.error);
  const { answer, note } = outcome.value;
  if (answer.type !== 'allocation') throw new Error('A sharing answered as years');
  return ok({
    place,
    mode: input.sectors ? 'sectors' : mode.value.mode === 'one-way' ? 'units' : mode.value.mode,
    total,
    writesTotal,
    byCurrentAlone: input.by.every(({ basis }) => basis === 'current'),
    detail: answer.detail,
    answer,
    notes: [
      ...totalled.value.notes,
      ...basisNotes(place, bases.value, input.sectors),
      ...floors.notes,
      ...note,
    ],
  });
}

/** The answer; where sectors' totals were only proposed and do not fit, with such as do. */
function answered(
  detail: SharingDetail,
): Result<{ readonly answer: Replayed; readonly note: readonly string[] }, Failure> {
  const first = replay(detail);
  if (first.ok) return ok({ answer: first.value, note: [] });
  const other = first.error.code === 'infeasible' ? withSectorsOfUnits(detail) : null;
  const second = other === null ? first : replay(other);
  if (!second.ok) return first;
  return ok({
    answer: second.value,
    note: [
      'Tổng các khu vực được cộng từ phần của từng đơn vị: chia theo tổng căn cứ của khu vực thì các ô không có căn cứ hoặc đã khóa làm tổng đơn vị và tổng khu vực không khớp nhau.',
    ],
  });
}

async function totalOf(
  view: Readable,
  place: SharingPlace,
  { total, growth }: AllocateInput,
): Promise<Result<{ readonly total: number; readonly notes: readonly string[] }, Failure>> {
  if (total !== undefined) return ok({ total, notes: [] });
  if (growth === undefined) {
    return err(failure('bad-request', 'Chưa có tổng cần phân bổ. Nhập tổng.', { path: 'total' }));
  }
  const proposed = await growthTotal(view, place, growth);
  return proposed.ok ? ok({ total: proposed.value.total, notes: [proposed.value.note] }) : proposed;
}

/** Adds the sharing over sectors, whose margins are the answers over units and over sectors. */
async function withSectors(
  view: Readable,
  place: SharingPlace,
  input: AllocateInput,
  head: SharingDetail,
  bases: readonly BasisValues[],
): Promise<Result<SharingDetail, Failure>> {
  const units = replaySharing(head.request);
  if (!units.ok) return units;
  const given = givenSectorTotals(input, place);
  if (!given.ok) return given;
  const columns = await sectorColumns(view, place, bases, given.value);
  if (!columns.ok) return columns;
  const { total } = head.request;
  const shared = sectorSharing(place, total, columns.value, given.value, bases);
  if (!shared.ok) return shared;
  const sectors = shared.value === null ? ok(null) : replaySharing(shared.value);
  if (!sectors.ok) return sectors;
  const cells = sectorCells(place, columns.value, bases, {
    units: valuesOf(units.value.answer.rows),
    sectors: sectors.value === null ? given.value : valuesOf(sectors.value.answer.rows),
  });
  return ok({ ...head, ...(shared.value === null ? {} : { sectors: shared.value }), cells });
}

function valuesOf(
  rows: readonly { readonly id: string; readonly value: number }[],
): ReadonlyMap<string, number> {
  return new Map(rows.map(({ id, value }) => [id, value]));
}
