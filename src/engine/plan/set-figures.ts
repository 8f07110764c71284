import type { z } from 'zod';
import type { setFiguresSchema } from '../../contract/schemas/figures.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { type Figure, type Lock, placeKey } from '../../domain/figure.ts';
import { type Indicator, isCount } from '../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Version } from '../../domain/version.ts';
import { nextName, nextVersionId, writableVersion } from '../../domain/version-rules.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { readFigures } from '../../store/figures.ts';
import type { TypedDetail } from '../../store/history.ts';
import { readLocks } from '../../store/locks.ts';
import type { RowChange } from '../../store/tables.ts';
import { versionRows } from '../../store/versions.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import { formatDateTime, localDay } from '../date-time.ts';
import { type Facts, readFacts } from '../facts.ts';
import { figureChange } from '../rows.ts';
import { type Session, store } from '../session.ts';

type SetFigures = z.output<typeof setFiguresSchema>;
type Change = SetFigures['changes'][number];

/**
 * Writes figures as one step. Errors: `unknown-unit`, `unknown-indicator`, `unknown-sector`,
 * `unknown-period`, `ambiguous-number` (a count that is no whole number), `bad-request` (a negative
 * count), `sealed`, `locked`.
 */
export async function setFigures(session: Session, input: SetFigures): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const facts = await readFacts(session.store, localDay(session.context.now()));
    const placed = placeAll(facts, input.changes);
    if (!placed.ok) return placed;
    const { figures, drafts } = placed.value;
    const locked = await firstLocked(session.store, facts, figures);
    if (locked !== null) return err(locked);
    const rows: RowChange[] = [
      ...drafts.flatMap((draft) => versionRows(null, draft)),
      ...figures.map(figureChange),
    ];
    const what = input.what ?? (figures.length === 1 ? 'Sửa ô' : `Sửa ${figures.length} ô`);
    const detail: TypedDetail = { type: 'typed' };
    const why = input.why === undefined ? {} : { why: input.why };
    return store(session, { what, detail, ...why }, rows);
  });
}

type Placed = { readonly figures: readonly Figure[]; readonly drafts: readonly Version[] };

/** Finds the place of every change; years that nobody planned yet get a draft of their own. */
function placeAll(facts: Facts, changes: readonly Change[]): Result<Placed, Failure> {
  const lookups = createLookups(facts);
  const drafts = new Map<number, Version>();
  const figures: Figure[] = [];
  for (const change of changes) {
    const known = lookups.check(change);
    if (!known.ok) return known;
    const { indicator, year } = known.value;
    const refused = refusalOfValue(change, indicator);
    if (refused !== null) return err(refused);
    let version = '';
    if (change.kind === 'target') {
      const target = lookups.version(year, indicator.code, change.version);
      if (!target.ok) return target;
      const draft =
        target.value ??
        drafts.get(year) ??
        newDraft([...facts.versions, ...drafts.values()], [year]);
      if (target.value === undefined) drafts.set(year, draft);
      version = draft.id;
    }
    figures.push(figureOf(change, version));
  }
  return ok({ figures, drafts: [...drafts.values()] });
}

/**
 * Whether figures that are named with their version may be written there. Errors: those of
 * `setFigures` and `unknown-version`.
 */
export async function checkFigures(
  view: Readable,
  facts: Facts,
  figures: readonly Figure[],
): Promise<Result<void, Failure>> {
  const changes = figures.map(({ version, source: _, ...figure }) =>
    figure.kind === 'target' ? { ...figure, version } : figure,
  );
  const placed = placeAll(facts, changes);
  if (!placed.ok) return placed;
  const locked = await firstLocked(view, facts, figures);
  return locked === null ? ok(undefined) : err(locked);
}

/** A draft for a year that no version covers yet. */
export function newDraft(versions: readonly Version[], years: readonly number[]): Version {
  return {
    id: nextVersionId(versions),
    name: nextName(versions, 'draft', years),
    state: 'draft',
    number: null,
    date: null,
    amends: null,
    reason: null,
    years,
    indicators: [],
  };
}

