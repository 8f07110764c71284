import type { z } from 'zod';
import type { reasonQuerySchema } from '../../contract/schemas/figures.ts';
import type { CellChange, ReasonView } from '../../contract/views/plan.ts';
import { apportion } from '../../domain/allocation/apportion.ts';
import type { Failure } from '../../domain/error.ts';
import type { Figure, Lock } from '../../domain/figure.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { periodLabel } from '../../domain/period-label.ts';
import type { Programme } from '../../domain/programme.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Version } from '../../domain/version.ts';
import { versionToShow } from '../../domain/version-rules.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { readFigures } from '../../store/figures.ts';
import { readHistory, readStepDetail } from '../../store/history.ts';
import { readLocks } from '../../store/locks.ts';
import { readProgrammes } from '../../store/programmes.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { AllocationDetail } from '../allocation/allocation-detail.ts';
import type { Answer } from '../context.ts';
import { formatDateTime } from '../date-time.ts';
import { dayOf, findIndicator, findUnit, readFacts } from '../facts.ts';
import type { Session } from '../session.ts';

type ReasonQuery = z.output<typeof reasonQuerySchema>;

/** Why a target cell holds what it holds, and what it held before. Errors: those of the place named. */
export async function explainCell(session: Session, query: ReasonQuery): Answer<ReasonView> {
  return session.store.snapshot(async (view) => {
    const period = parsePeriod(query.period);
    if (!period.ok) return period;
    const year = yearOf(period.value);
    const facts = await readFacts(view, dayOf(year));
    const indicator = findIndicator(facts, query.indicator);
    if (!indicator.ok) return indicator;
    const unit = findUnit(facts, query.unit);
    if (!unit.ok) return unit;
    const version = versionFor(query, year, facts.versions);
    if (!version.ok) return version;
    const place = { ...query, version: version.value };
    const figure = await figureAt(view, place);
    const lock = (await readLocks(view, place.version)).find((each) => isAt(each, place));
    const history = await cellHistory(view, place);
    const told = await tell(view, { figure, lock, history, unit: unit.value.name });
    return ok({
      title: `${unit.value.name} · ${indicator.value.name} · ${periodLabel(period.value)}`,
      value: figure?.value ?? null,
      history,
      opened: [],
      hasWorking: false,
      ...told,
    });
  });
}

type Place = Pick<Lock, 'version' | 'indicator' | 'unit' | 'sector' | 'period'>;

function versionFor(
  query: ReasonQuery,
  year: number,
  versions: readonly Version[],
): Result<string, Failure> {
  const version = versionToShow(versions, year, query.version);
  return version.ok ? ok(version.value?.id ?? '') : version;
}

async function figureAt(view: Readable, place: Place): Promise<Figure | undefined> {
  const found = await readFigures(view, {
    kinds: ['target'],
    versions: [place.version],
    indicators: [place.indicator],
    units: [place.unit],
    periods: [place.period],
  });
  return found.find((figure) => figure.sector === place.sector);
}

function isAt(lock: Lock, place: Place): boolean {
  return (
    lock.indicator === place.indicator &&
    lock.unit === place.unit &&
    lock.sector === place.sector &&
    lock.period === place.period
  );
}

type Known = {
  readonly figure: Figure | undefined;
  readonly lock: Lock | undefined;
  readonly history: readonly CellChange[];
  readonly unit: string;
};

async function tell(
  view: Readable,
  { figure, lock, history, unit }: Known,
): Promise<Pick<ReasonView, 'sentence' | 'origin'>> {
  const value = figure?.value ?? null;
  const shown = value === null ? 'Ô trống' : formatDecimal(value);
  const lockWords = lock === undefined ? '' : ` ${lockSentence(lock, shown)}`;
  if (figure === undefined || value === null) {
    return lock === undefined
      ? { origin: 'none', sentence: `${unit}: chưa giao.` }
      : { origin: 'locked', sentence: `${unit}: chưa giao.${lockWords}` };
  }
  switch (figure.source.type) {
    case 'allocation': {
      const sentence = await allocationSentence(view, figure, figure.source.step);
      return { origin: 'allocation', sentence: `${sentence}${lockWords}` };
    }
    case 'programme':
      return {
        origin: 'programme',
        sentence: `${shown}: ${documentWords(await readProgrammes(view), figure)}${lockWords}`,
      };
    case 'import': {
      const { file, sheet, cell } = figure.source;
      return {
        origin: 'import',
        sentence: `${shown}: đọc từ tệp «${file}», trang «${sheet}», ô ${cell}.${lockWords}`,
      };
    }
    case 'illustrative':
      return { origin: 'typed', sentence: `${shown}: ${figure.source.note}.${lockWords}` };
    case 'typed': {
      const last = history[0];
      const by = last === undefined ? '' : ` (${last.by}, ${formatDateTime(last.at)})`;
      return {
        origin: lock === undefined ? 'typed' : 'locked',
        sentence: `${unit}: ${shown}, nhập tay${by}.${lockWords}`,
      };
    }
  }
}

function lockSentence(lock: Lock, shown: string): string {
  const why = lock.why === '' ? '' : `, ${lock.why}`;
  return `${shown}: đã khóa (${lock.by}, ${formatDateTime(lock.at)}${why}), không tham gia phân bổ.`;
}

/** Works the sharing out again from the very request that was stored with its step. */
async function allocationSentence(view: Readable, figure: Figure, step: number): Promise<string> {
  const detail = (await readStepDetail(view, step)) as AllocationDetail | null;
  const answer = detail === null ? null : apportion(detail.request);
  const row = answer?.ok ? answer.value.rows.find(({ id }) => id === figure.unit) : undefined;
  return row?.reason ?? `Phân bổ ở bước ${step} của nhật ký.`;
}

function documentWords(programmes: readonly Programme[], figure: Figure): string {
  const source = figure.source.type === 'programme' ? figure.source : null;
  const programme = programmes.find(({ id }) => id === source?.programme);
  const quote = programme?.indicators.find(
    (entry) => entry.code === figure.indicator && entry.paragraph === source?.paragraph,
  )?.quote;
  const words = quote === undefined ? '' : `: «${quote}»`;
  return `theo ${programme?.title ?? 'văn bản'}, mục ${source?.paragraph ?? ''}${words}`;
}

async function cellHistory(view: Readable, place: Place): Promise<readonly CellChange[]> {
  const { version, indicator, unit, sector, period } = place;
  const { steps } = await readHistory(
    view,
    { cell: { kind: 'target', version, indicator, unit, sector, period }, table: 'figures' },
    { limit: 50 },
  );
  return steps.flatMap(({ step, at, by, what, why, changes }) =>
    changes.map((change) => ({
      step,
      at,
      by,
      what,
      why,
      from: numberIn(change.before),
      to: numberIn(change.after),
    })),
  );
}

function numberIn(row: Readonly<Record<string, unknown>> | null): number | null {
  return typeof row?.value === 'number' ? row.value : null;
}
