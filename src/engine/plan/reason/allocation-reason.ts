import type { LockNote } from '../../../domain/allocation/request.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import {
  isAllocationDetail,
  type Replayed,
  type ReplayedSharing,
  replay,
  type SharingDetail,
} from '../../allocation/allocation-detail.ts';
import type { SharingJson } from '../../allocation/sharing-json.ts';
import { formatDateTime } from '../../date-time.ts';
import { openedAmend } from './opened-amend.ts';
import { openedCell } from './opened-cells.ts';
import { openedRow, type SharingNames } from './opened-sharing.ts';
import { openedYear } from './opened-years.ts';
import type { Opened } from './told.ts';
import { LINE } from './words.ts';

/** What a sharing says of one of the cells that it filled. */
type AllocationReason = {
  readonly sentence: string;
  readonly opened: Opened;
  /** The lock that held the value when it was shared out, as far as it was noted; null: no lock did. */
  readonly heldBy: LockNote | null;
  readonly hasWorking: boolean;
};

type CellOf = { readonly unit: string; readonly sector: string; readonly period: string };

/**
 * Works a sharing out again from what was stored with its step; null where that does not speak of
 * the cell. `by`: who shared it out and when, for values that were fixed by hand.
 */
export function allocationReason(
  detail: unknown,
  cell: CellOf,
  by?: { readonly by: string; readonly at: string },
): AllocationReason | null {
  if (!isAllocationDetail(detail)) return null;
  const replayed = replay(detail.type === 'allocation' ? withFixer(detail, by) : detail);
  if (!replayed.ok) return null;
  return replayed.value.type === 'years'
    ? yearReason(replayed.value, cell)
    : sharingReason(replayed.value, cell);
}

function yearReason(
  { years }: Extract<Replayed, { readonly type: 'years' }>,
  { unit, sector, period }: CellOf,
): AllocationReason | null {
  const year = years.find((each) => String(each.year) === period);
  if (year === undefined || unit !== ROOT_UNIT || sector !== '') return null;
  const opened = openedYear(year, years);
  return { sentence: year.reason, opened, heldBy: null, hasWorking: true };
}

/** Notes at every value that was fixed by hand for this sharing who did so; older steps say only that it stood. */
function withFixer(
  detail: SharingDetail,
  by: { readonly by: string; readonly at: string } | undefined,
): SharingDetail {
  const note: LockNote = {
    ...(by === undefined ? {} : { by: by.by, at: formatDateTime(by.at) }),
    onlyHere: true,
  };
  const rows = detail.request.rows.map((row) =>
    row.locked !== null && (row.lock === undefined || row.lock.onlyHere === true)
      ? { ...row, lock: note }
      : row,
  );
  return { ...detail, request: { ...detail.request, rows } };
}

function sharingReason(
  { detail, units, sectors, cells }: Extract<Replayed, { readonly type: 'allocation' }>,
  { unit, sector }: CellOf,
): AllocationReason | null {
  if (sector === '') return rowReason(detail.request, units, unit, 'đơn vị');
  if (unit === ROOT_UNIT) {
    if (sectors === null || detail.sectors === undefined) return null;
    return rowReason(detail.sectors, sectors, sector, 'khu vực');
  }
  if (cells === null || detail.cells === undefined) return null;
  const row = cells.request.rows.findIndex(({ id }) => id === unit);
  const column = cells.request.columns.findIndex(({ id }) => id === sector);
  const sentence = cells.answer.reasons[row]?.[column];
  if (sentence === undefined) return null;
  const locked = (cells.request.locked[row]?.[column] ?? null) !== null;
  return {
    sentence,
    opened: openedCell(cells, { row, column }),
    heldBy: locked ? (cells.request.lock?.[row]?.[column] ?? {}) : null,
    hasWorking: true,
  };
}

function rowReason(
  json: SharingJson,
  sharing: ReplayedSharing,
  id: string,
  receivers: string,
): AllocationReason | null {
  const index =
    sharing.request.mode === 'amend'
      ? indexIn(sharing.request.fresh.rows, id)
      : indexIn(sharing.request.rows, id);
  const asked = json.rows[index];
  const row = sharing.answer.rows[index];
  if (asked === undefined || row === undefined) return null;
  const names = namesFor(json, index, receivers);
  return {
    sentence: row.reason,
    opened: openedIn(sharing, index, names),
    heldBy: asked.locked === null ? null : (asked.lock ?? {}),
    hasWorking: true,
  };
}

function openedIn(sharing: ReplayedSharing, index: number, names: SharingNames): Opened {
  if (sharing.mode === 'amend') {
    const row = sharing.answer.rows[index];
    return row === undefined ? [] : openedAmend(row, sharing.answer, names);
  }
  const row = sharing.answer.rows[index];
  if (row === undefined) return [];
  return openedRow(row.working, {
    column: sharing.answer.working,
    rows: sharing.answer.rows.map(({ working }) => working),
    names,
  });
}

function namesFor(json: SharingJson, index: number, receivers: string): SharingNames {
  const row = json.rows[index];
  const { floor, whole, reported = 0, issued = 0, min = 0, max = null } = row ?? {};
  const byResult = json.mode === 'amend' && Math.min(reported, issued) > min;
  const byWhole = whole !== undefined && (max === null || whole <= max);
  return {
    basisLabel: json.basisLabel ?? '',
    basis: 'basis',
    least: byResult ? LINE.leastByResult : floor === undefined ? LINE.least : LINE.leastByAverage,
    most: byWhole ? LINE.mostByWhole : LINE.most,
    value: LINE.assigned,
    receivers,
  };
}

function indexIn(rows: readonly { readonly id: string }[], id: string): number {
  return rows.findIndex((row) => row.id === id);
}
