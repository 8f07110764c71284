import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createEngine } from './engine.ts';
import {
  openTestWorkspace,
  refusalCode,
  type TestClient,
  type TestWorkspace,
} from './testing/workspace.ts';

describe('the workspace that is open', () => {
  let workspace: TestWorkspace;
  let folder: string;

  beforeEach(async () => {
    workspace = await openTestWorkspace('dien-bien-2020');
    folder = await mkdtemp(join(tmpdir(), 'chitieu lối khác '));
  });
  afterEach(async () => {
    await workspace.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Another way to the same file: a folder's link, as a mapped drive or another spelling would be. */
  async function otherWay(): Promise<string> {
    await symlink(dirname(workspace.path), join(folder, 'link'), 'junction');
    return join(folder, 'link', basename(workspace.path));
  }

  test('says that it is read-only where it was opened to be looked at', async () => {
    const { client, path } = workspace;
    await client.workspace.close({});
    const info = await client.workspace.open({ path, mode: 'read' });
    expect(info.readOnly).toBe(true);
    expect(info.readOnlyReason).toContain('mở để xem');
    expect(info.undo).toBeNull();
    expect(await refusalCode(client.history.undo({}))).toBe('read-only');
  });

  test('is written again when it is opened anew after it was looked at', async () => {
    const { client, path } = workspace;
    await client.workspace.close({});
    await client.workspace.open({ path, mode: 'read' });
    expect(await client.workspace.open({ path })).toMatchObject({ readOnly: false });
    const change = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', period: '2020', value: 5 };
    expect(await client.plan.set({ changes: [change] })).toMatchObject({ changed: 1 });
  });

  test('stays open for writing when it is opened by another way to the same file', async () => {
    const info = await workspace.client.workspace.open({ path: await otherWay() });
    expect(info).toMatchObject({ readOnly: false, path: workspace.path });
  });

  test('tells whoever looks on of what another program stores', async () => {
    const looking = createEngine({
      now: () => new Date('2020-01-05T03:42:00.000Z'),
      actor: 'Lò Thị Hương',
      computer: 'may-2',
      workspaceFolder: folder,
      stateFolder: null,
      readerEntry: join(folder, 'no-reader.js'),
    });
    onTestFinished(() => looking.close());
    const watcher: TestClient = createRouterClient(looking.router);
    const { readOnly, lastStep } = await watcher.workspace.open({ path: workspace.path });
    expect(readOnly).toBe(true);
    const changes = await watcher.workspace.watch({}, { signal: AbortSignal.timeout(8_000) });
    const cell = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };
    const { step } = await workspace.client.plan.set({ changes: [{ ...cell, value: 5 }] });
    for await (const change of changes) {
      expect(change.step).toBe(step);
      break;
    }
    expect(step).toBeGreaterThan(lastStep);
    const { figures } = await watcher.plan.view({ year: 2020 });
    const target = figures.find(({ kind, unit }) => kind === 'target' && unit === 'muong-ang');
    expect(target?.value).toBe(5);
  });

  test('is overwritten by no report, by whatever way its file is named', async () => {
    const { client } = workspace;
    const report = { id: 'annex', year: 2020, ending: 'csv' } as const;
    expect(await refusalCode(client.reports.write({ ...report, out: workspace.path }))).toBe(
      'bad-request',
    );
    expect(await refusalCode(client.reports.write({ ...report, out: await otherWay() }))).toBe(
      'bad-request',
    );
    expect(await client.workspace.check({})).toMatchObject({ integrity: 'ok' });
  });

  test('is not closed under what is being read', async () => {
    const { client } = workspace;
    const reading = Promise.all([
      client.plan.view({ year: 2020 }),
      client.history.list({ limit: 10 }),
      client.workspace.check({}),
      client.catalogue.view({}),
      client.workspace.info({}),
    ]);
    await client.workspace.close({});
    const [plan, , check] = await reading;
    expect(plan.units.length).toBeGreaterThan(10);
    expect(check.integrity).toBe('ok');
    expect(await refusalCode(client.plan.view({ year: 2020 }))).toBe('no-workspace');
  });

  test('takes a reading of returns along when it is left', async () => {
    const { client, path } = workspace;
    const files = [
      { name: 'a.csv', base64: Buffer.from('TT,Đơn vị\r\n1,Mường Ảng').toString('base64') },
    ];
    const events: string[] = [];
    for await (const event of await client.returns.read({ files })) {
      events.push(event.type);
      if (event.type === 'progress') await client.workspace.close({});
    }
    expect(events).toEqual(['progress']);
    await client.workspace.open({ path });
    expect(await client.workspace.check({})).toMatchObject({ integrity: 'ok' });
  });
});
