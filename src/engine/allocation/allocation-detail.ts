import { type Amendment, apportionAmend } from '../../domain/allocation/amend.ts';
import type { AmendRequest } from '../../domain/allocation/amend-request.ts';
import { apportionOneWay, type OneWayAnswer } from '../../domain/allocation/one-way.ts';
import { parseApportionRequest } from '../../domain/allocation/parse-request.ts';
import { apportionParts, type PartsRequest } from '../../domain/allocation/parts.ts';
import { badField } from '../../domain/allocation/read-json.ts';
import type { OneWayRequest } from '../../domain/allocation/request.ts';
import { apportionYears, type YearValue } from '../../domain/allocation/years.ts';
import type { YearsRequest } from '../../domain/allocation/years-request.ts';
import type { Failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type CellsJson, type ReplayedCells, replayCells } from './cells-json.ts';
import { withFloorWords } from './floor-words.ts';
import type { SharingJson, YearsJson } from './sharing-json.ts';

/** What a step keeps of a sharing: enough to work every number out again, years later. */
export type AllocationDetail = SharingDetail | YearsDetail;

export type SharingDetail = {
  readonly type: 'allocation';
  readonly indicator: string;
  readonly period: string;
  /** The sharing over units. */
  readonly request: SharingJson;
  /** The sharing of the total over sectors; its rows are sectors, those with a given total locked. */
  readonly sectors?: SharingJson;
  /** Both margins known, the sharing over unit × sector. */
  readonly cells?: CellsJson;
};

export type YearsDetail = {
  readonly type: 'years';
  readonly indicator: string;
  readonly request: YearsJson;
};

/** A sharing over units (or sectors) as it was asked for and answered. */
export type ReplayedSharing =
  | { readonly mode: 'one-way'; readonly request: OneWayRequest; readonly answer: OneWayAnswer }
  | { readonly mode: 'parts'; readonly request: PartsRequest; readonly answer: OneWayAnswer }
  | { readonly mode: 'amend'; readonly request: AmendRequest; readonly answer: Amendment };

export type Replayed =
  | {
      readonly type: 'allocation';
      readonly detail: SharingDetail;
      readonly units: ReplayedSharing;
      /** null: not shared out over sectors. */
      readonly sectors: ReplayedSharing | null;
      readonly cells: ReplayedCells | null;
    }
  | {
      readonly type: 'years';
      readonly detail: YearsDetail;
      readonly request: YearsRequest;
      readonly years: readonly YearValue[];
    };

/** What `readStepDetail` found, where it is a sharing. */
export function isAllocationDetail(detail: unknown): detail is AllocationDetail {
  return (
    typeof detail === 'object' &&
    detail !== null &&
    'type' in detail &&
    (detail.type === 'allocation' || detail.type === 'years')
  );
}

/**
 * Works a sharing out again from what was stored with its step, or for the first time from what
 * will be. Errors: those of the arithmetic.
 */
export function replay(detail: AllocationDetail): Result<Replayed, Failure> {
  switch (detail.type) {
    case 'allocation':
      return replayAllocation(detail);
    case 'years':
      return replayYears(detail);
  }
}

function replayAllocation(detail: SharingDetail): Result<Replayed, Failure> {
  const units = replaySharing(detail.request);
  if (!units.ok) return units;
  const sectors =
    detail.sectors === undefined
      ? ok(null)
      : replaySharing({ ...detail.sectors, receivers: 'khu vực' });
  if (!sectors.ok) return sectors;
  const cells = detail.cells === undefined ? ok(null) : replayCells(detail.cells);
  if (!cells.ok) return cells;
  return ok({
    type: 'allocation',
    detail,
    units: units.value,
    sectors: sectors.value,
    cells: cells.value,
  });
}

/** One sharing by itself: what sectors and cells are built on. */
export function replaySharing(json: SharingJson): Result<ReplayedSharing, Failure> {
  const parsed = parseApportionRequest(json);
  if (!parsed.ok) return parsed;
  const request = parsed.value;
  switch (request.mode) {
    case 'one-way': {
      const answer = apportionOneWay(request);
      return answer.ok
        ? ok({ mode: request.mode, request, answer: withFloorWords(json, answer.value) })
        : answer;
    }
    case 'parts': {
      const answer = apportionParts(request);
      return answer.ok
        ? ok({ mode: request.mode, request, answer: withFloorWords(json, answer.value) })
        : answer;
    }
    case 'amend': {
      const answer = apportionAmend(request);
      return answer.ok
        ? ok({ mode: request.mode, request, answer: withFloorWords(json, answer.value) })
        : answer;
    }
    case 'two-way':
    case 'years':
      return err(badField('mode', 'phải là one-way, parts hoặc amend'));
  }
}

function replayYears(detail: YearsDetail): Result<Replayed, Failure> {
  const parsed = parseApportionRequest(detail.request);
  if (!parsed.ok) return parsed;
  const request = parsed.value;
  if (request.mode !== 'years') return err(badField('mode', 'phải là years'));
  const years = apportionYears(request);
  return years.ok ? ok({ type: 'years', detail, request, years: years.value }) : years;
}
