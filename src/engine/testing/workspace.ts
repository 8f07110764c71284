import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createEngine } from '../engine.ts';
import type { EngineRouter } from '../router.ts';

export type TestClient = ReturnType<typeof createRouterClient<EngineRouter, Record<never, never>>>;

export type TestWorkspace = {
  readonly client: TestClient;
  readonly path: string;
  readonly close: () => Promise<void>;
};

/** A real workspace of a programme in a folder of its own, behind a real engine. */
export async function openTestWorkspace(programme: string): Promise<TestWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu hồ sơ '));
  const engine = createEngine({
    now: () => new Date('2020-01-05T03:42:00.000Z'),
    actor: 'Nguyễn Thị Ánh',
    computer: 'may-1',
    workspaceFolder: folder,
    stateFolder: null,
    readerEntry: join(import.meta.dirname, '..', '..', 'workbooks', 'open', 'reader-main.ts'),
  });
  const client: TestClient = createRouterClient(engine.router);
  const path = join(folder, 'Điện Biên.chitieu');
  await client.workspace.create({ path, programme });
  return {
    client,
    path,
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The code with which a procedure refused; fails where it did not. */
export async function refusalCode(call: Promise<unknown>): Promise<string> {
  const outcome = await call.then(
    () => 'done',
    (error: unknown) => error,
  );
  if (typeof outcome === 'object' && outcome !== null && 'data' in outcome) {
    return String((outcome.data as { code?: unknown }).code);
  }
  throw outcome instanceof Error ? outcome : new Error('The call was not refused');
}
