import type { CellChange } from '../../../contract/views/plan.ts';
import type { TargetPlace } from '../../../domain/figure.ts';
import { type HistoryChange, type HistoryStep, readHistory } from '../../../store/history.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import type { CellHistory } from './cell-history.ts';

/** As many steps about a unit's indicator as are looked through for locks of one cell. */
const MOST_STEPS = 200;

/**
 * Who locked and unlocked a cell, when and why, newest first, in the versions that its figure came
 * through. A lock that only went along into another version is no event. `values` tells what the
 * cell held then.
 */
export async function lockHistory(
  view: Readable,
  { indicator, unit, sector, period }: TargetPlace,
  versions: ReadonlySet<string>,
  values: CellHistory,
): Promise<CellHistory> {
  const { steps } = await readHistory(
    view,
    { indicator, unit, table: 'locks' },
    { limit: MOST_STEPS },
  );
  const told: CellChange[] = [];
  const seen: Seen = { firstIn: new Map(), carrying: new Set() };
  for (const step of steps.toReversed()) {
    const changes = step.changes.filter(
      ({ key }) =>
        key.sector === sector && key.period === period && versions.has(String(key.version)),
    );
    const value = values.find((each) => each.step <= step.step)?.to ?? null;
    for (const change of changes) {
      if (isCarried(step, change, changes, seen)) seen.carrying.add(step.step);
      else told.push(lockEvent(step, change, value));
    }
  }
  return told.reverse();
}

type Seen = {
  /** By who, when and why: the version in which a lock was set. */
  readonly firstIn: Map<string, string>;
  /** Steps that only took locks into another version. */
  readonly carrying: Set<number>;
};

/** Whether a lock only went along with its figure: nobody locked or unlocked anything. */
function isCarried(
  { undoes, redoes }: HistoryStep,
  { key, before, after }: HistoryChange,
  ofStep: readonly HistoryChange[],
  { firstIn, carrying }: Seen,
): boolean {
  const again = undoes ?? redoes;
  if (again !== null) return carrying.has(again);
  const facts = factsOf(after ?? before);
  if (after === null) return ofStep.some((other) => factsOf(other.after) === facts);
  const version = String(key.version);
  const first = firstIn.get(facts) ?? version;
  firstIn.set(facts, first);
  return first !== version;
}

function factsOf(lock: HistoryChange['after']): string {
  return JSON.stringify([lock?.by, lock?.at, lock?.why]);
}

function lockEvent(
  { step, at, by, what, why }: HistoryStep,
  { after }: HistoryChange,
  value: number | null,
): CellChange {
  const event = after === null ? 'unlock' : 'lock';
  const own = typeof after?.why === 'string' ? after.why : '';
  return { event, step, at, by, what, why: why === '' ? own : why, from: value, to: value };
}
