import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Contract } from '../../src/contract/contract.ts';
import { WIRE_FORMS } from '../../src/contract/wire/wire-forms.ts';
import { startWebHost, type WebHost } from '../../src/doors/web/host.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';

type Client = ContractRouterClient<Contract>;

const CELL = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };

let folder: string;
let engine: Engine;
let host: WebHost;
let direct: Client;
let http: Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu-sealed-'));
  await mkdir(join(folder, 'page'));
  await writeFile(join(folder, 'page', 'index.html'), '<p>');
  engine = createEngine({
    now: () => new Date(),
    actor: 'tester',
    computer: 'here',
    workspaceFolder: folder,
    stateFolder: null,
    readerEntry: join(folder, 'no-reader.js'),
  });
  direct = createRouterClient(engine.router) as Client;
  host = await startWebHost({
    engine,
    pageFolder: join(folder, 'page'),
    port: 0,
    onNewAddress: () => undefined,
  });
  const entered = await fetch(host.address, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const origin = new URL(host.address).origin;
  http = createORPCClient(
    new RPCLink({
      url: `${origin}/rpc`,
      headers: { cookie, origin },
      customJsonSerializers: WIRE_FORMS,
    }),
  );
  await direct.workspace.create({ path: join(folder, 'a.chitieu'), programme: 'dien-bien-2020' });
});

afterAll(async () => {
  await host?.close();
  await engine?.close();
  await rm(folder, { recursive: true, force: true });
});

it('undo is one and the same behind every door: HTTP takes back what was done directly', async () => {
  const value = async () => (await direct.history.list({ limit: 1 }))[0]?.changes[0]?.to;
  await direct.plan.set({ changes: [{ ...CELL, value: 23 }] });
  await http.plan.set({ changes: [{ ...CELL, value: 25 }] });
  await direct.history.undo({});
  expect(await value()).toBe('23');
  await http.history.undo({});
  expect(await value()).toBe('trống');
  await direct.history.redo({});
  await http.history.redo({});
  expect(await value()).toBe('25');
});

it('an issued version refuses all that comes by HTTP too', async () => {
  const [step] = await http.history.list({ limit: 1 });
  await http.versions.issue({ years: [2020], number: '433', date: '2019-01-24' });
  const codes = await http.versions.codes({});
  const figure = { ...CELL, kind: 'target', version: 'v1' } as const;
  const attempts: readonly (() => Promise<unknown>)[] = [
    () => http.plan.set({ changes: [{ ...CELL, value: 1 }] }),
    () => http.plan.lock({ version: 'v1', cells: [CELL] }),
    () => http.history.undo({}),
    () => http.history.undoTo({ step: 1 }),
    () => http.history.restore({ step: step?.step ?? 0, figure }),
  ];
  for (const attempt of attempts) {
    await expect(attempt()).rejects.toMatchObject({
      data: { code: 'sealed' },
      message: expect.stringContaining('«Điều chỉnh'),
    });
  }
  expect(await http.versions.codes({})).toEqual(codes);
});
