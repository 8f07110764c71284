import { createRouterClient } from '@orpc/server';
import type { EngineContext } from '../../src/engine/context.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Client } from './host.ts';

type Surroundings = Partial<Pick<EngineContext, 'now' | 'readerEntry' | 'backups'>>;

/** An engine in this process, called directly; `now` tells its time. It backs up where it is told to. */
export async function withLocalEngine<T>(
  work: (client: Client) => Promise<T>,
  { now = () => new Date(), readerEntry = '', backups }: Surroundings = {},
): Promise<T> {
  const engine = createEngine({
    ...{ now, readerEntry, actor: 'Nguyễn Thị Lan', computer: 'may-1' },
    ...{ workspaceFolder: '', stateFolder: null },
    ...(backups === undefined ? {} : { backups }),
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
