import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceChange } from '../../contract/views/workspace.ts';
import { createEngine, type Engine } from '../engine.ts';
import { refusalCode, type TestClient } from '../testing/workspace.ts';

const WORKER = join(import.meta.dirname, '..', '..', 'store', 'backups', 'worker.ts');

let folder: string;
let path: string;
let own: string;
let now: Date;
let engine: Engine;
let client: TestClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu hồ sơ '));
  path = join(folder, 'Điện Biên.chitieu');
  own = join(folder, 'trạng thái', 'Bản sao lưu');
  now = new Date('2026-11-20T01:15:00.000Z');
  start();
  await client.workspace.create({ path, programme: 'dien-bien-2020' });
});

afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

function start(everyMs?: number): void {
  engine = createEngine({
    // Time goes on: steps of two histories must not pass for one another.
    now: () => {
      now = new Date(now.getTime() + 1);
      return now;
    },
    actor: 'Nguyễn Thị Ánh',
    computer: 'may-1',
    workspaceFolder: folder,
    stateFolder: null,
    backups: {
      folder: own,
      atWork: true,
      worker: WORKER,
      ...(everyMs === undefined ? {} : { everyMs }),
    },
    readerEntry: join(import.meta.dirname, '..', '..', 'workbooks', 'open', 'reader-main.ts'),
  });
  client = createRouterClient(engine.router);
}

async function reopen(everyMs?: number): Promise<void> {
  await engine.close();
  start(everyMs);
  await client.workspace.open({ path });
}

async function set(value: string): Promise<void> {
  await client.plan.set({
    changes: [
      { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', period: '2020', value: Number(value) },
    ],
  });
}

async function valueNow(): Promise<number | null> {
  const { figures } = await client.plan.show({ year: 2020 });
  return (
    figures.find(
      (figure) =>
        figure.kind === 'target' &&
        figure.unit === 'muong-ang' &&
        figure.indicator === 'doan-vien-ket-nap' &&
        figure.sector === '',
    )?.value ?? null
  );
}

const reasons = async () => (await client.backups.list({})).backups.map(({ reason }) => reason);

describe('automatic backups', () => {
  it('the first opening of a day makes one, if something changed since the last', async () => {
    await reopen();
    expect(await reasons()).toEqual(['day']);
    await set('23');
    await reopen();
    expect(await reasons()).toEqual(['day']);
    now = new Date('2026-11-21T01:15:00.000Z');
    await reopen();
    await reopen();
    expect(await reasons()).toEqual(['day', 'day']);
    now = new Date('2026-11-22T01:15:00.000Z');
    await reopen();
    await engine.close();
    expect(readdirSync(own)).toHaveLength(2);
  });

  it('work makes one every while, where something changed', async () => {
    await reopen(120);
    await set('23');
    await expect.poll(reasons, { timeout: 8000 }).toEqual(['work', 'day']);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await reasons()).toEqual(['work', 'day']);
    await client.backups.choose({ second: null, atWork: false });
    await set('24');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await reasons()).toEqual(['work', 'day']);
  });

  it('says what each holds: counts, the last change, years and versions', async () => {
    await set('23');
    await client.backups.make({});
    const [made] = (await client.backups.list({})).backups;
    expect(made).toMatchObject({
      reason: 'hand',
      here: true,
      inOwn: true,
      inSecond: false,
      problem: null,
      contents: {
        steps: 2,
        last: { by: 'Nguyễn Thị Ánh' },
        versions: [{ state: 'draft', name: 'Dự thảo 1' }],
      },
    });
    expect(made?.contents?.units).toBeGreaterThan(10);
  });

  it('that fail are told, once, and the work goes on', async () => {
    await engine.close();
    rmSync(join(folder, 'trạng thái'), { recursive: true, force: true });
    writeFileSync(join(folder, 'trạng thái'), 'một tệp, không phải thư mục');
    start();
    const stop = new AbortController();
    const heard: WorkspaceChange[] = [];
    const changes = await client.workspace.watch({}, { signal: stop.signal });
    const listening = (async () => {
      for await (const change of changes) heard.push(change);
    })();
    await client.workspace.open({ path });
    await set('23');
    expect(await valueNow()).toBe(23);
    await expect.poll(() => heard.map(({ notice }) => notice).filter(Boolean)).toHaveLength(1);
    stop.abort();
    await listening;
    rmSync(join(folder, 'trạng thái'));
  });
});

