import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceInfo } from '../contract/views/workspace.ts';
import { failure } from '../domain/error.ts';
import { err, ok } from '../domain/result.ts';
import { forkReader } from '../workbooks/open/fork-reader.ts';
import { createBookReader } from '../workbooks/open/reader.ts';
import type { Answer, EngineContext } from './context.ts';
import { createOpenWorkspace } from './open-session.ts';
import { createReturnsTools } from './returns/tools.ts';
import { createEngineRouter, type EngineRouter } from './router.ts';
import { readRecent } from './workspace/recent.ts';
import { WORKSPACE_ENDING } from './workspace/start-view.ts';

/** Everything behind the doors: one workspace at a time, and the procedures that work on it. */
export type Engine = {
  readonly router: EngineRouter;
  /** Opens what was open last, else the ready workspace, which is made on first start. */
  readonly openReadyWorkspace: () => Promise<void>;
  /** Closes the workspace cleanly and ends what was started. */
  readonly close: () => Promise<void>;
};

const READY = { name: 'Điện Biên 2020', programme: 'dien-bien-2020' } as const;

export function createEngine(context: EngineContext): Engine {
  const workspace = createOpenWorkspace(context);
  const reader = createBookReader({
    start: context.startReader ?? forkReader(context.readerEntry),
  });
  return {
    router: createEngineRouter(context, workspace, createReturnsTools(reader)),
    openReadyWorkspace: async () => {
      const last = (await readRecent(context.stateFolder))[0];
      if (last !== undefined && (await workspace.open(last.path, 'any')).ok) return;
      await openReady();
    },
    close: async () => {
      reader.close();
      await workspace.close();
    },
  };

  /** A ready workspace that cannot be opened leaves the start screen, which says why when it is chosen. */
  async function openReady(): Answer<WorkspaceInfo | null> {
    const path = join(context.workspaceFolder, `${READY.name}${WORKSPACE_ENDING}`);
    const opened = await workspace.open(path, 'any');
    if (opened.ok || opened.error.code !== 'not-found') return opened;
    try {
      await mkdir(context.workspaceFolder, { recursive: true });
    } catch {
      return err(failure('read-only', `Không tạo được thư mục «${context.workspaceFolder}».`));
    }
    const created = await workspace.create(path, READY.programme);
    return created.ok ? ok(created.value) : created;
  }
}
