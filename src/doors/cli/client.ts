import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '../../contract/contract.ts';
import { createEngine } from '../../engine/engine.ts';
import { atCommands } from '../backup-places.ts';
import { readerEntry } from '../reader-entry.ts';
import { say } from './printable.ts';

export type Client = ContractRouterClient<Contract>;

/** How a command means to use the workspace file. */
export type Use = 'read' | 'write';

/** Runs `work` with an engine of its own, called directly, and leaves nothing open behind it. */
export async function withEngine<T>(
  actor: string | undefined,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const engine = createEngine({
    now: () => new Date(),
    actor: actor ?? userInfo().username,
    account: userInfo().username,
    computer: hostname(),
    workspaceFolder: join(homedir(), 'Documents', 'Chi Tieu'),
    stateFolder: null,
    backups: atCommands(say),
    readerEntry: readerEntry(),
  });
  try {
    return await work(createRouterClient(engine.router));
  } finally {
    await engine.close();
  }
}

/** The same, on an open workspace. A command that writes is refused with `in-use` where another holds the file. */
export async function withWorkspace<T>(
  file: string,
  use: Use,
  actor: string | undefined,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  return withEngine(actor, async (client) => {
    await client.workspace.open({ path: file, mode: use });
    return work(client);
  });
}
