import type { Failure } from '../domain/error.ts';
import { failure } from '../domain/error.ts';
import { err, type Result } from '../domain/result.ts';
import { type Command, type Committed, commit } from '../store/command.ts';
import type { RowChange } from '../store/tables.ts';
import { isWritableStore, type WorkspaceStore } from '../store/workspace-store.ts';
import type { EngineContext } from './context.ts';
import type { Who } from './profile.ts';

/** An open workspace and who works in it. */
export type Session = {
  readonly context: EngineContext;
  readonly store: WorkspaceStore;
  /** Why it can only be looked at; null where it can be written. */
  readonly readOnlyReason: Failure | null;
  /** Who acts, under the name that the person goes by now. */
  readonly who: () => Who;
  /** Runs one write after the other: what a use case has read still holds when it writes. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Told after every step that was stored. */
  readonly onStep: (step: number) => void;
};

/** What a use case says of its step; who and when come from the session. */
export type Gesture = Omit<Command, 'by' | 'account' | 'at'>;

/** Stores one gesture. Errors: `read-only` besides those of the store. */
export async function store(
  session: Session,
  gesture: Gesture,
  changes: readonly RowChange[] | ((step: number) => readonly RowChange[]),
): Promise<Result<Committed, Failure>> {
  if (!isWritableStore(session.store)) return err(readOnly(session));
  const stored = await commit(session.store, { ...gesture, ...actor(session) }, changes);
  if (stored.ok && stored.value.step !== null) session.onStep(stored.value.step);
  return stored;
}

/** Who acts and when, as every step records it; `at` is an instant in UTC. */
export function actor(session: Session): Who & { readonly at: string } {
  return { ...session.who(), at: session.context.now().toISOString() };
}

/** `read-only`: why the workspace cannot be written. */
export function readOnly(session: Session): Failure {
  return session.readOnlyReason ?? openedToLook();
}

/** `read-only` for one that was opened to be looked at. */
export function openedToLook(): Failure {
  return failure('read-only', 'Hồ sơ đang mở để xem, không ghi được. Đóng rồi mở lại để sửa.');
}

/** A queue of one: promises run in the order in which they were asked for. */
export function createTurns(): Session['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
