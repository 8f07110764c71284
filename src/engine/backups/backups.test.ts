import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import { type BackupSite, createBackupSite, READER } from '../testing/backup-site.ts';
import { refusalCode, type TestClient } from '../testing/workspace.ts';

const LOOKER = {
  now: () => new Date(),
  actor: 'Trần Văn Bình',
  computer: 'may-2',
  stateFolder: null,
  readerEntry: READER,
};
let site: BackupSite;

beforeEach(async ({ onTestFinished }) => {
  site = await createBackupSite(onTestFinished);
});

describe('automatic backups', () => {
  it('the first opening of a day makes one, if something changed since the last', async () => {
    await site.reopen();
    expect(await site.reasons()).toEqual(['day']);
    await site.set(23);
    await site.reopen();
    expect(await site.reasons()).toEqual(['day']);
    site.setClock('2026-11-21T01:15:00.000Z');
    await site.reopen();
    await site.reopen();
    expect(await site.reasons()).toEqual(['day', 'day']);
    site.setClock('2026-11-22T01:15:00.000Z');
    await site.reopen();
    await site.close();
    expect(readdirSync(site.own)).toHaveLength(2);
  });

  it('work makes one every while, where something changed', async () => {
    await site.reopen(120);
    await site.set(23);
    await expect.poll(site.reasons, { timeout: 8000 }).toEqual(['work', 'day']);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await site.reasons()).toEqual(['work', 'day']);
    await site.client().backups.choose({ second: null, atWork: false });
    await site.set(24);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await site.reasons()).toEqual(['work', 'day']);
  });

  it('says what each holds: counts, the last change, years and versions', async () => {
    await site.set(23);
    await site.client().backups.make({});
    const [made] = (await site.client().backups.list({})).backups;
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
    await site.close();
    rmSync(join(site.folder, 'trạng thái'), { recursive: true, force: true });
    writeFileSync(join(site.folder, 'trạng thái'), 'một tệp, không phải thư mục');
    site.start();
    const heard = await site.listen();
    await site.client().workspace.open({ path: site.path });
    await site.set(23);
    expect(await site.valueNow()).toBe(23);
    await expect.poll(() => heard.map(({ notice }) => notice).filter(Boolean)).toHaveLength(1);
    rmSync(join(site.folder, 'trạng thái'));
  });
});

