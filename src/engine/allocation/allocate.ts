import type { AllocationAnswer, AllocationPreview } from '../../contract/views/plan.ts';
import { apportion, type OneWayJson } from '../../domain/allocation/apportion.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import { isCount } from '../../domain/indicator.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { receivers } from '../../domain/totals.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { versionToShow, writableVersion } from '../../domain/version-rules.ts';
import { formatCount } from '../../domain/vietnamese/numbers.ts';
import { readFigures } from '../../store/figures.ts';
import { readLocks } from '../../store/locks.ts';
import type { RowChange } from '../../store/tables.ts';
import { versionRows } from '../../store/versions.ts';
import type { Answer } from '../context.ts';
import { dayOf, type Facts, findIndicator, readFacts } from '../facts.ts';
import { lockedFailure, newDraft } from '../plan/set-figures.ts';
import { figureChange } from '../rows.ts';
import { type Session, store } from '../session.ts';
import type { AllocationDetail } from './allocation-detail.ts';
import { type AllocateInput, type SharingRequest, sharingRequest } from './sharing-request.ts';

/** A sharing worked out and not yet stored. */
type Proposal = {
  readonly facts: Facts;
  readonly request: SharingRequest;
  readonly preview: AllocationPreview;
  readonly version: Version | undefined;
  readonly rootTotal: number | null;
  /** Units whose cell was locked while it was empty: it counts for 0 and stays empty. */
  readonly keptEmpty: ReadonlySet<string>;
};

/**
 * Shows what a sharing would give, without storing anything. Sealed years may be looked at too.
 * Errors: `unknown-version` besides those of `allocate` other than `sealed`.
 */
export async function previewAllocation(
  session: Session,
  input: AllocateInput,
): Answer<AllocationPreview> {
  const facts = await readFacts(session.store, dayOf(input.year));
  const version = versionToShow(facts.versions, input.year, input.version);
  if (!version.ok) return version;
  const proposal = await propose(session, facts, input, version.value);
  return proposal.ok ? ok(proposal.value.preview) : proposal;
}

/**
 * Shares a total out over the root's direct children that are valid in the year, sets the root's own
 * total, and stores all as one step. Errors: `sealed`, `locked` (the total itself), `unknown-basis`,
 * `unknown-unit`, `zero-basis`, `infeasible`, `bad-request` (an indicator that is no count).
 */
export async function allocate(session: Session, input: AllocateInput): Answer<AllocationAnswer> {
  return session.inTurn(async () => {
    const facts = await readFacts(session.store, dayOf(input.year));
    const writable = writableVersion(facts.versions, input.year, input.indicator, input.version);
    if (!writable.ok) return writable;
    const proposal = await propose(session, facts, input, writable.value);
    if (!proposal.ok) return proposal;
    const { preview, request } = proposal.value;
    const draft = writable.value ?? newDraft(facts.versions, input.year);
    const detail: AllocationDetail = {
      type: 'allocation',
      indicator: input.indicator,
      period: String(input.year),
      request,
    };
    const stored = await store(
      session,
      { what: `Phân bổ ${formatCount(request.total)} ${request.unitOfMeasure}`.trim(), detail },
      (step) => [
        ...(writable.value === undefined ? versionRows(null, draft) : []),
        ...rowsOf(proposal.value, draft.id, step),
      ],
    );
    return stored.ok ? ok({ ...preview, step: stored.value.step }) : stored;
  });
}

