import { mkdirSync, readdirSync } from 'node:fs';
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
import { someReading } from './some-reading.ts';

export type Reply = { readonly status: number; readonly text: string };

/** A workspace with figures, an issued version and a reading, in a folder that nothing may leave. */
export type Site = {
  /** Everything generated stays below it. */
  readonly folder: string;
  readonly known: Known;
  readonly send: (procedure: string, body: string) => Promise<Reply>;
  /** Puts the workspace back to what it was, and throws away what was written. */
  readonly renew: () => Promise<void>;
  /** What stands where nothing may have been written. */
  readonly strayed: () => readonly string[];
  readonly close: () => Promise<void>;
};

const PATIENCE_MS = 30_000;
/** What a stream is read of before it is left: a watch never ends. */
const STREAM_MS = 20;

export async function openSite(): Promise<Site> {
  const outside = await mkdtemp(join(tmpdir(), 'chitieu-fuzz-'));
  const folder = join(outside, 'inside');
  const master = join(outside, 'master.chitieu');
  const here = process.cwd();
  let engine: Engine | null = null;
  let handler = handlerOf(await firstEngine());
  const names = await namesIn(master);
  await renew();

  async function firstEngine(): Promise<Engine> {
    const first = newEngine(folder);
    await makeMaster(first, master);
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
    engine = newEngine(folder);
    handler = handlerOf(engine);
    const client = createRouterClient(engine.router);
    await client.workspace.open({ path: open });
    names.set('reading', [await someReading(client)]);
  }

  return {
    folder,
    known: knownOf(folder, names),
    send: async (procedure, body) => sent(handler, procedure, body),
    renew,
    strayed: () =>
      readdirSync(outside).filter((name) => name !== 'inside' && name !== 'master.chitieu'),
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

async function makeMaster(engine: Engine, path: string): Promise<void> {
  const client = createRouterClient(engine.router);
  await client.workspace.create({ path, programme: 'dien-bien-2020' });
  const { units, indicators } = await client.plan.view({ year: 2020 });
  const changes = indicators.slice(0, 6).flatMap(({ code: indicator }, row) =>
    units.slice(1, 8).map(({ code: unit }, column) => ({
      kind: 'baseline' as const,
      indicator,
      unit,
      sector: '',
      period: '2019',
      value: row * 10 + column,
    })),
  );
  await client.plan.set({ changes, what: 'Số liệu căn cứ' });
  await client.workspace.close({});
}

async function namesIn(master: string): Promise<Map<string, readonly string[]>> {
  const engine = newEngine(master);
  const client = createRouterClient(engine.router);
  await client.workspace.open({ path: master, mode: 'read' });
  const { units, indicators, sectors, version } = await client.plan.view({ year: 2020 });
  const reports = await client.reports.list({});
  const programmes = await client.programme.builtIn({});
  await engine.close();
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  return new Map([
    ['version', ['', 'v1', version?.id ?? '']],
    ['unit', codes(units)],
    ['indicator', codes(indicators)],
    ['sector', ['', ...codes(sectors)]],
    ['report', reports.map(({ id }) => id)],
    ['programme', ['blank', ...programmes.map(({ id }) => id)]],
  ]);
}

const PERIODS = ['2019', '2020', '2020-H1', '2020-Q1', '2020-03', '2020-M6', '2021'];

function knownOf(folder: string, names: ReadonlyMap<string, readonly string[]>): Known {
  const of = (kind: string) => names.get(kind) ?? [];
  const paths = [
    'Điện Biên.chitieu',
    'other.chitieu',
    'new.chitieu',
    'out/a.xlsx',
    'out/a.csv',
    'out/a.zip',
    'out/a.docx',
    'out',
    'none/there.chitieu',
    '__proto__',
    'CON.chitieu',
  ].map((name) => join(folder, name));
  return (field) => {
    switch (field) {
      case 'path':
      case 'out':
      case 'copy':
      case 'folder':
        return [...paths, 'relative.chitieu', '../up.xlsx', ''];
      case 'unit':
      case 'units':
      case 'parent':
      case 'root':
        return of('unit');
      case 'indicator':
      case 'indicators':
      case 'numerator':
      case 'denominator':
        return of('indicator');
      case 'code':
      case 'codes':
        return [...of('unit'), ...of('indicator'), ...of('sector')];
      case 'sector':
      case 'sectors':
        return of('sector');
      case 'period':
      case 'basis':
        return PERIODS;
      case 'version':
      case 'against':
        return of('version');
      case 'id':
        return of('report');
      // Too short, for the most part: a key is made from a good one for a second, on purpose.
      case 'passphrase':
        return ['ngắn', 'x', '1234567'];
      case 'programme':
        return of('programme');
      case 'reading':
        return of('reading');
      case 'file':
        return ['a.csv', 'b.xlsx'];
      case 'name':
        return ['LĐLĐ huyện Mường Nhé', 'a.csv', '__proto__'];
      case 'cell':
        return ['A1', 'B2', 'C3'];
      case 'sheet':
        return ['a', 'Sheet1'];
      case 'base64':
        return ['', 'YSxiCjEsMgo=', 'UEsDBAo=', 'not base64'];
      default:
        return [];
    }
  };
}
