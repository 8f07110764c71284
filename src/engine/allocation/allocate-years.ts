import type { YearsAnswer, YearsPreview } from '../../contract/views/plan.ts';
import { backwardYears } from '../../domain/allocation/years-stock.ts';
import type { Failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { nextName, nextVersionId, writableVersion } from '../../domain/version-rules.ts';
import { formatCount } from '../../domain/vietnamese/numbers.ts';
import { readFigures } from '../../store/figures.ts';
import { readLocks } from '../../store/locks.ts';
import { versionRows } from '../../store/versions.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { type Facts, findIndicator, readFacts } from '../facts.ts';
import { lockedFailure } from '../plan/set-figures.ts';
import { figureChange } from '../rows.ts';
import { type Session, store } from '../session.ts';
import { type AllocateYearsInput, yearsRequest } from './allocate-years-request.ts';
import { replay, type YearsDetail } from './allocation-detail.ts';
import type { YearsJson } from './sharing-json.ts';

/** A sharing over years worked out and not yet stored. */
type Proposal = {
  readonly indicator: Indicator;
  readonly detail: YearsDetail;
  readonly preview: YearsPreview;
  readonly places: ReadonlyMap<number, YearPlace>;
  /** For the years that no version covers; null where there are none. */
  readonly newDraft: Version | null;
};

/** Where the root's total of a year is written, and what stands there. */
type YearPlace = { readonly version: string; readonly figure: Figure | undefined };

/** Shows what `allocateYears` would write, with the same errors, and stores nothing. */
export async function previewYears(
  session: Session,
  input: AllocateYearsInput,
): Answer<YearsPreview> {
  return session.store.snapshot(async (view) => {
    const proposal = await propose(view, localDay(session.context.now()), input);
    return proposal.ok ? ok(proposal.value.preview) : proposal;
  });
}

/**
 * Shares a stage target out over its years and sets the root's totals of the open ones, each in the
 * draft of its year, as one step. Errors: `unknown-indicator`, `bad-request` (with the path of the
 * field, or for an indicator that is no count), `sealed`, `locked`, `zero-basis`, `infeasible`.
 */
export async function allocateYears(
  session: Session,
  input: AllocateYearsInput,
): Answer<YearsAnswer> {
  return session.inTurn(async () => {
    const proposal = await propose(session.store, localDay(session.context.now()), input);
    if (!proposal.ok) return proposal;
    const { indicator, detail, preview, newDraft } = proposal.value;
    const what = gestureWords(indicator, detail.request);
    const stored = await store(session, { what, detail }, (step) => [
      ...(newDraft === null ? [] : versionRows(null, newDraft)),
      ...writtenFigures(proposal.value, step).map(figureChange),
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

/** The draft of every open year; years that nobody planned yet share one new draft. */
function versionsOfYears(
  facts: Facts,
  years: readonly number[],
  indicator: string,
): Result<{ readonly byYear: ReadonlyMap<number, string>; newDraft: Version | null }, Failure> {
  const byYear = new Map<number, string>();
  const unplanned: number[] = [];
  for (const year of years) {
    const found = writableVersion(facts.versions, year, indicator);
    if (!found.ok) return found;
    if (found.value === undefined) unplanned.push(year);
    else byYear.set(year, found.value.id);
  }
  if (unplanned.length === 0) return ok({ byYear, newDraft: null });
  const newDraft: Version = {
    id: nextVersionId(facts.versions),
    name: nextName(facts.versions, 'draft', unplanned),
    state: 'draft',
    number: null,
    date: null,
    amends: null,
    reason: null,
    years: unplanned,
    indicators: [],
  };
  for (const year of unplanned) byYear.set(year, newDraft.id);
  return ok({ byYear, newDraft });
}

async function placesOf(
  view: Readable,
  input: AllocateYearsInput,
  versions: ReadonlyMap<number, string>,
): Promise<ReadonlyMap<number, YearPlace>> {
  const figures = await readFigures(view, {
    kinds: ['target'],
    versions: [...new Set(versions.values())],
    indicators: [input.indicator],
    units: [ROOT_UNIT],
  });
  const at = (year: number, version: string) =>
    figures.find(
      (figure) =>
        figure.sector === '' && figure.period === String(year) && figure.version === version,
    );
  return new Map(
    [...versions].map(([year, version]) => [year, { version, figure: at(year, version) }]),
  );
}

async function firstLocked(
  view: Readable,
  facts: Facts,
  places: ReadonlyMap<number, YearPlace>,
  indicator: string,
  values: ReadonlyMap<number, number>,
): Promise<Failure | null> {
  const held = (await readLocks(view)).filter(
    (lock) => lock.unit === ROOT_UNIT && lock.indicator === indicator && lock.sector === '',
  );
  for (const [year, { version, figure }] of places) {
    const lock = held.find((each) => each.version === version && each.period === String(year));
    if (lock === undefined || stands(figure, values.get(year))) continue;
    const { message, ...rest } = lockedFailure(lock, facts);
    return { ...rest, message: `Năm ${year}: ${message}` };
  }
  return null;
}

function stands(figure: Figure | undefined, value: number | undefined): boolean {
  return figure !== undefined && figure.value === value && figure.valueTo === null;
}

/** A total that stands already keeps its own origin: the document, or the hand that typed it. */
function writtenFigures({ preview, places }: Proposal, step: number): readonly Figure[] {
  return preview.years.flatMap(({ year, value }): readonly Figure[] => {
    const place = places.get(year);
    if (place === undefined) return [];
    const { version, figure } = place;
    if (stands(figure, value) && figure?.source.type !== 'allocation') return [];
    return [
      {
        kind: 'target',
        version,
        indicator: preview.indicator,
        unit: ROOT_UNIT,
        sector: '',
        period: String(year),
        stage: '',
        value,
        valueTo: null,
        numerator: null,
        denominator: null,
        text: null,
        asOf: null,
        source: { type: 'allocation', step },
      },
    ];
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
