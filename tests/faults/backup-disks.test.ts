import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type BackupSite, createBackupSite } from '../../src/engine/testing/backup-site.ts';
import { makeOldWorkspace } from '../../src/store/testing/old-workspace.ts';
import { describeOnOwnDisk, mountOwnDisk, type OwnDisk } from './own-disk.ts';
import { refusalOf } from './refusals.ts';

const SIZE = 6 * 1024 * 1024;

describeOnOwnDisk('The disk of the second folder', () => {
  let stick: OwnDisk;
  let site: BackupSite;

  beforeEach(async ({ onTestFinished }) => {
    stick = mountOwnDisk(SIZE);
    site = await createBackupSite(onTestFinished);
    await site.client().backups.choose({ second: stick.folder, atWork: true });
    await site.set(5);
  });
  afterEach(() => stick.remove());

  const inStick = () => readdirSync(stick.folder).filter((name) => /chitieu|tmp/u.test(name));
  const saysThat = async (words: RegExp) => {
    const { id, secondProblem } = await site.client().backups.make({});
    expect(secondProblem).toContain(stick.folder);
    expect(secondProblem).toMatch(words);
    const list = await site.client().backups.list({});
    expect(list.backups[0]).toMatchObject({ id, inOwn: true, inSecond: false, problem: null });
    await site.set(6);
    expect(await site.valueNow()).toBe(6);
  };

  it('is full: that is said, nothing half is left, the backup is on the computer all the same', async () => {
    stick.fill(40 * 1024);
    await saysThat(/đã đầy; giải phóng dung lượng/u);
    expect(inStick()).toEqual([]);
    stick.empty();
    await site.client().backups.make({});
    expect(inStick()).toHaveLength(1);
  });

  it('only allows to read: that is said', async () => {
    stick.makeReadOnly();
    await saysThat(/chỉ cho đọc; bỏ khóa ghi/u);
    expect(inStick()).toEqual([]);
  });

  it('is pulled out: the folder that stays behind takes nothing that would look like a copy on a stick', async () => {
    stick.pullOut();
    const made = await site.client().backups.make({});
    // On Linux the empty folder of the mount is there all the same, on Windows the letter is gone.
    expect(made.secondProblem).toBeNull();
    expect(await site.valueNow()).toBe(5);
  });
});

describeOnOwnDisk('The disk of the backups', () => {
  let disk: OwnDisk;
  const own = () => join(disk.folder, 'Bản sao lưu');

  beforeEach(() => {
    disk = mountOwnDisk(SIZE);
  });
  afterEach(() => disk.remove());

  for (const [name, spoil, words] of [
    ['is full', () => disk.fill(40 * 1024), /đã đầy/u],
    ['only allows to read', () => disk.makeReadOnly(), /chỉ cho đọc/u],
  ] as const) {
    it(`${name}: an older workspace is opened all the same, and that is told`, async ({
      onTestFinished,
    }) => {
      mkdirSync(own());
      const site = await createBackupSite(onTestFinished, {
        own: own(),
        makeWorkspace: makeOldWorkspace,
      });
      spoil();
      const info = await site.client().workspace.open({ path: site.path });
      expect(info.readOnly).toBe(false);
      const heard = await site.listen();
      await expect.poll(() => heard.map(({ notice }) => notice ?? '').join()).toMatch(words);
      expect(heard[0]?.notice).toContain(own());
      expect(readdirSync(own())).toEqual([]);
      await site.close();
    });

    it(`${name}: a restore is refused before anything is touched`, async ({ onTestFinished }) => {
      const site = await createBackupSite(onTestFinished, { own: own() });
      await site.set(5);
      const { id } = await site.client().backups.make({});
      await site.set(6);
      spoil();
      const { code, message } = await refusalOf(site.client().backups.restore({ id }));
      expect(['disk-full', 'read-only']).toContain(code);
      expect(message).toMatch(words);
      expect(await site.valueNow()).toBe(6);
      await site.set(7);
      expect(await site.valueNow()).toBe(7);
      expect(readdirSync(dirname(site.path)).filter((entry) => entry.endsWith('.tmp'))).toEqual([]);
      expect(existsSync(join(own(), id))).toBe(true);
    });
  }
});
