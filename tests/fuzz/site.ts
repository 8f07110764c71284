import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { DOOR_FORMS } from '../../src/contract/wire/wire-forms.ts';
import { tellFaults } from '../../src/doors/faults.ts';
import { readerEntry } from '../../src/doors/reader-entry.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { DEPTH } from './confine.ts';
import type { Known } from './from-schema.ts';
import { makeFullWorkspace, namesIn } from './full-workspace.ts';
import { knownOf, LOCKED } from './known-names.ts';
import { someReading } from './some-reading.ts';

export type Reply = { readonly status: number; readonly text: string };

/** A workspace with figures, an issued version and a reading, in a folder that nothing may leave. */
export type Site = {
  /** Everything generated stays below it. */
  readonly folder: string;
  /** What the fields of a procedure's input may name. */
  readonly known: (procedure: string) => Known;
  readonly send: (procedure: string, body: string) => Promise<Reply>;
  /** Puts the workspace back to what it was, and throws away what was written. */
  readonly renew: () => Promise<void>;
  /** The same where anything was changed or written: what only reads needs no new workspace. */
  readonly renewIfUsed: () => Promise<void>;
  /** What stands where nothing may have been written. */
  readonly strayed: () => readonly string[];
  readonly close: () => Promise<void>;
};

const PATIENCE_MS = 30_000;
/** The weakest key there is: with the usual one each request would take a second, on purpose. */
export const WORK_FACTOR = 1;
/** What a stream is read of before it is left: a watch never ends. */
const STREAM_MS = 20;

export async function openSite(): Promise<Site> {
  const outside = await mkdtemp(join(tmpdir(), 'chitieu-fuzz-'));
  const folder = join(outside, 'inside');
  const master = join(outside, 'master.chitieu');
  const locked = join(outside, 'master.chitieu.age');
  const here = process.cwd();
  let engine: Engine | null = null;
  let asNew = '';
  let handler = handlerOf(await firstEngine());
  const names = new Map<string, readonly string[]>();
  await renew();

  async function firstEngine(): Promise<Engine> {
    const first = newEngine(folder);
    await makeFullWorkspace(createRouterClient(first.router), master, locked);
    await first.close();
    return first;
  }

  async function renew(): Promise<void> {
    await engine?.close();
    process.chdir(here);
    await rm(folder, { recursive: true, force: true });
    const deep = join(folder, ...Array.from({ length: DEPTH }, () => 'd'));
    await mkdir(deep, { recursive: true });
    // A relative path means one below here.
    process.chdir(deep);
    for (const name of ['absolute', 'out']) mkdirSync(join(folder, name));
    const open = join(folder, 'Điện Biên.chitieu');
    await copyFile(master, open);
    await copyFile(master, join(folder, 'other.chitieu'));
    await copyFile(locked, join(folder, LOCKED));
    engine = newEngine(folder);
    handler = handlerOf(engine);
    const client = createRouterClient(engine.router);
    await client.workspace.open({ path: open });
    if (names.size === 0) for (const [kind, found] of await namesIn(client)) names.set(kind, found);
    names.set('reading', [await someReading(client)]);
    names.set('backup', [(await client.backups.make({})).id]);
    asNew = await state();
  }

  /** What can be seen of the open workspace, and every file. */
  async function state(): Promise<string> {
    if (engine === null) return '';
    const info = await createRouterClient(engine.router).workspace.info({});
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return JSON.stringify([info, files.map((file) => [file, statSync(file).mtimeMs])]);
  }

  return {
    folder,
    known: (procedure) => knownOf(procedure, folder, names),
    send: async (procedure, body) => sent(handler, procedure, body),
    renew,
    renewIfUsed: async () => {
      if ((await state()) !== asNew) await renew();
    },
    strayed: () =>
      readdirSync(outside).filter((name) => name !== 'inside' && !name.startsWith('master.')),
    close: async () => {
      await engine?.close();
      process.chdir(here);
      await rm(outside, { recursive: true, force: true });
    },
  };
}

function newEngine(folder: string): Engine {
  return createEngine({
    now: () => new Date('2020-07-10T03:00:00Z'),
    actor: 'fuzz',
    computer: 'here',
    workspaceFolder: join(folder, 'workspaces'),
    stateFolder: null,
    backups: {
      folder: join(folder, 'backups'),
      atWork: false,
      worker: null,
      workFactor: WORK_FACTOR,
    },
    readerEntry: readerEntry(),
  });
}

/** The calls of the browser door, without its sockets. */
function handlerOf(engine: Engine) {
  return new RPCHandler(engine.router, {
    clientInterceptors: [tellFaults],
    customJsonSerializers: DOOR_FORMS,
  });
}

async function sent(
  handler: ReturnType<typeof handlerOf>,
  procedure: string,
  body: string,
): Promise<Reply> {
  const request = new Request(`http://127.0.0.1/rpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Reply>((resolve) => {
    timer = setTimeout(() => resolve({ status: 0, text: 'no answer' }), PATIENCE_MS);
  });
  const answered = handler.handle(request, { prefix: '/rpc' }).then(async ({ response }) => {
    if (response === undefined) return { status: 404, text: '' };
    return { status: response.status, text: await textOf(response) };
  });
  const reply = await Promise.race([answered, late]);
  clearTimeout(timer);
  return reply;
}

async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
    return response.text();
  const reader = response.body?.getReader();
  let text = '';
  for (;;) {
    const pause = new Promise<null>((resolve) => setTimeout(() => resolve(null), STREAM_MS));
    const part = await Promise.race([reader?.read() ?? null, pause]);
    if (part === null || part.done) break;
    text += Buffer.from(part.value).toString('utf8');
  }
  await reader?.cancel();
  return text;
}