describe('restoring in place', () => {
  it('puts a backup back, tells the pages, and can be undone', async () => {
    await site.set(23);
    const { id } = await site.client().backups.make({});
    await site.set(99);
    await site.set(100);
    const preview = await site.client().backups.preview({ id });
    expect(preview).toMatchObject({ lost: 2, gained: 0, lostIssued: [] });
    const heard = await site.listen();

    const restored = await site.client().backups.restore({ id });
    expect(await site.valueNow()).toBe(23);
    await expect.poll(() => heard.some(({ replaced }) => replaced === true)).toBe(true);
    expect(await site.reasons()).toContain('restore');
    expect(await site.client().backups.preview({ id: restored.undo })).toMatchObject({
      lost: 0,
      gained: 2,
    });

    await site.client().backups.restore({ id: restored.undo });
    expect(await site.valueNow()).toBe(100);
    await site.set(101);
    await site.client().history.undo({});
    expect(await site.valueNow()).toBe(100);
    expect(readdirSync(site.folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('loses nothing that is being written meanwhile: it waits, and is in the one file or the other', async () => {
    await site.set(1);
    const { id } = await site.client().backups.make({});
    let over = false;
    const restoring = site
      .client()
      .backups.restore({ id })
      .finally(() => {
        over = true;
      });
    const acknowledged: Promise<void>[] = [];
    while (!over) {
      acknowledged.push(site.set(100 + acknowledged.length));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const { undo } = await restoring;
    await Promise.all(acknowledged);
    expect(acknowledged.length).toBeGreaterThan(5);
    const { gained, lost } = await site.client().backups.preview({ id: undo });
    expect(gained + lost).toBe(acknowledged.length);
    expect(lost).toBeGreaterThan(0);
  });

  it('is possible again where the backup could not be read for a moment', async () => {
    await site.set(23);
    const { id } = await site.client().backups.make({});
    const sound = readFileSync(join(site.own, id));
    writeFileSync(join(site.own, id), Buffer.alloc(sound.length, 0x5a));
    expect((await site.client().backups.list({})).backups[0]?.problem).toContain('không phải');
    writeFileSync(join(site.own, id), sound);
    expect((await site.client().backups.list({})).backups[0]?.problem).toBeNull();
    await site.client().backups.restore({ id });
    expect(await site.valueNow()).toBe(23);
  });

  it('lets whoever looks on see the restored file, and no mixture of the two', async () => {
    await site.set(23);
    const { id } = await site.client().backups.make({});
    await site.set(99);
    await site.reopen();
    const looker = createEngine({ ...LOOKER, workspaceFolder: site.folder });
    const other: TestClient = createRouterClient(looker.router);
    try {
      await other.workspace.open({ path: site.path });
      const seen = async () => (await other.history.list({})).map(({ what }) => what);
      expect(await seen()).toEqual(await site.history());
      await site.client().backups.restore({ id });
      for (let value = 1; value < 40; value += 1) await site.set(value);
      expect(await seen()).toEqual(await site.history());
      expect((await other.workspace.check({})).integrity).toBe('ok');
      expect(await refusalCode(other.history.undo({}))).toBe('in-use');
    } finally {
      await looker.close();
    }
  });

  it('names issued versions that would be gone', async () => {
    const { id } = await site.client().backups.make({});
    await site
      .client()
      .versions.issue({ years: [2020], number: '433/QĐ-LĐLĐ', date: '2019-01-24' });
    const preview = await site.client().backups.preview({ id });
    const issued = (await site.client().workspace.info({}))?.versions.filter(
      ({ state }) => state === 'issued',
    );
    expect(preview.lostIssued.map(({ number }) => number)).toEqual(
      issued?.map(({ number }) => number),
    );
    expect(issued).toHaveLength(1);
  });

  it('leaves the workspace as it is where what is there cannot be backed up first', async () => {
    await site.set(23);
    const { id } = await site.client().backups.make({});
    await site.set(99);
    const away = `${site.own} đi đâu`;
    const stick = join(site.folder, 'usb');
    mkdirSync(stick);
    await site.client().backups.choose({ second: stick, atWork: true });
    await site.client().backups.make({});
    expect((await site.client().backups.list({})).backups.every(({ inOwn }) => inOwn)).toBe(true);
    renameSync(site.own, away);
    writeFileSync(site.own, 'không ghi được vào đây');
    expect(await refusalCode(site.client().backups.restore({ id }))).toBe('not-found');
    expect(await site.valueNow()).toBe(99);
    rmSync(site.own);
    renameSync(away, site.own);
    await site.client().backups.restore({ id });
    expect(await site.valueNow()).toBe(23);
  });

  it('is refused where the workspace is only looked at, and for a name that is none', async () => {
    const { id } = await site.client().backups.make({});
    expect(await refusalCode(site.client().backups.restore({ id: '../../etc/passwd' }))).toBe(
      'not-found',
    );
    await site
      .client()
      .workspace.open({ path: site.path, mode: 'read' })
      .catch(() => undefined);
    await site.close();
    site.start();
    await site.client().workspace.open({ path: site.path, mode: 'read' });
    expect(await refusalCode(site.client().backups.restore({ id }))).toBe('read-only');
    expect(existsSync(site.path)).toBe(true);
  });
});

describe('the second folder', () => {
  it('gets what is there when it is chosen, and what it missed while it was away', async () => {
    await site.reopen(150);
    await site.set(5);
    await site.client().backups.make({});
    const stick = join(site.folder, 'usb');
    mkdirSync(stick);
    const inStick = () => readdirSync(stick).filter((name) => name.endsWith('.chitieu'));
    await site.client().backups.choose({ second: stick, atWork: true });
    await expect.poll(inStick, { timeout: 8000 }).toHaveLength(1);
    renameSync(stick, `${stick} rút ra`);
    await site.set(6);
    await expect.poll(site.reasons, { timeout: 8000 }).toContain('work');
    await expect
      .poll(async () => (await site.client().backups.list({})).troubles.length)
      .toBeGreaterThan(0);
    renameSync(`${stick} rút ra`, stick);
    await expect.poll(inStick, { timeout: 8000 }).toHaveLength(2);
    const [newest] = (await site.client().backups.list({})).backups;
    expect(newest).toMatchObject({ inOwn: true, inSecond: true });
  });

  it('is refused where it is not there, and named quietly where it is away later', async () => {
    const stick = join(site.folder, 'usb');
    const choose = () => site.client().backups.choose({ second: stick, atWork: true });
    expect(await refusalCode(choose())).toBe('not-found');
    mkdirSync(stick);
    await choose();
    await site.set(5);
    expect(await site.client().backups.make({})).toMatchObject({ secondProblem: null });
    expect((await site.client().backups.list({})).backups[0]).toMatchObject({
      inOwn: true,
      inSecond: true,
    });
    renameSync(stick, `${stick} rút ra`);
    await site.set(6);
    const { secondProblem } = await site.client().backups.make({});
    expect(secondProblem).toContain(stick);
    const list = await site.client().backups.list({});
    expect(list.secondProblem).toContain(stick);
    expect(list.troubles[0]?.message).toContain(stick);
    expect(await site.valueNow()).toBe(6);
  });
});
