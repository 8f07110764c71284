import type { WorkspaceChange, WorkspaceInfo } from '../contract/views/workspace.ts';
import { type Failure, failure } from '../domain/error.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { databaseFailure } from '../store/failures.ts';
import { isSameFile } from '../store/file-place.ts';
import { readLastStep } from '../store/history.ts';
import { isWritableStore, ReplacedFile, type WorkspaceStore } from '../store/workspace-store.ts';
import { type BackupKeeper, createBackupKeeper } from './backups/backup-keeper.ts';
import type { Answer, EngineContext } from './context.ts';
import { followWriter } from './follow-writer.ts';
import type { ActingProfile } from './profile.ts';
import { createTurns, type Session } from './session.ts';
import { createStepFeed } from './step-feed.ts';
import { createWorkspace } from './workspace/create-workspace.ts';
import { type Opened, openWorkspace } from './workspace/open-workspace.ts';
import { rememberRecent } from './workspace/recent.ts';
import { workspaceInfo } from './workspace/workspace-info.ts';

/**
 * What takes the place of the open workspace, ready but for what is stored meanwhile. To be called
 * when nothing is being written any more; it may still refuse.
 */
export type Swap = () => Answer<Placing>;

/** How another file takes the place of the open one, once this has been closed. */
export type Placing = {
  /** The backup that takes it back. */
  readonly undo: string;
  readonly place: () => Answer<void>;
};

/** The one workspace that is open in this engine, or none. */
export type OpenWorkspace = {
  readonly create: (path: string, programme: string) => Answer<WorkspaceInfo>;
  readonly open: (path: string, mode: 'any' | 'write' | 'read') => Answer<WorkspaceInfo>;
  readonly close: () => Promise<void>;
  readonly info: () => Answer<WorkspaceInfo | null>;
  /**
   * Runs a use case on the open workspace, which is not closed before it has ended. What goes on
   * behind it (a stream) stops at the signal: the workspace is being left. Where only looked at, and
   * another file has taken its place meanwhile, that is opened first. Error: `no-workspace`.
   */
  readonly use: <T>(work: (session: Session, left: AbortSignal) => Answer<T>) => Answer<T>;
  /** The same for what has an answer without a workspace too. */
  readonly useAny: <T>(work: (session: Session | null) => Promise<T>) => Answer<T>;
  /**
   * Puts another file in the place of the open one and opens that. Work goes on while `prepare`
   * runs, and nothing is stopped where it refuses; then every use case waits. Where any of it fails,
   * the file stays as it was and is open again. Errors: theirs, `no-workspace`.
   */
  readonly swap: (
    prepare: (session: Session) => Promise<Result<Swap, Failure>>,
  ) => Answer<{ readonly undo: string; readonly lastStep: number }>;
  readonly backups: BackupKeeper;
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<WorkspaceChange>;
};

/** So often in a row nobody restores while somebody looks on. */
const MOST_ATTEMPTS = 5;

type Present = { readonly session: Session; readonly left: AbortController };

