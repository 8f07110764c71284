import type { BackupReason } from './backup-name.ts';

export const NEWEST_KEPT = 3;
export const BY_HAND_KEPT = 3;
/** Of one day: who tries one backup after the other finds back to where they began. */
export const BEFORE_RESTORES_KEPT = 10;
export const DAYS_KEPT = 14;
export const MONTHS_KEPT = 12;

/** One backup as the keeping rule sees it. */
export type Kept = {
  /** Grows with every backup, whatever the clock does. */
  readonly sequence: number;
  /** An instant, `2026-11-20T01:15:33.123Z`. */
  readonly at: string;
  /** The calendar day of it on this computer, `2026-11-20`. */
  readonly day: string;
  /** The last step that it holds. */
  readonly step: number;
  readonly reason: BackupReason;
};

/** Backups whose newest stays: what a person may still want to take back. */
const TAKEN_BACK: readonly BackupReason[] = ['restore', 'migration'];

/**
 * Which backups of one place are no longer kept. Kept are: three states of the last day, the newest ones, the
 * newest of each of the last 14 days that have one and of each of the last 12 months that have one,
 * the newest from before a restore and from before a migration, those from before the restores of the
 * last day, and the three newest states
 * that a person backed up: what a program makes by itself does not crowd these out.
 *
 * Days are counted among the backups themselves and not back from the clock, and «newest» is asked
 * twice, by sequence and by time: a backup stays if either keeps it. So neither a clock set back nor
 * one set ahead and mended takes away what the other order would keep.
 */
export function surplus<T extends Kept>(backups: readonly T[]): readonly T[] {
  const kept = new Set<T>();
  for (const order of [bySequence, byTime]) {
    const newestFirst = [...backups].sort(order).reverse();
    for (const backup of keptInOrder(newestFirst)) kept.add(backup);
  }
  return backups.filter((backup) => !kept.has(backup));
}

function* keptInOrder<T extends Kept>(newestFirst: readonly T[]): Generator<T> {
  const lastDay = newestFirst[0]?.day;
  yield* newestOfEach(
    newestFirst.filter(({ day }) => day === lastDay),
    stateOf,
  ).slice(0, NEWEST_KEPT);
  yield* newestOfEach(newestFirst, ({ day }) => day).slice(0, DAYS_KEPT);
  yield* newestOfEach(newestFirst, ({ day }) => day.slice(0, 7)).slice(0, MONTHS_KEPT);
  yield* newestOfEach(
    newestFirst.filter(({ reason }) => reason === 'hand'),
    stateOf,
  ).slice(0, BY_HAND_KEPT);
  yield* newestFirst
    .filter(({ day, reason }) => day === lastDay && reason === 'restore')
    .slice(0, BEFORE_RESTORES_KEPT);
  for (const reason of TAKEN_BACK) {
    yield* newestFirst.filter((backup) => backup.reason === reason).slice(0, 1);
  }
}

function newestOfEach<T extends Kept>(
  newestFirst: readonly T[],
  groupOf: (backup: T) => string,
): readonly T[] {
  const seen = new Set<string>();
  return newestFirst.filter((backup) => {
    const group = groupOf(backup);
    if (seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}

/** Two backups of the same state count as one: pressing a button thrice is to keep three states all the same. */
function stateOf({ step }: Kept): string {
  return String(step);
}

function bySequence(one: Kept, other: Kept): number {
  return one.sequence - other.sequence || compare(one.at, other.at);
}

function byTime(one: Kept, other: Kept): number {
  return compare(one.at, other.at) || one.sequence - other.sequence;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
