import type { WorkspaceChange, WorkspaceInfo } from '../contract/views/workspace.ts';
import { failure } from '../domain/error.ts';
import { err, ok } from '../domain/result.ts';
import { isSameFile } from '../store/file-place.ts';
import type { Answer, EngineContext } from './context.ts';
import { createTurns, type Session } from './session.ts';
import { createStepFeed } from './step-feed.ts';
import { createWorkspace } from './workspace/create-workspace.ts';
import { type Opened, openWorkspace } from './workspace/open-workspace.ts';
import { rememberRecent } from './workspace/recent.ts';
import { workspaceInfo } from './workspace/workspace-info.ts';

/** The one workspace that is open in this engine, or none. */
export type OpenWorkspace = {
  readonly create: (path: string, programme: string) => Answer<WorkspaceInfo>;
  readonly open: (path: string, mode: 'any' | 'write' | 'read') => Answer<WorkspaceInfo>;
  readonly close: () => Promise<void>;
  readonly info: () => Promise<WorkspaceInfo | null>;
  /** Runs a use case on the open workspace. Error: `no-workspace`. */
  readonly use: <T>(work: (session: Session) => Answer<T>) => Answer<T>;
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<WorkspaceChange>;
};

export function createOpenWorkspace(context: EngineContext): OpenWorkspace {
  const feed = createStepFeed();
  const opening = createTurns();
  let session: Session | null = null;

  function start({ store, readOnlyReason }: Opened): Session {
    return {
      context,
      store,
      readOnlyReason,
      inTurn: createTurns(),
      onStep: (step) => feed.tell({ step, at: context.now().toISOString() }),
    };
  }

  async function leave(): Promise<void> {
    const leaving = session;
    session = null;
    // Waits its turn, so that what is being written is written.
    await leaving?.inTurn(() => leaving.store.close());
  }

  async function enter(opened: Opened): Promise<WorkspaceInfo> {
    session = start(opened);
    const info = await workspaceInfo(session);
    await rememberRecent(context.stateFolder, {
      path: info.path,
      name: info.name,
      organization: info.organization,
      openedAt: context.now().toISOString(),
    });
    return info;
  }

  return {
    create: (path, programme) =>
      opening(async () => {
        const created = await createWorkspace(context, path, programme);
        if (!created.ok) return created;
        await leave();
        return ok(await enter({ store: created.value, readOnlyReason: null }));
      }),
    open: (path, mode) =>
      opening(async () => {
        const present = session;
        if (present?.readOnlyReason === null && isSameFile(present.store.path, path)) {
          return ok(await workspaceInfo(present));
        }
        const opened = await openWorkspace(context, path, mode);
        if (!opened.ok) return opened;
        await leave();
        return ok(await enter(opened.value));
      }),
    close: () => opening(leave),
    info: async () => (session === null ? null : workspaceInfo(session)),
    use: async (work) =>
      session === null
        ? err(failure('no-workspace', 'Chưa mở hồ sơ nào. Mở hoặc tạo một hồ sơ trước.'))
        : work(session),
    watch: (signal) => feed.listen(signal),
  };
}
