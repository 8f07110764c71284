import { notifyManager, type Query, type QueryClient } from '@tanstack/react-query';
import { failureOf } from './failure.ts';
import { createStore, type Store } from './store.ts';

export type SaveState =
  | { readonly type: 'saved'; readonly at: Date | null }
  | { readonly type: 'saving' }
  | { readonly type: 'failed' };

export type WriteOptions<T> = {
  /**
   * Procedures whose answers the caller keeps right itself: `plan.view`; or a function that puts
   * them right by the answer and names them. It is asked only where no later write waits, whose
   * values it might take back from the screen.
   */
  readonly keeps?: readonly string[] | ((answer: T) => readonly string[]);
};

export type Writer = {
  readonly state: Store<SaveState>;
  /** Sends one write after those before it, so that the engine sees gestures in their order. */
  readonly write: <T>(call: () => Promise<T>, options?: WriteOptions<T>) => Promise<T>;
  /** Resolves when nothing that was written before still waits, stored or refused. */
  readonly settled: () => Promise<void>;
  /** Tells of a change in the workspace; one that this page did not make brings fresh data. */
  readonly noticeChange: (step: number) => void;
  /** Tells that another file took the place of the workspace: its steps end at this one. */
  readonly noticeReplaced: (step: number) => void;
};

/**
 * One queue for everything the page writes; it says on screen whether all of it is stored. When the
 * queue is empty what is shown is read again, except what the writers kept right themselves; after
 * a failed write everything is, so that the screen goes back to what the engine holds.
 */
export function createWriter(queries: QueryClient, now: () => Date): Writer {
  const state = createStore<SaveState>({ type: 'saved', at: null });
  let last: Promise<unknown> = Promise.resolve();
  let savedAt: Date | null = null;
  let waiting = 0;
  let ownStep = 0;
  let seenStep = 0;
  let stale: StaleParts = NOTHING_STALE;

  function finish(outcome: SaveState['type']): void {
    waiting -= 1;
    if (waiting > 0) return;
    state.set(outcome === 'failed' ? { type: 'failed' } : { type: 'saved', at: savedAt });
    const kept = stale.all || seenStep > ownStep ? [] : (stale.keeps ?? []);
    ownStep = Math.max(ownStep, seenStep);
    stale = NOTHING_STALE;
    readAgain(kept);
  }

  /**
   * Asks which versions there are before asking for anything in them: an undone step may have taken
   * the version on screen with it.
   */
  function readAgain(kept: readonly string[]): void {
    const isOld = ({ queryKey }: Query) => !kept.includes(procedureOf(queryKey));
    const isInfo = ({ queryKey }: Query) => procedureOf(queryKey) === WORKSPACE;
    void queries.invalidateQueries({ predicate: isOld, refetchType: 'none' });
    const readOthers = () => {
      // An answer that is asked for during a write would take its values back from the screen.
      if (waiting > 0) stale = { ...stale, keeps: common(stale.keeps, kept) };
      else void queries.invalidateQueries({ predicate: (one) => isOld(one) && !isInfo(one) });
    };
    void queries
      .refetchQueries({ predicate: isInfo, type: 'active' })
      // Behind the notices by which the screens turn to another version.
      .then(() => notifyManager.schedule(readOthers));
  }

  return {
    state,
    write: (call, { keeps = [] } = {}) => {
      waiting += 1;
      state.set({ type: 'saving' });
      if (typeof keeps !== 'function') stale = { ...stale, keeps: common(stale.keeps, keeps) };
      const done = last.then(call);
      last = done.then(
        (answer) => {
          savedAt = now();
          ownStep = Math.max(ownStep, stepOf(answer));
          if (typeof keeps === 'function') {
            const kept = waiting > 1 ? [] : keeps(answer);
            stale = { ...stale, keeps: common(stale.keeps, kept) };
          }
          finish('saved');
        },
        (error: unknown) => {
          stale = { ...stale, all: true };
          finish(failureOf(error) === null ? 'failed' : 'saved');
        },
      );
      return done;
    },
    settled: async () => {
      await last;
    },
    noticeChange: (step) => {
      seenStep = Math.max(seenStep, step);
      if (waiting > 0 || seenStep <= ownStep) return;
      ownStep = seenStep;
      readAgain([]);
    },
    noticeReplaced: (step) => {
      seenStep = step;
      ownStep = step;
      if (waiting === 0) readAgain([]);
      else stale = { ...stale, all: true };
    },
  };
}

const WORKSPACE = 'workspace.info';

type StaleParts = { readonly all: boolean; readonly keeps: readonly string[] | null };
const NOTHING_STALE: StaleParts = { all: false, keeps: null };

function common(kept: readonly string[] | null, keeps: readonly string[]): readonly string[] {
  return kept === null ? keeps : kept.filter((name) => keeps.includes(name));
}

function stepOf(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null || !('step' in answer)) return 0;
  return typeof answer.step === 'number' ? answer.step : 0;
}

/** The queries' keys start with the procedure's path: [['plan', 'view'], …] is `plan.view`. */
function procedureOf(key: readonly unknown[]): string {
  const path = key[0];
  return Array.isArray(path) ? path.join('.') : '';
}
