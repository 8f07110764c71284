import { createRouterClient } from '@orpc/server';
import { createEngine } from '../../src/engine/engine.ts';
import type { Client } from './host.ts';

/** An engine in this process, called directly; `now` tells its time. */
export async function withLocalEngine<T>(
  work: (client: Client) => Promise<T>,
  { now = () => new Date(), readerEntry = '' } = {},
): Promise<T> {
  const engine = createEngine({
    ...{ now, readerEntry, actor: 'Nguyễn Thị Lan', computer: 'may-1' },
    ...{ workspaceFolder: '', stateFolder: null },
  });
  try {
    return await work(createRouterClient(engine.router));
  } finally {
    await engine.close();
  }
}

/** A new workspace of Điện Biên; answers its last step. */
export async function newWorkspace(file: string): Promise<number> {
  return withLocalEngine(
    async (client) =>
      (await client.workspace.create({ path: file, programme: 'dien-bien-2020' })).lastStep,
  );
}
