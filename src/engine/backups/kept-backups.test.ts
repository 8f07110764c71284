import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';
import { refusalCode, type TestClient } from '../testing/workspace.ts';

let folder: string;
let path: string;
let engine: Engine;
let client: TestClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu hồ sơ '));
  path = join(folder, 'Điện Biên.chitieu');
  engine = createEngine({
    now: () => new Date('2026-11-20T01:15:00.000Z'),
    actor: 'Nguyễn Thị Ánh',
    computer: 'may-1',
    workspaceFolder: folder,
    stateFolder: null,
    backups: { folder: join(folder, 'Bản sao lưu'), atWork: true, worker: null },
    readerEntry: join(import.meta.dirname, '..', '..', 'workbooks', 'open', 'reader-main.ts'),
  });
  client = createRouterClient(engine.router);
  await client.workspace.create({ path, programme: 'dien-bien-2020' });
  await client.plan.set({
    changes: [{ indicator: 'doan-vien-ket-nap', unit: 'muong-ang', period: '2020', value: 25 }],
  });
  await client.backups.make({});
  await client.workspace.close({});
});

afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

it('backups can be looked for and taken out where the workspace itself is damaged', async () => {
  writeFileSync(path, 'nothing of it is left');
  expect(await refusalCode(client.workspace.open({ path }))).toBe('damaged');
  const { backups } = await client.backups.kept({});
  expect(backups[0]).toMatchObject({ workspace: 'Điện Biên', reason: 'hand', inOwn: true });
  const out = join(folder, 'Điện Biên cứu.chitieu');
  const taken = await client.backups.takeOut({ id: backups[0]?.id ?? '', out });
  expect(taken.path).toBe(out);
  await client.workspace.open({ path: out });
  const { figures } = await client.plan.show({ year: 2020 });
  expect(figures).toContainEqual(
    expect.objectContaining({ kind: 'target', unit: 'muong-ang', value: 25 }),
  );
});

it('taking a backup out overwrites nothing, and names only what the list holds', async () => {
  const { backups } = await client.backups.kept({});
  const id = backups[0]?.id ?? '';
  expect(await refusalCode(client.backups.takeOut({ id, out: path }))).toBe('exists');
  const elsewhere = join(folder, 'a.chitieu');
  const outside = client.backups.takeOut({ id: '../Điện Biên.chitieu', out: elsewhere });
  expect(await refusalCode(outside)).toBe('not-found');
});

it('a backup itself can be looked at, and not be worked in', async () => {
  const { folder: kept, backups } = await client.backups.kept({});
  const backup = join(kept ?? '', backups[0]?.id ?? '');
  expect(await refusalCode(client.workspace.open({ path: backup, mode: 'write' }))).toBe(
    'read-only',
  );
  const info = await client.workspace.open({ path: backup });
  expect(info.readOnlyReason).toContain('là một bản sao lưu');
  const change = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', period: '2020', value: 9 };
  expect(await refusalCode(client.plan.set({ changes: [change] }))).toBe('read-only');
  expect((await client.backups.kept({})).backups).toEqual(backups);
});
