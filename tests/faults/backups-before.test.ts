import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createBackupSite } from '../../src/engine/testing/backup-site.ts';
import { schemaVersionOf } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { makeOldWorkspace, schemaOf } from '../../src/store/testing/old-workspace.ts';
import { examineFile } from './after-kill.ts';
import { contentOf, makeOldWorkspace as makeLongWorkspace } from './old-workspace.ts';
import { PERIOD, REPORTING, returnSheet } from './return-sheet.ts';

const NOW = schemaVersionOf(MIGRATIONS);

describe('Before an upgrade', () => {
  it('the older file is backed up whole, and the backup can be restored and is upgraded then', async ({
    onTestFinished,
  }) => {
    const site = await createBackupSite(onTestFinished, { makeWorkspace: makeOldWorkspace });
    await site.client().workspace.open({ path: site.path });
    expect(schemaOf(site.path)).toBe(NOW);
    const [made] = (await site.client().backups.list({})).backups;
    if (made === undefined) throw new Error('There is no backup');
    expect(made).toMatchObject({ reason: 'migration', problem: null, contents: { steps: 1 } });
    expect(schemaOf(join(site.own, made.id))).toBe(1);

    await site.client().backups.restore({ id: made.id });
    await site.close();
    expect(schemaOf(site.path)).toBe(NOW);
    expect(await examineFile(site.path)).toEqual([]);
  });

  it('the copy is what the file was, figure for figure', async ({ onTestFinished }) => {
    const site = await createBackupSite(onTestFinished, { makeWorkspace: makeLongWorkspace });
    const before = contentOf(site.path);
    await site.client().workspace.open({ path: site.path });
    const [made] = readdirSync(site.own).filter((name) => name.endsWith('.chitieu'));
    expect(contentOf(join(site.own, made ?? ''))).toEqual(before);
    expect(contentOf(site.path)).toEqual({ ...before, schema: NOW });
  });

  it('a place for backups that refuses is told to the page that opens, and keeps nobody out', async ({
    onTestFinished,
  }) => {
    const site = await createBackupSite(onTestFinished, { makeWorkspace: makeOldWorkspace });
    mkdirSync(dirname(site.own), { recursive: true });
    writeFileSync(site.own, 'một tệp, không phải thư mục');
    const info = await site.client().workspace.open({ path: site.path });
    expect(info.readOnly).toBe(false);
    const heard = await site.listen();
    await expect.poll(() => heard.map(({ notice }) => notice ?? '').join()).toContain(site.own);
    rmSync(site.own);
  });

  it('one that only looks on upgrades nothing, even where it has to play a journal back', async ({
    onTestFinished,
  }) => {
    const site = await createBackupSite(onTestFinished, { makeWorkspace: makeOldWorkspace });
    leaveHotJournal(site.path);
    await site.client().workspace.open({ path: site.path, mode: 'read' });
    expect(await site.history()).toEqual(['Tạo hồ sơ']);
    await site.close();
    expect(existsSync(`${site.path}-journal`)).toBe(false);
    expect(schemaOf(site.path)).toBe(1);
    expect(existsSync(site.own)).toBe(false);
  });
});

describe('Before an import', () => {
  it('what is there is backed up, and what is imported is not in that', async ({
    onTestFinished,
  }) => {
    const site = await createBackupSite(onTestFinished);
    await expect.poll(site.reasons, { timeout: 8000 }).toEqual(['day']);
    await site.set(23);
    const [unit = ''] = Object.values(REPORTING);
    const files = [{ name: 'bc.xlsx', base64: returnSheet(unit, 120) }];
    for await (const event of await site.client().returns.read({ files, period: PERIOD })) {
      if (event.type !== 'done') continue;
      const { stored } = await site.client().returns.accept({ reading: event.reading });
      expect(stored).toBe(3);
    }
    const [made] = (await site.client().backups.list({})).backups;
    expect(made).toMatchObject({ reason: 'import', contents: { steps: 2 } });
    expect(await site.history()).toHaveLength(3);
    await site.client().backups.restore({ id: made?.id ?? '' });
    expect(await site.valueNow()).toBe(23);
  });
});

/** As a program leaves a file that is killed in a step: half of it in the file, what was there in the journal. */
function leaveHotJournal(file: string): void {
  const copy = `${file}.dở dang`;
  copyFileSync(file, copy);
  const native = new BetterSqlite3(copy);
  native.pragma('cache_size = 1');
  native.pragma('cache_spill = 1');
  native.exec('begin immediate');
  native.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 4000)
    insert into units select 'u' || i, 'district', i, null, null, '' from n`);
  copyFileSync(copy, file);
  copyFileSync(`${copy}-journal`, `${file}-journal`);
  native.close();
  rmSync(copy);
}
