import type { ReturnState } from '../../contract/views/others.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { daysLate, dueForPeriod } from '../../domain/deadline.ts';
import { failure } from '../../domain/error.ts';
import { lastDay, type Period, parsePeriod } from '../../domain/period.ts';
import { isCalendarDay } from '../../domain/period-calendar.ts';
import { periodLabel } from '../../domain/period-label.ts';
import { err, ok } from '../../domain/result.ts';
import { receivers } from '../../domain/totals.ts';
import type { IsoDate } from '../../domain/unit.ts';
import { formatDate } from '../../domain/vietnamese/dates.ts';
import { readFigures } from '../../store/figures.ts';
import { groupBy } from '../../store/group-by.ts';
import { readProgrammes } from '../../store/programmes.ts';
import { readReturnSteps, readReturns, returnKey, type UnitReturn } from '../../store/returns.ts';
import { readSettings, settingRow } from '../../store/settings.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { readFacts } from '../facts.ts';
import { type Session, store } from '../session.ts';

const REPORTED = ['result', 'baseline', 'registered'] as const;
const YEARLY = /^\d{2}-\d{2}$/;

/** Who has reported for a period, who is late, and who has not; in protocol order. Error: `unknown-period`. */
export async function returnsStatus(
  session: Session,
  input: { readonly period: string },
): Answer<readonly ReturnState[]> {
  const period = parsePeriod(input.period);
  if (!period.ok) return period;
  const today = localDay(session.context.now());
  return session.store.snapshot(async (view) => {
    const asked = { code: input.period, period: period.value };
    return ok((await readReturnStates(view, asked, today)).states);
  });
}

/** The states of a period's receivers, and the day by which it is due. */
export async function readReturnStates(
  view: Readable,
  { code: asked, period }: { readonly code: string; readonly period: Period },
  today: IsoDate,
): Promise<{ readonly due: IsoDate | null; readonly states: readonly ReturnState[] }> {
  const { units } = await readFacts(view, lastDay(period));
  const due = await dueOf(view, asked, period);
  const returns = await readReturns(view, asked);
  const ofUnits = groupBy(returns, ({ unit }) => unit);
  const areSeveral = [...ofUnits.values()].some((own) => own.length > 1);
  const steps = areSeveral ? await readReturnSteps(view, asked) : new Map<string, number>();
  const ofFiles = groupBy(returns, ({ file }) => file);
  const isOwn = (file: string) => (ofFiles.get(file)?.length ?? 0) < 2;
  const reported = { kinds: REPORTED, periods: [asked] };
  const figures = returns.length === 0 ? [] : await readFigures(view, reported);
  const withFigures = new Set(figures.map(({ unit }) => unit));
  const states = receivers(units, period).map(({ code, name }) => {
    const own = inOrder(ofUnits.get(code) ?? [], steps);
    // Nothing stands any more of what was taken in: the figures went back or were cleared since.
    const isGone = !withFigures.has(code) && own.every(({ state }) => state === 'accepted');
    return { unit: code, name, ...stateOf(isGone ? [] : own, isOwn, due, today) };
  });
  return { due, states };
}

/**
 * Sets the day named in «trước …» for one period, over what the programme says; null takes the
 * office's own day away again. Errors: `unknown-period`, `bad-request` (no such day).
 */
export async function setDeadline(
  session: Session,
  input: { readonly period: string; readonly due: IsoDate | null; readonly why: string },
): Answer<StepAnswer> {
  const { due, why } = input;
  const period = parsePeriod(input.period);
  if (!period.ok) return period;
  if (due !== null && !isCalendarDay(due)) {
    return err(failure('bad-request', `Không có ngày «${due}». Chọn ngày khác.`, { due }));
  }
  const label = periodLabel(period.value);
  const what =
    due === null
      ? `Bỏ hạn báo cáo đã đặt: ${label}`
      : `Đặt hạn báo cáo trước ngày ${formatDate(due)}: ${label}`;
  return session.inTurn(() =>
    store(session, { what, why }, [settingRow(deadlineKey(input.period), due ?? undefined)]),
  );
}

/** The office's own day, else what the documents say of every year; the day itself is already late. */
export async function dueOf(view: Readable, code: string, period: Period): Promise<IsoDate | null> {
  const own = (await readSettings(view)).get(deadlineKey(code));
  if (typeof own === 'string' && isCalendarDay(own)) return own;
  const rules = (await readProgrammes(view))
    .flatMap(({ deadlines }) => deadlines)
    .flatMap(({ date }) => (date !== null && YEARLY.test(date) ? [date] : []));
  return dueForPeriod(rules, period);
}

function deadlineKey(period: string): string {
  return `deadline:${period}`;
}

/** As they came; of files that came on one day the one that was taken in last stands last. */
function inOrder(
  returns: readonly UnitReturn[],
  steps: ReadonlyMap<string, number>,
): readonly UnitReturn[] {
  const stepOf = (one: UnitReturn) => steps.get(returnKey(one)) ?? 0;
  return returns.toSorted((left, right) =>
    left.received === right.received
      ? stepOf(left) - stepOf(right)
      : left.received < right.received
        ? -1
        : 1,
  );
}

/** Lateness goes by the first file that came; what is said of it, by the latest. */
function stateOf(
  ordered: readonly UnitReturn[],
  isOwn: (file: string) => boolean,
  due: IsoDate | null,
  today: IsoDate,
): Omit<ReturnState, 'unit' | 'name'> {
  const received = ordered[0]?.received ?? null;
  const latest = ordered.at(-1);
  const files = ordered.map(({ file }) => file).toReversed();
  const days = due === null ? 0 : daysLate(due, received ?? today);
  return {
    state: latest?.state ?? 'missing',
    late: days > 0,
    daysLate: days,
    received,
    due,
    file: latest?.file ?? null,
    files: files.toSorted((left, right) => Number(isOwn(right)) - Number(isOwn(left))),
  };
}
