import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../src/contract/contract.ts';
import { WIRE_FORMS } from '../../src/contract/wire/wire-forms.ts';
import { root } from '../../tools/project.ts';

export type Client = ContractRouterClient<Contract>;

const PROGRAM = join(root, 'out', 'node', 'web.js');
export const ACTOR = 'Nguyễn Thị Lan';

/** The built engine in a process of its own, behind the browser's door. */
export type Host = {
  readonly client: Client;
  /** As the system ends a process: nothing of it runs any more. */
  readonly kill: () => Promise<void>;
  /** As a person ends it. */
  readonly stop: () => Promise<void>;
};

/** Starts the process that opens a workspace; it is not awaited that it has. */
export function launch(file: string, stateFolder: string, actor = ACTOR): ChildProcess {
  return spawn(
    process.execPath,
    [PROGRAM, '--file', file, '--state-folder', stateFolder, '--as', actor],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

/** The same, once it has the workspace open and answers. */
export async function startHost(file: string, stateFolder: string, actor?: string): Promise<Host> {
  const child = launch(file, stateFolder, actor);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return {
    client: await clientAt(await firstLine(child, () => said)),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

async function firstLine(child: ChildProcess, said: () => string): Promise<string> {
  if (child.stdout === null) throw new Error('The host was started without a pipe');
  const line = once(createInterface(child.stdout), 'line').then(([text]) => String(text));
  const gone = once(child, 'exit').then(() => {
    throw new Error(`The host ended before it said its address: ${said()}`);
  });
  return Promise.race([line, gone]);
}

/** Comes in as a browser does: the one-time token becomes a cookie. */
async function clientAt(address: string): Promise<Client> {
  const { origin } = new URL(address);
  const entrance = await fetch(address, { redirect: 'manual' });
  const cookie = entrance.headers.get('set-cookie')?.split(';')[0] ?? '';
  return createORPCClient(
    new RPCLink({
      url: `${origin}/rpc`,
      headers: { cookie, origin },
      customJsonSerializers: WIRE_FORMS,
    }),
  );
}
