import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceInfo } from '../contract/views/workspace.ts';
import { failure } from '../domain/error.ts';
import { err } from '../domain/result.ts';
import { forkReader } from '../workbooks/open/fork-reader.ts';
import { createBookReader } from '../workbooks/open/reader.ts';
import type { Answer, EngineContext } from './context.ts';
import { createOpenWorkspace } from './open-session.ts';
import { createProfile } from './profile.ts';
import { createReturnsTools } from './returns/tools.ts';
import { createEngineRouter, type EngineRouter } from './router.ts';
import { readRecent } from './workspace/recent.ts';
import { WORKSPACE_ENDING } from './workspace/start-view.ts';

/** Everything behind the doors: one workspace at a time, and the procedures that work on it. */
export type Engine = {
  readonly router: EngineRouter;
  /**
   * Opens what was open last; where there is none, or it is gone, the ready workspace, which is made
   * on first start. A refusal leaves the start screen: another workspace must not pass for the last one.
   */
  readonly openReadyWorkspace: () => Answer<WorkspaceInfo>;
  /** Closes the workspace cleanly and ends what was started. */
  readonly close: () => Promise<void>;
};

const READY = { name: 'Điện Biên 2020', programme: 'dien-bien-2020' } as const;

/**
 * Starts nothing yet: the reader process begins with the first file, a workspace with the first
 * call.
 */
export function createEngine(context: EngineContext): Engine {
  const reader = createBookReader({
    start: context.startReader ?? forkReader(context.readerEntry),
  });
  const tools = createReturnsTools(reader);
  const profile = createProfile(context);
  const workspace = createOpenWorkspace(context, profile, (store) => {
    tools.readings.drop(store);
    tools.piles.clear();
  });
  return {
    router: createEngineRouter(context, workspace, tools, profile),
    openReadyWorkspace: async () => {
      const last = (await readRecent(context.stateFolder))[0];
      if (last === undefined) return openReady();
      const opened = await workspace.open(last.path, 'any');
      return !opened.ok && opened.error.code === 'not-found' ? openReady() : opened;
    },
    close: async () => {
      reader.close();
      await workspace.close();
    },
  };

  async function openReady(): Answer<WorkspaceInfo> {
    const path = join(context.workspaceFolder, `${READY.name}${WORKSPACE_ENDING}`);
    const opened = await workspace.open(path, 'any');
    if (opened.ok || opened.error.code !== 'not-found') return opened;
    try {
      await mkdir(context.workspaceFolder, { recursive: true });
    } catch {
      return err(failure('read-only', `Không tạo được thư mục «${context.workspaceFolder}».`));
    }
    return workspace.create(path, READY.programme);
  }
}
