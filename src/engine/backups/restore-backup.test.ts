import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToWrite } from '../../store/dialect/sqlite-file.ts';
import {
  type BackedUp,
  openBackedUp,
  targetNow,
  typeTarget,
} from '../testing/backed-up-workspace.ts';
import { refusalCode } from '../testing/workspace.ts';

let here: BackedUp;

beforeEach(async () => {
  here = await openBackedUp();
});
afterEach(() => here.close());

describe('a backup of a newer version', () => {
  it('is refused, and the workspace goes on as it was', async () => {
    const { client, own, folder } = here;
    await typeTarget(client, 23);
    const { id } = await client.backups.make({});
    const newer = openToWrite(join(own, id));
    newer.pragma('user_version = 99');
    newer.close();
    await typeTarget(client, 24);
    expect(await refusalCode(client.backups.restore({ id }))).toBe('newer-version');
    expect(await client.workspace.info({})).toMatchObject({ readOnly: false });
    await typeTarget(client, 25);
    expect(await targetNow(client)).toBe(25);
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });
});

describe('the step of a restore', () => {
  const ISSUE = { years: [2020], number: '433/QĐ-LĐLĐ', date: '2019-01-24' };
  const steps = async () => here.client.history.list({});

  it('says who, when, from which backup and what is left out', async () => {
    const { client } = here;
    await typeTarget(client, 23);
    const { id } = await client.backups.make({});
    await typeTarget(client, 24);
    await typeTarget(client, 25);
    const { undo, lastStep } = await client.backups.restore({ id, why: 'gõ nhầm' });
    const [told, before] = await steps();
    expect(told).toMatchObject({
      step: lastStep,
      by: 'Nguyễn Thị Ánh',
      why: 'gõ nhầm',
      kind: 'restore',
      undoes: null,
      takesBack: null,
    });
    expect(told?.what).toMatch(
      /^Khôi phục bản sao lưu lúc 20\/11\/2026 \d\d:15: 2 thay đổi sau đó không còn, giữ trong bản sao lưu lúc/,
    );
    expect(told?.changes).toMatchObject([{ from: undo, to: id }]);
    expect(before?.what).toBe('Sửa ô');
    expect(await client.workspace.check({})).toMatchObject({ integrity: 'ok' });
  });

  it('stands beside what can be undone: undo and redo go on with the backup’s own steps', async () => {
    const { client } = here;
    await typeTarget(client, 22);
    await typeTarget(client, 23);
    await client.history.undo({});
    const { id } = await client.backups.make({});
    await typeTarget(client, 99);
    await client.backups.restore({ id });
    expect(await targetNow(client)).toBe(22);
    expect(await client.workspace.info({})).toMatchObject({ undo: 'Sửa ô', redo: 'Sửa ô' });
    await client.history.redo({});
    expect(await targetNow(client)).toBe(23);
    const restored = (await steps()).find(({ what }) => what.startsWith('Khôi phục'));
    await client.history.undoTo({ step: restored?.step ?? 0 });
    expect(await targetNow(client)).toBe(22);
    await client.history.undo({});
    expect(await targetNow(client)).toBeNull();
    expect(await refusalCode(client.history.undo({}))).toBe('nothing-to-undo');
  });

  it('is told of for good, also by the restore that takes it back', async () => {
    const { client } = here;
    await typeTarget(client, 23);
    const { id } = await client.backups.make({});
    await typeTarget(client, 24);
    const { undo } = await client.backups.restore({ id, why: 'thử' });
    expect(await client.backups.preview({ id: undo })).toMatchObject({ lost: 0, gained: 1 });
    expect(await client.backups.list({})).toMatchObject({ undoOfLast: undo });
    await client.backups.restore({ id: undo });
    expect(await targetNow(client)).toBe(24);
    const [told] = await steps();
    expect(told?.what).toMatch(/^Hoàn tác khôi phục, trở lại hồ sơ lúc [\d/: ]+$/);
    const earlier = told?.changes.at(-1);
    expect(earlier?.label).toMatch(/^Lần khôi phục trước: Khôi phục bản sao lưu lúc/);
    expect(earlier).toMatchObject({
      from: expect.stringContaining('Nguyễn Thị Ánh'),
      to: 'lý do: thử',
    });
    await client.backups.restore({ id });
    const lines = (await steps())[0]?.changes.map(({ label }) => label.replace(/ lúc .*/, ''));
    expect(lines?.slice(1)).toEqual([
      'Lần khôi phục trước: Khôi phục bản sao lưu',
      'Lần khôi phục trước: Hoàn tác khôi phục, trở lại hồ sơ',
    ]);
  });

  it('asks why where an issued version would go, and keeps its number and code', async () => {
    const { client } = here;
    await typeTarget(client, 23);
    const { id } = await client.backups.make({});
    await client.versions.issue(ISSUE);
    const [{ code } = { code: '' }] = await client.versions.codes({});
    expect(await refusalCode(client.backups.restore({ id }))).toBe('sealed');
    expect(await refusalCode(client.backups.restore({ id, why: '  ' }))).toBe('sealed');
    expect((await client.workspace.info({}))?.versions[0]).toMatchObject({ state: 'issued' });
    const { undo } = await client.backups.restore({ id, why: 'ban hành nhầm' });
    expect((await client.workspace.info({}))?.versions[0]).toMatchObject({ state: 'draft' });
    const [told] = await steps();
    expect(told).toMatchObject({ why: 'ban hành nhầm' });
    const line = told?.changes.find(({ label }) => label.startsWith('Phương án '));
    expect(line?.from).toBe(`đã ban hành, 433/QĐ-LĐLĐ, ngày 24/01/2019, mã đối chiếu ${code}`);

    // Issued anew under the same number, it is another issue that the way back would undo.
    await typeTarget(client, 30);
    await client.versions.issue(ISSUE);
    expect(await client.backups.preview({ id: undo })).toMatchObject({
      lostIssued: [{ number: '433/QĐ-LĐLĐ' }],
    });
    expect(await refusalCode(client.backups.restore({ id: undo }))).toBe('sealed');
    await client.backups.restore({ id: undo, why: 'trở lại bản đầu' });
    expect((await client.versions.codes({}))[0]?.code).toBe(code);
    expect((await client.workspace.info({}))?.versions[0]).toMatchObject({ state: 'issued' });
    expect(await refusalCode(typeTarget(client, 31))).toBe('sealed');
  });
});