/** Answers the same question of thousands of changes once. */
function createLookups(facts: Facts) {
  const units = new Set(facts.units.map((unit) => unit.code));
  const sectors = new Set(['', ...facts.sectors.map((sector) => sector.code)]);
  const indicators = new Map(facts.indicators.map((indicator) => [indicator.code, indicator]));
  const years = new Map<string, Result<number, Failure>>();
  const versions = new Map<string, Result<Version | undefined, Failure>>();

  function yearOfCode(code: string): Result<number, Failure> {
    const period = parsePeriod(code);
    return period.ok ? ok(yearOf(period.value)) : period;
  }

  return {
    check(change: Change): Result<{ indicator: Indicator; year: number }, Failure> {
      const indicator = indicators.get(change.indicator);
      if (indicator === undefined)
        return err(unknown('unknown-indicator', 'chỉ tiêu', change.indicator));
      if (!units.has(change.unit)) return err(unknown('unknown-unit', 'đơn vị', change.unit));
      if (!sectors.has(change.sector))
        return err(unknown('unknown-sector', 'khu vực', change.sector));
      const year = years.get(change.period) ?? yearOfCode(change.period);
      years.set(change.period, year);
      return year.ok ? ok({ indicator, year: year.value }) : year;
    },
    version(year: number, indicator: string, asked: string | undefined) {
      const key = `${year} ${indicator} ${asked ?? ''}`;
      const found = versions.get(key) ?? writableVersion(facts.versions, year, indicator, asked);
      versions.set(key, found);
      return found;
    },
  };
}

function unknown(
  code: 'unknown-indicator' | 'unknown-unit' | 'unknown-sector',
  what: string,
  name: string,
): Failure {
  return failure(code, `Không có ${what} «${name}» trong danh mục của hồ sơ.`, { name });
}

/** A count is a whole number from 0 up; 7.5 may stand for 7.500, so it is asked about, never rounded. */
function refusalOfValue(change: Change, indicator: Indicator): Failure | null {
  const values = [change.value, change.valueTo ?? null].filter((value) => value !== null);
  const part = values.find((value) => !Number.isInteger(value));
  if (isCount(indicator.kind) && part !== undefined) {
    return failure(
      'ambiguous-number',
      `«${indicator.name}» là số đếm nên phải là số nguyên: ${formatDecimal(part)} có thể là số gõ thiếu. Gõ lại đủ chữ số.`,
      { indicator: indicator.code, unit: change.unit, value: part },
    );
  }
  if (values.some((value) => value < 0)) {
    return failure(
      'bad-request',
      `«${indicator.name}» không nhận số âm. Kiểm tra lại số vừa nhập.`,
      {
        indicator: indicator.code,
        unit: change.unit,
        value: change.value,
      },
    );
  }
  return null;
}

function figureOf(change: Change, version: string): Figure {
  return {
    kind: change.kind,
    version,
    indicator: change.indicator,
    unit: change.unit,
    sector: change.sector,
    period: change.period,
    stage: change.stage ?? (change.kind === 'result' ? 'actual' : ''),
    value: change.value,
    valueTo: change.valueTo ?? null,
    numerator: change.numerator ?? null,
    denominator: change.denominator ?? null,
    text: change.text ?? null,
    asOf: change.asOf ?? null,
    source: { type: 'typed' },
  };
}

/** A lock binds every door: a change of a locked cell is refused whole, with who locked it, when and why. */
async function firstLocked(
  view: Readable,
  facts: Facts,
  figures: readonly Figure[],
): Promise<Failure | null> {
  const targets = figures.filter((figure) => figure.kind === 'target');
  if (targets.length === 0) return null;
  const versions = new Set(targets.map(({ version }) => version));
  const locks = (await readLocks(view)).filter((lock) => versions.has(lock.version));
  if (locks.length === 0) return null;
  const byPlace = new Map(locks.map((lock) => [placeKey(lock), lock]));
  const held = targets.filter((figure) => byPlace.has(placeKey(figure)));
  if (held.length === 0) return null;
  const stored = await readFigures(view, { kinds: ['target'], versions: [...versions] });
  const present = new Map(stored.map((figure) => [placeKey(figure), figure]));
  for (const figure of held) {
    const lock = byPlace.get(placeKey(figure));
    if (lock !== undefined && !saysTheSame(present.get(placeKey(figure)), figure)) {
      return lockedFailure(lock, facts);
    }
  }
  return null;
}

/** No figure at all says the same as an empty one. */
function saysTheSame(present: Figure | undefined, figure: Figure): boolean {
  const parts = ['value', 'valueTo', 'numerator', 'denominator', 'text'] as const;
  return parts.every((part) => (present?.[part] ?? null) === figure[part]);
}

/** `locked`: which cell, by whom, when and why; a lock binds every door. */
export function lockedFailure(lock: Lock, facts: Facts): Failure {
  const unit = facts.units.find(({ code }) => code === lock.unit)?.name ?? lock.unit;
  const indicator =
    facts.indicators.find(({ code }) => code === lock.indicator)?.name ?? lock.indicator;
  const why = lock.why === '' ? '' : `, lý do: ${lock.why}`;
  return failure(
    'locked',
    `Ô «${indicator}» của ${unit} đã khóa (${lock.by}, ${formatDateTime(lock.at)}${why}). Mở khóa rồi sửa.`,
    { ...lock },
  );
}
