import { copyFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineFile } from './after-kill.ts';
import type { Client } from './host.ts';
import { describeOnOwnDisk, mountOwnDisk, type OwnDisk } from './own-disk.ts';
import { refusalOf, type, typed } from './refusals.ts';
import { newWorkspace, withLocalEngine } from './sample.ts';

const NAME = 'hồ sơ.chitieu';

/** Opens the file and types 1, 2, 3: the last two stand in the journal beside it. */
function inWorkspace(file: string, work: (client: Client) => Promise<void>): Promise<void> {
  return withLocalEngine(async (client) => {
    await client.workspace.open({ path: file, mode: 'write' });
    for (const value of [1, 2, 3]) await type(client, value);
    await work(client);
  });
}

async function refusesToWrite(client: Client): Promise<void> {
  for (const call of [type(client, 4), client.history.undo({})]) {
    const refused = await refusalOf(call);
    expect(refused.code).toBe('not-found');
    expect(refused.message).toMatch(/«hồ sơ\.chitieu» đã bị xóa, thay thế hoặc chuyển đi/);
  }
}

// Windows lets nobody take away or rename a file that is open.
describe.runIf(process.platform !== 'win32')('A workspace that is open', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chitieu lost '));
    file = join(folder, NAME);
    await newWorkspace(file);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('and is removed takes no more edits, still shows its figures, and can be saved elsewhere', async () => {
    const rescued = join(folder, 'cứu.chitieu');
    await inWorkspace(file, async (client) => {
      rmSync(file);
      await refusesToWrite(client);
      expect(await typed(client)).toBe(3);
      await client.workspace.backup({ out: rescued });
    });
    expect(readdirSync(folder)).toEqual(['cứu.chitieu']);
    await withLocalEngine(async (client) => {
      await client.workspace.open({ path: rescued, mode: 'write' });
      expect(await typed(client)).toBe(3);
    });
  });

  it('and is moved away takes no more edits until it is back, and loses none', async () => {
    await inWorkspace(file, async (client) => {
      const elsewhere = join(folder, 'chỗ khác.chitieu');
      renameSync(file, elsewhere);
      await refusesToWrite(client);
      renameSync(elsewhere, file);
      await type(client, 5);
    });
    expect(await examineFile(file)).toEqual([]);
    await withLocalEngine(async (client) => {
      await client.workspace.open({ path: file, mode: 'read' });
      expect(await typed(client)).toBe(5);
    });
  });

  it('and is renamed for good has every answered edit under its new name', async () => {
    const renamed = join(folder, 'tên mới.chitieu');
    await inWorkspace(file, async () => renameSync(file, renamed));
    expect(readdirSync(folder)).toEqual(['tên mới.chitieu']);
    expect(await examineFile(renamed)).toEqual([]);
    await withLocalEngine(async (client) => {
      await client.workspace.open({ path: renamed, mode: 'read' });
      expect(await typed(client)).toBe(3);
    });
  });

  it('and is replaced by another file leaves that one as it is, byte for byte', async () => {
    const other = join(folder, 'khác.chitieu');
    copyFileSync(file, other);
    const bytes = readFileSync(other);
    await inWorkspace(file, async (client) => {
      renameSync(other, file);
      await refusesToWrite(client);
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(await examineFile(file)).toEqual([]);
  });
});

describeOnOwnDisk('A disk', () => {
  let disk: OwnDisk;
  let file: string;

  beforeEach(async () => {
    disk = mountOwnDisk(6 * 1024 * 1024);
    file = join(disk.folder, NAME);
    await newWorkspace(file);
  });
  afterEach(() => disk.remove());

  it('that is pulled out is told of at the next edit, nothing is written in its place, and the program goes on', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'chitieu elsewhere '));
    await inWorkspace(file, async (client) => {
      disk.pullOut();
      await refusesToWrite(client);
      expect(readdirSync(disk.folder)).toEqual([]);
      await client.workspace.create({
        ...{ path: join(elsewhere, 'b.chitieu'), programme: 'dien-bien-2020' },
      });
      await type(client, 7);
      expect(await typed(client)).toBe(7);
    });
    expect(readdirSync(disk.folder)).toEqual([]);
    expect(readdirSync(elsewhere)).toEqual(['b.chitieu']);
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it('that only allows to read shows a workspace that was closed, and says why it cannot be written', async () => {
    await inWorkspace(file, async () => undefined);
    disk.makeReadOnly();
    await withLocalEngine(async (client) => {
      const info = await client.workspace.open({ path: file });
      expect(info).toMatchObject({ readOnly: true });
      expect(info.readOnlyReason).toMatch(/«hồ sơ\.chitieu».*chỉ cho đọc/);
      expect(await typed(client)).toBe(3);
      expect((await refusalOf(type(client, 4))).code).toBe('read-only');
      const report = { id: 'annex', year: 2020, ending: 'xlsx' } as const;
      const refused = await refusalOf(
        client.reports.write({ ...report, out: join(disk.folder, 'phụ lục.xlsx') }),
      );
      expect(refused.code).toBe('read-only');
      expect(refused.message).toMatch(/Chọn thư mục khác/);
      const strict = await refusalOf(client.workspace.open({ path: file, mode: 'write' }));
      expect(strict.code).toBe('read-only');
    });
  });

  it('that only allows to read names what to do with a workspace that was never closed', async () => {
    const left = join(disk.folder, 'bỏ dở.chitieu');
    await inWorkspace(file, async () => {
      for (const ending of ['', '-wal']) copyFileSync(file + ending, left + ending);
    });
    disk.makeReadOnly();
    await withLocalEngine(async (client) => {
      const refused = await refusalOf(client.workspace.open({ path: left }));
      expect(refused.code).toBe('read-only');
      expect(refused.message).toMatch(/chưa được đóng trọn vẹn.*Chép nó cùng các tệp trùng tên/);
    });
    expect(readdirSync(disk.folder)).toContain('bỏ dở.chitieu-wal');
  });
});