async function propose(
  session: Session,
  facts: Facts,
  input: AllocateInput,
  version: Version | undefined,
): Promise<Result<Proposal, Failure>> {
  const indicator = findIndicator(facts, input.indicator);
  if (!indicator.ok) return indicator;
  const { total } = input;
  if (total === undefined) {
    return err(failure('bad-request', 'Chưa có tổng cần phân bổ. Nhập tổng.', { path: 'total' }));
  }
  if (!isCount(indicator.value.kind)) {
    return err(
      failure(
        'bad-request',
        `«${indicator.value.name}» không phải là số lượng nên không phân bổ được.`,
        {
          indicator: input.indicator,
        },
      ),
    );
  }
  const period = String(input.year);
  const units = receivers(facts.units, { type: 'year', year: input.year });
  const versions = version === undefined ? [] : [version.id];
  const targets = await readFigures(session.store, {
    kinds: ['target'],
    versions,
    indicators: [input.indicator],
    periods: [period],
  });
  const present = presentValues(targets);
  const locks =
    version === undefined
      ? []
      : (await readLocks(session.store, version.id)).filter(
          (lock) =>
            lock.indicator === input.indicator && lock.period === period && lock.sector === '',
        );
  const rootLock = locks.find((lock) => lock.unit === ROOT_UNIT);
  if (rootLock !== undefined && present.get(ROOT_UNIT) !== total) {
    return err(lockedFailure(rootLock, facts));
  }
  const request = await sharingRequest(
    session.store,
    facts,
    { ...input, total },
    {
      indicator: indicator.value,
      units,
      locks,
      present,
    },
  );
  if (!request.ok) return request;
  const answer = apportion(request.value);
  if (!answer.ok) return answer;
  const keptEmpty = new Set(locks.map((lock) => lock.unit).filter((unit) => !present.has(unit)));
  return ok({
    facts,
    request: request.value,
    preview: previewOf(input, request.value, answer.value, { present, keptEmpty }),
    version,
    rootTotal: present.get(ROOT_UNIT) ?? null,
    keptEmpty,
  });
}

function presentValues(targets: readonly Figure[]): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { unit, sector, value } of targets)
    if (sector === '' && value !== null) values.set(unit, value);
  return values;
}

function previewOf(
  input: AllocateInput,
  request: SharingRequest,
  answer: OneWayJson,
  {
    present,
    keptEmpty,
  }: { readonly present: ReadonlyMap<string, number>; readonly keptEmpty: ReadonlySet<string> },
): AllocationPreview {
  const rows = answer.rows.map((row, index) => {
    const asked = request.rows[index];
    return {
      unit: row.id,
      name: asked?.label ?? row.id,
      sector: '',
      value: row.value,
      previous: present.get(row.id) ?? null,
      share: row.share,
      locked: asked?.locked !== null && asked?.locked !== undefined,
      reason: row.reason,
    };
  });
  const changed =
    rows.filter((row) => row.value !== row.previous && !keptEmpty.has(row.unit)).length +
    (present.get(ROOT_UNIT) === request.total ? 0 : 1);
  return {
    mode: 'units',
    year: input.year,
    indicator: input.indicator,
    total: request.total,
    previousTotal: present.get(ROOT_UNIT) ?? null,
    rows,
    sectors: [],
    changed,
    notes: [],
  };
}

function rowsOf(
  { preview, rootTotal, keptEmpty }: Proposal,
  version: string,
  step: number,
): readonly RowChange[] {
  const period = String(preview.year);
  const base = { kind: 'target', version, indicator: preview.indicator, period } as const;
  const empty = {
    stage: '',
    valueTo: null,
    numerator: null,
    denominator: null,
    text: null,
    asOf: null,
  } as const;
  const shared = preview.rows.filter((row) => !keptEmpty.has(row.unit));
  const cells = shared.map((row) =>
    figureChange({
      ...base,
      ...empty,
      unit: row.unit,
      sector: row.sector,
      value: row.value,
      source: { type: 'allocation', step },
    }),
  );
  // A total that stands already keeps its own origin (the document, or the hand that typed it).
  if (rootTotal === preview.total) return cells;
  const total = figureChange({
    ...base,
    ...empty,
    unit: ROOT_UNIT,
    sector: '',
    value: preview.total,
    source: { type: 'typed' },
  });
  return [total, ...cells];
}
