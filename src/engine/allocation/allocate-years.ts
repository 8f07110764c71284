import type { Offered, YearsAnswer, YearsPreview } from '../../contract/views/plan.ts';
import { backwardYears } from '../../domain/allocation/years-stock.ts';
import type { Failure } from '../../domain/error.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Version } from '../../domain/version.ts';
import { formatCount } from '../../domain/vietnamese/numbers.ts';
import { versionRows } from '../../store/versions.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { findIndicator, readFacts } from '../facts.ts';
import { figureChange } from '../rows.ts';
import { type Session, store } from '../session.ts';
import { type AllocateYearsInput, yearsRequest } from './allocate-years-request.ts';
import { replay, type YearsDetail } from './allocation-detail.ts';
import { basedOn, changedSince } from './based-on.ts';
import type { YearsJson } from './sharing-json.ts';
import {
  firstLocked,
  placesOf,
  stands,
  versionsOfYears,
  writtenFigures,
  type YearPlace,
} from './year-places.ts';

/** A sharing over years worked out and not yet stored. */
type Proposal = {
  readonly indicator: Indicator;
  readonly detail: YearsDetail;
  readonly preview: YearsPreview;
  readonly places: ReadonlyMap<number, YearPlace>;
  /** For the years that no version covers; null where there are none. */
  readonly newDraft: Version | null;
};

/** Shows what `allocateYears` would write, with the same errors, and stores nothing. */
export async function previewYears(
  session: Session,
  input: AllocateYearsInput,
): Answer<Offered<YearsPreview>> {
  return session.store.snapshot(async (view) => {
    const proposal = await propose(view, localDay(session.context.now()), input);
    if (!proposal.ok) return proposal;
    const { preview } = proposal.value;
    return ok({ ...preview, basedOn: await basedOn(view, preview) });
  });
}

/**
 * Shares a stage target out over its years and sets the root's totals of the open ones, each in the
 * draft of its year, as one step. Errors: `unknown-indicator`, `bad-request` (with the path of the
 * field, or for an indicator that is no count), `sealed`, `locked`, `zero-basis`, `infeasible`, `changed-since`.
 */
export async function allocateYears(
  session: Session,
  input: AllocateYearsInput,
): Answer<YearsAnswer> {
  return session.inTurn(async () => {
    const proposal = await propose(session.store, localDay(session.context.now()), input);
    if (!proposal.ok) return proposal;
    const { indicator, detail, preview, newDraft } = proposal.value;
    const changed = await changedSince(session.store, input.basedOn, preview);
    if (changed !== null) return err(changed);
    const what = gestureWords(indicator, detail.request);
    const stored = await store(session, { what, detail }, (step) => [
      ...(newDraft === null ? [] : versionRows(null, newDraft)),
      ...writtenFigures(preview, proposal.value.places, step).map(figureChange),
    ]);
    return stored.ok ? ok({ ...preview, step: stored.value.step }) : stored;
  });
}

async function propose(
  view: Readable,
  today: string,
  input: AllocateYearsInput,
): Promise<Result<Proposal, Failure>> {
  const facts = await readFacts(view, today);
  const indicator = findIndicator(facts, input.indicator);
  if (!indicator.ok) return indicator;
  const request = yearsRequest(input, indicator.value);
  if (!request.ok) return request;
  const detail: YearsDetail = { type: 'years', indicator: input.indicator, request: request.value };
  const shared = replay(detail);
  if (!shared.ok) return shared;
  if (shared.value.type !== 'years') throw new Error('Years were worked out as another sharing');
  const { years } = shared.value;
  const done = new Set(input.years.filter((each) => each.done !== null).map(({ year }) => year));
  const open = input.years.map(({ year }) => year).filter((year) => !done.has(year));
  const versions = versionsOfYears(facts, open, input.indicator);
  if (!versions.ok) return versions;
  const places = await placesOf(view, input, versions.value.byYear);
  const values = new Map(years.map(({ year, value }) => [year, value]));
  const locked = await firstLocked(view, facts, places, input.indicator, values);
  if (locked !== null) return err(locked);
  const backwards = new Set(backwardYears(shared.value.request));
  return ok({
    indicator: indicator.value,
    detail,
    places,
    newDraft: versions.value.newDraft,
    preview: {
      indicator: input.indicator,
      kind: request.value.kind,
      years: years.map(({ year, value, reason }) => ({
        year,
        value,
        previous: places.get(year)?.figure?.value ?? null,
        done: done.has(year),
        backwards: backwards.has(year),
        reason,
      })),
      changed: open.filter((year) => !stands(places.get(year)?.figure, values.get(year))).length,
    },
  });
}

/** «Chia 15.000 đoàn viên cho các năm 2021–2025». */
function gestureWords({ unit }: Indicator, request: YearsJson): string {
  const years = request.years.map(({ year }) => year);
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const isRow = years.length > 1 && last - first === years.length - 1;
  const named = isRow ? `${first}–${last}` : years.join(', ');
  const amount =
    request.kind === 'flow'
      ? formatCount(request.total)
      : `lộ trình từ ${formatCount(request.start)} đến ${formatCount(request.end)}`;
  const what = `${amount} ${unit}`.trim();
  return `Chia ${what} cho ${years.length === 1 ? 'năm' : 'các năm'} ${named}`;
}