describe('restoring in place', () => {
  it('puts a backup back, tells the pages, and can be undone', async () => {
    await set('23');
    const { id } = await client.backups.make({});
    await set('99');
    await set('100');
    const preview = await client.backups.preview({ id });
    expect(preview).toMatchObject({ lost: 2, gained: 0, lostIssued: [] });
    const heard: WorkspaceChange[] = [];
    const stop = new AbortController();
    const changes = await client.workspace.watch({}, { signal: stop.signal });
    const listening = (async () => {
      for await (const change of changes) heard.push(change);
    })();

    const restored = await client.backups.restore({ id });
    expect(await valueNow()).toBe(23);
    await expect.poll(() => heard.some(({ replaced }) => replaced === true)).toBe(true);
    expect(await reasons()).toContain('restore');
    expect(await client.backups.preview({ id: restored.undo })).toMatchObject({
      lost: 0,
      gained: 2,
    });

    await client.backups.restore({ id: restored.undo });
    expect(await valueNow()).toBe(100);
    await set('101');
    await client.history.undo({});
    expect(await valueNow()).toBe(100);
    stop.abort();
    await listening;
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('loses nothing that is being written meanwhile: it waits, and is in the one file or the other', async () => {
    await set('1');
    const { id } = await client.backups.make({});
    let over = false;
    const restoring = client.backups.restore({ id }).finally(() => {
      over = true;
    });
    const acknowledged: Promise<void>[] = [];
    while (!over) {
      acknowledged.push(set(String(100 + acknowledged.length)));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const { undo } = await restoring;
    await Promise.all(acknowledged);
    expect(acknowledged.length).toBeGreaterThan(5);
    const { gained, lost } = await client.backups.preview({ id: undo });
    expect(gained + lost).toBe(acknowledged.length);
    expect(lost).toBeGreaterThan(0);
  });

  it('names issued versions that would be gone', async () => {
    const { id } = await client.backups.make({});
    await client.versions.issue({ years: [2020], number: '433/QĐ-LĐLĐ', date: '2019-01-24' });
    const preview = await client.backups.preview({ id });
    const issued = (await client.workspace.info({}))?.versions.filter(
      ({ state }) => state === 'issued',
    );
    expect(preview.lostIssued.map(({ number }) => number)).toEqual(
      issued?.map(({ number }) => number),
    );
    expect(issued).toHaveLength(1);
  });

  it('leaves the workspace as it is where what is there cannot be backed up first', async () => {
    await set('23');
    const { id } = await client.backups.make({});
    await set('99');
    const away = `${own} đi đâu`;
    const stick = join(folder, 'usb');
    mkdirSync(stick);
    await client.backups.choose({ second: stick, atWork: true });
    await client.backups.make({});
    expect((await client.backups.list({})).backups.every(({ inOwn }) => inOwn)).toBe(true);
    renameSync(own, away);
    writeFileSync(own, 'không ghi được vào đây');
    expect(await refusalCode(client.backups.restore({ id }))).toBe('not-found');
    expect(await valueNow()).toBe(99);
    rmSync(own);
    renameSync(away, own);
    await client.backups.restore({ id });
    expect(await valueNow()).toBe(23);
  });

  it('is refused while somebody only looks on at the workspace, and for a name that is none', async () => {
    const { id } = await client.backups.make({});
    expect(await refusalCode(client.backups.restore({ id: '../../etc/passwd' }))).toBe('not-found');
    await client.workspace.open({ path, mode: 'read' }).catch(() => undefined);
    await engine.close();
    start();
    await client.workspace.open({ path, mode: 'read' });
    expect(await refusalCode(client.backups.restore({ id }))).toBe('read-only');
    expect(existsSync(path)).toBe(true);
  });
});

describe('the second folder', () => {
  it('is refused where it is not there, and named quietly where it is away later', async () => {
    const stick = join(folder, 'usb');
    const choose = () => client.backups.choose({ second: stick, atWork: true });
    expect(await refusalCode(choose())).toBe('not-found');
    mkdirSync(stick);
    await choose();
    await set('5');
    expect(await client.backups.make({})).toMatchObject({ secondProblem: null });
    expect((await client.backups.list({})).backups[0]).toMatchObject({
      inOwn: true,
      inSecond: true,
    });
    renameSync(stick, `${stick} rút ra`);
    await set('6');
    const { secondProblem } = await client.backups.make({});
    expect(secondProblem).toContain(stick);
    const list = await client.backups.list({});
    expect(list.secondProblem).toContain(stick);
    expect(list.troubles[0]?.message).toContain(stick);
    expect(await valueNow()).toBe(6);
  });
});
