import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../tools/project.ts';
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

async function read(...names: readonly string[]) {
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      base64: await readFile(join(root, 'tests', 'fixtures', 'returns', name), 'base64'),
    })),
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

it('draws a chart as a picture with the renderer and the letters that lie beside the bundle', async () => {
  const path = join(home.path, 'bieu-do.chitieu');
  await engine.workspace.create({ path, programme: 'dien-bien-2020' });
  const { base64 } = await engine.charts.picture({ kind: 'periods', year: 2020, ending: 'png' });
  const png = Buffer.from(base64 ?? '', 'base64');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
  await engine.workspace.close({});
});