describe('a restore that is refused', () => {
  it('leaves nothing behind', async () => {
    const { client, folder, own } = here;
    await typeTarget(client, 23);
    const { id } = await client.backups.make({});
    writeFileSync(join(own, id), 'hỏng');
    expect(await refusalCode(client.backups.restore({ id }))).toBe('damaged');
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('stops no reading of files that goes on meanwhile', async () => {
    const { client } = here;
    const text = 'TT,Đơn vị\r\n1,Mường Ảng';
    const files = [{ name: 'a.csv', base64: Buffer.from(text).toString('base64') }];
    const events: string[] = [];
    for await (const event of await client.returns.read({ files })) {
      events.push(event.type);
      if (event.type !== 'progress') continue;
      expect(await refusalCode(client.backups.restore({ id: 'không có' }))).toBe('not-found');
    }
    expect(events.length).toBeGreaterThan(1);
    expect(events.at(-1)).not.toBe('progress');
  });

  it('where another file lies in the workspace’s place it is told so, and nothing of that is touched', async () => {
    const { client, path, own } = here;
    await typeTarget(client, 23);
    const { id } = await client.backups.make({});
    const [before, backups] = [readFileSync(join(own, id)), readdirSync(own)];
    rmSync(path);
    writeFileSync(path, before);
    expect(await refusalCode(client.backups.restore({ id }))).toBe('not-found');
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(own)).toEqual(backups);
  });
});

describe('a backup that the keeping rule takes away meanwhile', () => {
  it('is restored first, or named as gone', async () => {
    const { client } = here;
    await typeTarget(client, 20);
    const { id } = await client.backups.make({});
    for (const value of [21, 22, 23]) {
      await client.backups.make({});
      await typeTarget(client, value);
    }
    const outcomes = await Promise.allSettled([
      client.backups.restore({ id }),
      client.backups.make({}),
      client.backups.make({}),
    ]);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    for (const reason of refused) expect(String(reason)).toContain('không còn trong thư mục');
    expect(await targetNow(client)).toBe(refused.length === 0 ? 20 : 23);
  });
});
