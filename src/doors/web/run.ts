import { existsSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { createEngine, type Engine } from '../../engine/engine.ts';
import { atWork, sharedState } from '../backup-places.ts';
import { Refusal } from '../cli/outcome.ts';
import { say } from '../cli/printable.ts';
import { readerEntry } from '../reader-entry.ts';
import { startWebHost } from './host.ts';
import { isPortBarred, startOnUsualPort } from './usual-ports.ts';

export type WebDoorOptions = {
  /** The workspace to open; left out, the ready one is opened, and made on first start. */
  readonly file?: string;
  /** 0 takes the port of the last time, so that the browser still knows the page's settings. */
  readonly port: number;
  readonly actor?: string | undefined;
  readonly workspaceFolder?: string;
  readonly stateFolder?: string;
  /** Called for every address to print: the first one, and a new one when somebody comes without a key. */
  readonly onAddress: (address: string) => void;
};

/** Opens the workspace, serves the page until the process is told to stop, and closes the file cleanly. */
export async function runWebDoor(options: WebDoorOptions): Promise<void> {
  const stateFolder = options.stateFolder ?? sharedState();
  const engine = createEngine({
    now: () => new Date(),
    actor: options.actor ?? userInfo().username,
    account: userInfo().username,
    computer: hostname(),
    workspaceFolder: options.workspaceFolder ?? join(homedir(), 'Documents', 'Chi Tieu'),
    stateFolder,
    backups: atWork(stateFolder),
    readerEntry: readerEntry(),
  });
  try {
    if (options.file === undefined) await openReady(engine);
    else await createRouterClient(engine.router).workspace.open({ path: options.file });
    const startOn = (port: number) =>
      startWebHost({ engine, pageFolder: pageFolder(), port, onNewAddress: options.onAddress });
    const host =
      options.port === 0
        ? await startOnUsualPort(stateFolder, startOn)
        : await startOn(options.port).catch((error: unknown) => {
            throw portRefusal(error, options.port) ?? error;
          });
    const stop = untilToldToStop();
    options.onAddress(host.address);
    await stop;
    await host.close();
  } finally {
    await engine.close();
  }
}

/** The page then begins with the start screen; there is no other place to say why. */
async function openReady(engine: Engine): Promise<void> {
  const opened = await engine.openReadyWorkspace();
  if (!opened.ok) say(`${opened.error.code}: ${opened.error.message}`);
}

/** The built page stands beside the bundled door: out/node/web.js and out/renderer. */
function pageFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const beside = join(here, '..', 'renderer');
  return existsSync(beside) ? beside : join(here, '..', '..', '..', 'out', 'renderer');
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    // Not `once`: a signal to the whole group may come twice, and the second must not cut the close short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
    // A host started by another program ends with it: its pipe closes.
    process.on('disconnect', () => resolve());
  });
}

function portRefusal(error: unknown, port: number): Refusal | undefined {
  if (!isPortBarred(error)) return undefined;
  return new Refusal({
    code: 'bad-request',
    message: `Không mở được cổng ${port}: cổng đang có chương trình khác dùng hoặc máy không cho phép. Chọn cổng khác, hoặc bỏ --port để máy tự chọn.`,
    details: { option: '--port', port, cause: error.code },
  });
}