/** `onLeave` is told of a workspace that has been closed: what is kept for it is of no more use. */
export function createOpenWorkspace(
  context: EngineContext,
  profile: ActingProfile,
  onLeave: (store: WorkspaceStore) => void,
): OpenWorkspace {
  const feed = createStepFeed();
  const opening = createTurns();
  const running = new Set<Promise<unknown>>();
  const backups = createBackupKeeper(context, (notice) =>
    feed.tell({ step: 0, at: context.now().toISOString(), notice }),
  );
  let present: Present | null = null;
  let swapping: Promise<void> | null = null;

  function start({ store, readOnlyReason }: Opened): Session {
    return {
      context,
      store,
      readOnlyReason,
      who: profile.who,
      inTurn: createTurns(),
      onStep: (step) => feed.tell({ step, at: context.now().toISOString() }),
    };
  }

  /** The context under the name that the person goes by. */
  async function acting(): Promise<EngineContext> {
    await profile.load();
    return { ...context, actor: profile.who().by };
  }

  async function leave(): Promise<void> {
    if (present === null) return;
    const { session, left } = present;
    present = null;
    left.abort();
    // What is being read or written has the store until it ends.
    await Promise.allSettled(running);
    await backups.leave();
    await session.inTurn(() => session.store.close());
    onLeave(session.store);
  }

  function held<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    const release = () => running.delete(work);
    work.then(release, release);
    return work;
  }

  /** Runs on what is open once nothing is being exchanged, and on the file that lies there now. */
  async function onPresent<T>(work: (here: Present | null) => Answer<T>): Answer<T> {
    for (let attempt = 1; ; attempt += 1) {
      while (swapping !== null) await swapping;
      if (present !== null && isOutdated(present.session)) {
        const anew = await opening(lookAnew);
        if (!anew.ok) return anew;
        continue;
      }
      const here = present;
      try {
        return await held(work(here));
      } catch (error) {
        if (error instanceof ReplacedFile && attempt < MOST_ATTEMPTS) continue;
        return damageOrFault(error, here?.session.store.path ?? '');
      }
    }
  }

  async function lookAnew(): Answer<void> {
    if (present === null || !isOutdated(present.session)) return ok(undefined);
    const { store, readOnlyReason } = present.session;
    const opened = await openWorkspace(context, store.path, 'read', backups.beforeUpgrade);
    if (!opened.ok) return opened;
    const { lastStep } = await alone(async () => {
      await leave();
      return enter({ store: opened.value.store, readOnlyReason });
    });
    feed.tell({ step: lastStep, at: context.now().toISOString(), replaced: true });
    return ok(undefined);
  }

  async function enter(opened: Opened): Promise<WorkspaceInfo> {
    const session = start(opened);
    const info = await workspaceInfo(session).catch(async (error: unknown) => {
      await session.store.close();
      throw error;
    });
    const left = new AbortController();
    present = { session, left };
    backups.enter(session);
    if (session.readOnlyReason !== null) {
      // Asked as every use case asks: a file that took this one's place is looked at anew.
      const newest = () =>
        onPresent(async (here) =>
          here === null ? err(noWorkspace()) : ok(await here.session.store.snapshot(readLastStep)),
        );
      followWriter(info.lastStep, newest, session.onStep, left.signal);
    }
    await rememberRecent(context.stateFolder, {
      path: info.path,
      name: info.name,
      organization: info.organization,
      openedAt: context.now().toISOString(),
    });
    return info;
  }

  async function exchange(
    { session, left }: Present,
    swap: Swap,
  ): Answer<{ readonly undo: string; readonly lastStep: number }> {
    left.abort();
    await Promise.allSettled(running);
    const ready = await session.inTurn(swap);
    if (!ready.ok) {
      present = { session, left: new AbortController() };
      return ready;
    }
    const { path } = session.store;
    await leave();
    const placed = await ready.value.place();
    const opened = await openWorkspace(await acting(), path, 'any', backups.beforeUpgrade);
    if (!opened.ok) return placed.ok ? opened : placed;
    const { lastStep } = await enter(opened.value);
    feed.tell({ step: lastStep, at: context.now().toISOString(), replaced: true });
    return placed.ok ? ok({ undo: ready.value.undo, lastStep }) : placed;
  }

  /** Every use case that begins meanwhile waits. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    let over: () => void = () => undefined;
    swapping = new Promise((resolve) => {
      over = resolve;
    });
    try {
      return await work();
    } finally {
      swapping = null;
      over();
    }
  }

  return {
    create: (path, programme) =>
      opening(async () => {
        const created = await createWorkspace(await acting(), path, programme);
        if (!created.ok) return created;
        await leave();
        return ok(await enter({ store: created.value, readOnlyReason: null }));
      }),
    open: (path, mode) =>
      opening(async () => {
        const here = present?.session;
        if (here?.readOnlyReason === null && isSameFile(here.store.path, path)) {
          return ok(await workspaceInfo(here));
        }
        const opened = await openWorkspace(await acting(), path, mode, backups.beforeUpgrade);
        if (!opened.ok) return opened;
        await leave();
        try {
          return ok(await enter(opened.value));
        } catch (error) {
          return damageOrFault(error, path);
        }
      }),
    close: () => opening(leave),
    info: () =>
      onPresent(async (here) => ok(here === null ? null : await workspaceInfo(here.session))),
    use: (work) =>
      onPresent(async (here) =>
        here === null ? err(noWorkspace()) : work(here.session, here.left.signal),
      ),
    useAny: (work) => onPresent(async (here) => ok(await work(here?.session ?? null))),
    swap: (prepare) =>
      opening(async () => {
        if (present === null) return err(noWorkspace());
        const here = present;
        const swap = await prepare(here.session);
        return swap.ok ? alone(() => exchange(here, swap.value)) : swap;
      }),
    backups,
    watch: (signal) => feed.listen(signal),
  };
}

/** One that writes finds out by itself, and says so: its steps must not go astray. */
function isOutdated({ store }: Session): boolean {
  return !isWritableStore(store) && store.isReplaced();
}

/** What is wrong with the file itself; a fault of the program is thrown on. */
function damageOrFault(error: unknown, file: string): Result<never, Failure> {
  const found = databaseFailure(error, file);
  if (found === null) throw error;
  return err(found);
}

function noWorkspace(): Failure {
  return failure('no-workspace', 'Chưa mở hồ sơ nào. Mở hoặc tạo một hồ sơ trước.');
}
