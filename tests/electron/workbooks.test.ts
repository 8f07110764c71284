import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../tools/project.ts';
import { hostileRecipes } from '../hostile/recipes.ts';
import type { EngineClient } from './standin/engine-client.ts';
import { launchBrowser, newHome } from './standin/fixture.ts';
import { type Desktop, startDesktop } from './standin/start.ts';

let browser: Browser;
let desktop: Desktop;
let engine: EngineClient;
let home: Awaited<ReturnType<typeof newHome>>;

beforeAll(async () => {
  browser = await launchBrowser();
  home = await newHome();
  desktop = await startDesktop({ browser, home: home.path });
  engine = await desktop.connectEngine();
});

afterAll(async () => {
  await desktop?.stop();
  await browser?.close();
  await home?.remove();
});

type Dropped = { readonly name: string; readonly bytes: Buffer };

/** Has fixtures read by their names, and other files by their bytes. */
async function read(...dropped: readonly (string | Dropped)[]) {
  const files = await Promise.all(
    dropped.map(async (file) => {
      if (typeof file !== 'string')
        return { name: file.name, base64: file.bytes.toString('base64') };
      const path = join(root, 'tests', 'fixtures', 'returns', file);
      return { name: file, base64: await readFile(path, 'base64') };
    }),
  );
  for await (const event of await engine.returns.read({ files })) {
    if (event.type === 'done') return event.files;
  }
  throw new Error('The reading never ended');
}

async function readerIds(): Promise<readonly number[]> {
  const services = (await desktop.main.call('services')) as readonly {
    readonly name: string;
    readonly pid: number;
  }[];
  return services.filter(({ name }) => name === 'Chi Tieu reader').map(({ pid }) => pid);
}

it('reads workbooks in a process that main starts for the engine, one process for many files', async () => {
  const files = await read('muong-ang.xlsx', 'khong-phai-bang-tinh.xlsx', 'muong-cha.xlsx');
  expect(files.map(({ status }) => status !== 'rejected')).toEqual([true, false, true]);
  expect(await readerIds()).toHaveLength(1);
});

it('starts another reader where one has died, and the next file is read as usual', async () => {
  await read('muong-ang.xlsx');
  const [first = 0] = await readerIds();
  process.kill(first, 'SIGKILL');
  await expect.poll(readerIds).toEqual([]);
  const whole = await read('muong-ang.xlsx');
  const [second = 0] = await readerIds();
  expect(second).not.toBe(first);
  expect(whole).toEqual(await read('muong-ang.xlsx'));
});

it.each([
  ['SIGKILL', 'too-large'],
  ['SIGSEGV', 'damaged'],
] as const)(
  'a file that ends its reader by %s is %s, and the next is read',
  async (signal, code) => {
    for (const pid of await readerIds()) process.kill(pid, 'SIGKILL');
    await expect.poll(readerIds).toEqual([]);
    const long = hostileRecipes.find(({ what }) => what === '.xls: a link on every cell');
    const reading = read(
      { name: 'a.xls', bytes: long?.make() ?? Buffer.alloc(0) },
      'muong-cha.xlsx',
    );
    await expect.poll(readerIds).toHaveLength(1);
    // The file takes as long as it is let.
    await wait(2000);
    for (const pid of await readerIds()) process.kill(pid, signal);
    const files = await reading;
    expect(files.map(({ issues }) => issues[0]?.code === code)).toEqual([true, false]);
  },
);

it('draws a chart as a picture with the renderer and the letters that lie beside the bundle', async () => {
  const path = join(home.path, 'bieu-do.chitieu');
  await engine.workspace.create({ path, programme: 'dien-bien-2020' });
  const { base64 } = await engine.charts.picture({ kind: 'periods', year: 2020, ending: 'png' });
  const png = Buffer.from(base64 ?? '', 'base64');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
  await engine.workspace.close({});
});
