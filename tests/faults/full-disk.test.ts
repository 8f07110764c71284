import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { root } from '../../tools/project.ts';
import { built } from '../built.ts';
import { examineFile } from './after-kill.ts';
import type { Client } from './host.ts';
import { contentOf, makeOldWorkspace } from './old-workspace.ts';
import { describeOnOwnDisk, mountOwnDisk, type OwnDisk } from './own-disk.ts';
import { type Refused, refusalOf, type, typed } from './refusals.ts';
import { PERIOD, REPORTING, returnSheet } from './return-sheet.ts';
import { newWorkspace, withLocalEngine } from './sample.ts';

const SIZE = 6 * 1024 * 1024;
const readerEntry = join(root, 'out', 'node', 'reader.js');

describeOnOwnDisk('A full disk', () => {
  let disk: OwnDisk;
  let file: string;

  beforeAll(() => built('node'), 120_000);
  beforeEach(() => {
    disk = mountOwnDisk(SIZE);
    file = join(disk.folder, 'hồ sơ.chitieu');
  });
  afterEach(() => disk.remove());

  const inWorkspace = (work: (client: Client) => Promise<void>) =>
    withLocalEngine(
      async (client) => {
        await client.workspace.open({ path: file, mode: 'write' });
        await work(client);
      },
      { readerEntry },
    );
  const saysFull = (refused: Refused, name: string) => {
    expect(refused.code).toBe('disk-full');
    expect(refused.message).toContain(name);
    expect(refused.message).toMatch(/đã đầy/);
    expect(refused.message).toMatch(/Giải phóng|Xóa bớt/);
  };

  it('refuses an edit, keeps every edit it had answered, and goes on when there is room again', async () => {
    await newWorkspace(file);
    let kept = 0;
    await inWorkspace(async (client) => {
      await type(client, 1);
      await type(client, 2);
      disk.fill(16 * 1024);
      let refused: Refused | null = null;
      for (kept = 2; refused === null && kept < 2000; kept += 1) {
        refused = await type(client, kept + 1).then(
          () => null,
          (error: { data: Refused }) => error.data,
        );
      }
      kept -= 1;
      if (refused === null) throw new Error('The disk was never full');
      saysFull(refused, 'hồ sơ.chitieu');
      expect(await typed(client)).toBe(kept);
      saysFull(await refusalOf(type(client, -1 + 5000)), 'hồ sơ.chitieu');
      disk.empty();
      await type(client, 9000);
      expect(await typed(client)).toBe(9000);
      await client.history.undo({});
      expect(await typed(client)).toBe(kept);
    });
    expect(await examineFile(file)).toEqual([]);
  });

  it('loses nothing where the program is closed while it is full', async () => {
    await newWorkspace(file);
    await inWorkspace(async (client) => {
      for (const value of [1, 2, 3]) await type(client, value);
      disk.fill(0);
    });
    await inWorkspace(async (client) => {
      expect(await typed(client)).toBe(3);
      // Closing gave back what the journal had taken.
      disk.fill(0);
      saysFull(await refusalOf(type(client, 4)), 'hồ sơ.chitieu');
      disk.empty();
      await type(client, 5);
    });
    expect(await examineFile(file)).toEqual([]);
    expect(readdirSync(disk.folder)).toEqual(['hồ sơ.chitieu']);
  });

  it('stores nothing of an import, and all of it when there is room again', async () => {
    await newWorkspace(file);
    await inWorkspace(async (client) => {
      const [name = ''] = Object.values(REPORTING);
      const files = [{ name: 'bc.xlsx', base64: returnSheet(name, 120) }];
      for await (const event of await client.returns.read({ files, period: PERIOD })) {
        if (event.type !== 'done') continue;
        disk.fill(0);
        const before = await client.workspace.info({});
        saysFull(
          await refusalOf(client.returns.accept({ reading: event.reading })),
          'hồ sơ.chitieu',
        );
        expect((await client.workspace.info({}))?.lastStep).toBe(before?.lastStep);
        disk.empty();
        expect(await client.returns.accept({ reading: event.reading })).toMatchObject({
          stored: 3,
        });
      }
    });
    expect(await examineFile(file)).toEqual([]);
  });

  it('leaves no half backup', async () => {
    await newWorkspace(file);
    await inWorkspace(async (client) => {
      disk.fill(100 * 1024);
      const out = join(disk.folder, 'sao lưu.chitieu');
      saysFull(await refusalOf(client.workspace.backup({ out })), 'sao lưu.chitieu');
      expect(readdirSync(disk.folder).filter((name) => /tmp|sao/.test(name))).toEqual([]);
      disk.empty();
      await client.workspace.backup({ out });
      expect(await examineFile(out)).toEqual([]);
    });
  });

  it('leaves the old report where the new one finds no room', async () => {
    await newWorkspace(file);
    const out = join(disk.folder, 'phụ lục.xlsx');
    writeFileSync(out, 'bản cũ');
    await inWorkspace(async (client) => {
      disk.fill(0);
      const asked = { id: 'annex', year: 2020, ending: 'xlsx', out } as const;
      saysFull(await refusalOf(client.reports.write(asked)), 'phụ lục.xlsx');
      expect(readFileSync(out, 'utf8')).toBe('bản cũ');
      disk.empty();
      await client.reports.write(asked);
      expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    });
    expect(readdirSync(disk.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves an old workspace as it was where its upgrade finds no room', async () => {
    const pattern = join(disk.folder, 'mẫu.chitieu');
    await makeOldWorkspace(pattern);
    copyFileSync(pattern, file);
    const before = readFileSync(file);
    disk.fill(500 * 1024);
    await withLocalEngine(async (client) => {
      const open = () => client.workspace.open({ path: file, mode: 'write' });
      saysFull(await refusalOf(open()), 'hồ sơ.chitieu');
      expect(readFileSync(file).equals(before)).toBe(true);
      disk.empty();
      await open();
    });
    expect(contentOf(file).digest).toBe(contentOf(pattern).digest);
    expect(await examineFile(file)).toEqual([]);
  });

  it('leaves nothing of a new workspace that found no room', async () => {
    disk.fill(50 * 1024);
    await withLocalEngine(async (client) => {
      const create = () => client.workspace.create({ path: file, programme: 'dien-bien-2020' });
      saysFull(await refusalOf(create()), 'hồ sơ.chitieu');
      expect(readdirSync(disk.folder)).toEqual(['đầy.bin']);
      disk.empty();
      await create();
      expect(existsSync(file)).toBe(true);
    });
  });
});
