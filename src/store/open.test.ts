import fs from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import BetterSqlite3 from 'better-sqlite3';
import { CompiledQuery } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failure } from '../domain/error.ts';
import { err } from '../domain/result.ts';
import { commit } from './command.ts';
import { figureRow, readFigures } from './figures.ts';
import { createWorkspace, openWorkspace } from './open.ts';
import { readSectors, sectorRow } from './sectors.ts';
import {
  codeOf,
  must,
  removeFolder,
  SOMEBODY,
  startWorkspace,
  target,
  tempFolder,
} from './testing/temp-workspace.ts';
import { redo } from './undo.ts';
import { readUnitRecords, readUnits } from './units.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = tempFolder();
  file = path.join(folder, 'Điện Biên 2020.chitieu');
});

afterEach(() => removeFolder(folder));

describe('createWorkspace', () => {
  it('keeps what was stored over close and reopen', async () => {
    const store = await startWorkspace(file);
    await commit(store, { ...SOMEBODY, what: 'Nhập 194' }, [figureRow(target({ value: 194 }))]);
    await store.close();
    const again = must(await openWorkspace(file, { mode: 'write' }));
    expect(await readFigures(again)).toEqual([target({ value: 194 })]);
    expect((await readUnits(again, '2020-06-01')).map(({ code }) => code)).toEqual([
      'dien-bien-phu',
      'muong-lay',
    ]);
    await again.close();
  });

  it('leaves every byte as it was when nothing is stored', async () => {
    await (await startWorkspace(file)).close();
    const before = fs.readFileSync(file);
    const store = must(await openWorkspace(file, { mode: 'write' }));
    expect(codeOf(await redo(store, SOMEBODY))).toBe('nothing-to-redo');
    must(await commit(store, { ...SOMEBODY, what: 'Không gì' }, []));
    await store.close();
    await must(await openWorkspace(file, { mode: 'read' })).close();
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  });

  it('never writes over a file that is there', async () => {
    fs.writeFileSync(file, 'của người khác');
    expect(codeOf(await createWorkspace(file))).toBe('exists');
    expect(fs.readFileSync(file, 'utf8')).toBe('của người khác');
    expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  });

  it('says that the folder is not there', async () => {
    const result = await createWorkspace(path.join(folder, 'không có', 'a.chitieu'));
    expect(codeOf(result)).toBe('not-found');
    expect(result.ok || result.error.message).toContain('thư mục');
  });

  it('leaves no file behind when what should fill it fails', async () => {
    const result = await createWorkspace(file, {
      fill: async (store) => {
        must(
          await commit(store, { ...SOMEBODY, what: 'Nửa chừng' }, [
            sectorRow({ code: 'hcsn', name: 'HCSN', order: 0, ended: false }),
          ]),
        );
        return err(failure('unknown-programme', 'Không có chương trình này.'));
      },
    });
    expect(codeOf(result)).toBe('unknown-programme');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('fills the file before it gets its name', async () => {
    const store = must(
      await createWorkspace(file, {
        fill: (filling) => {
          expect(fs.existsSync(file)).toBe(false);
          return commit(filling, { ...SOMEBODY, what: 'Tạo' }, [
            sectorRow({ code: 'hcsn', name: 'HCSN', order: 0, ended: false }),
          ]);
        },
      }),
    );
    expect(await readSectors(store)).toHaveLength(1);
    await store.close();
  });
});

describe('an open workspace', () => {
  it('writes ahead and flushes every step to the disk', async () => {
    const store = await startWorkspace(file);
    await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value: 1 }))]);
    const { rows } = await store.write(async ({ trx }) => ({
      rows: [
        await trx.executeQuery<{ synchronous: number }>(rawQuery('pragma synchronous')),
        await trx.executeQuery<{ journal_mode: string }>(rawQuery('pragma journal_mode')),
      ],
    }));
    expect(rows.map((result) => result.rows[0])).toEqual([
      { synchronous: 2 },
      { journal_mode: 'wal' },
    ]);
    await store.close();
  });

  it('leaves one file in rollback-journal mode when it is closed', async () => {
    const store = await startWorkspace(file);
    for (const value of [1, 2]) {
      await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value }))]);
    }
    expect(fs.readdirSync(folder).map((name) => name.replace(/^.*chitieu/, ''))).toEqual([
      '',
      '-holder',
      '-lock',
      '-shm',
      '-wal',
    ]);
    await store.close();
    expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
    // Bytes 18 and 19 of the header: 1 is the rollback journal, 2 is WAL (SQLite file format, 1.3).
    expect([...fs.readFileSync(file).subarray(18, 20)]).toEqual([1, 1]);
  });

  it('holds on to nothing of the steps that it has written', async () => {
    const store = await startWorkspace(file);
    const early = new WeakRef(await store.write(async () => ({ a: 'result' })));
    for (let step = 0; step < 3; step += 1) await store.write(async () => undefined);
    setFlagsFromString('--expose-gc');
    await new Promise((resolve) => setTimeout(resolve, 10));
    runInNewContext('gc')();
    expect(early.deref()).toBeUndefined();
    await store.close();
  });

  it('may be closed twice', async () => {
    const store = await startWorkspace(file);
    await store.close();
    await store.close();
  });

  it('finishes a step that is being written before it closes', async () => {
    const store = await startWorkspace(file);
    const writing = commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value: 1 }))]);
    await store.close();
    expect((await writing).ok).toBe(true);
    const again = must(await openWorkspace(file, { mode: 'read' }));
    expect(await readFigures(again)).toHaveLength(1);
    await again.close();
  });

  it.runIf(process.platform !== 'win32')(
    'refuses to write into a file that was taken away',
    async () => {
      const store = await startWorkspace(file);
      fs.rmSync(file);
      const result = await commit(store, { ...SOMEBODY, what: 'Nhập' }, [
        figureRow(target({ value: 1 })),
      ]);
      expect(codeOf(result)).toBe('not-found');
      await store.close();
    },
  );
});

describe('a file that cannot be opened', () => {
  it('is not found', async () => {
    expect(codeOf(await openWorkspace(file, { mode: 'write' }))).toBe('not-found');
    expect(codeOf(await openWorkspace(file, { mode: 'read' }))).toBe('not-found');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  const sound = async () => {
    const store = await startWorkspace(file);
    await store.close();
    return fs.readFileSync(file);
  };
  const damages: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['is empty', async () => new Uint8Array(0)],
    ['holds random bytes', async () => Buffer.from('không phải hồ sơ '.repeat(2000))],
    ['was cut in half', async () => (await sound()).subarray(0, 4096 * 9 + 100)],
    ['was cut within its first page', async () => (await sound()).subarray(0, 600)],
    ['has its middle overwritten', async () => (await sound()).fill(0xa5, 4096 * 3, 4096 * 30)],
    ['is another SQLite database', async () => otherDatabase()],
  ];

  for (const [what, bytes] of damages) {
    it(`${what}: it is called damaged and stays as it is`, async () => {
      const content = Buffer.from(await bytes());
      fs.rmSync(file, { force: true });
      fs.writeFileSync(file, content);
      for (const mode of ['read', 'write'] as const) {
        const result =
          mode === 'read'
            ? await openWorkspace(file, { mode })
            : await openWorkspace(file, { mode });
        expect(codeOf(result)).toBe('damaged');
        expect(result.ok || result.error.message).toContain('Điện Biên 2020.chitieu');
      }
      expect(fs.readFileSync(file).equals(content)).toBe(true);
      expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
    });
  }

  it('is a folder', async () => {
    expect(codeOf(await openWorkspace(folder, { mode: 'read' }))).toBe('damaged');
  });

  it('was left by a writer that died without WAL: its journal is played back, also for a reader', async () => {
    const store = await startWorkspace(file);
    await store.close();
    const native = new BetterSqlite3(file);
    // With a cache this small, changes reach the file before the transaction ends.
    native.pragma('cache_size = 2');
    native.exec('begin; update units set decision = hex(zeroblob(3000))');
    native.exec("insert into settings select value, hex(zeroblob(9000)) from json_each('[1,2,3]')");
    const dead = path.join(folder, 'sau khi mất điện.chitieu');
    fs.copyFileSync(file, dead);
    fs.copyFileSync(`${file}-journal`, `${dead}-journal`);
    native.close();
    expect(fs.readFileSync(dead).length).toBeGreaterThan(fs.readFileSync(file).length);
    const reading = must(await openWorkspace(dead, { mode: 'read' }));
    const [unit] = await readUnitRecords(reading);
    expect(unit?.decision).toBe('');
    await reading.close();
  });

  it('comes from a newer version: it can be looked at, not written', async () => {
    const store = await startWorkspace(file);
    await store.close();
    const native = new BetterSqlite3(file);
    native.pragma('user_version = 99');
    native.close();
    expect(codeOf(await openWorkspace(file, { mode: 'write' }))).toBe('newer-version');
    const reading = must(await openWorkspace(file, { mode: 'read' }));
    expect(await readUnits(reading, '2020-06-01')).toHaveLength(2);
    await reading.close();
  });

  function otherDatabase(): Uint8Array {
    const other = path.join(folder, 'khác.db');
    const native = new BetterSqlite3(other);
    native.exec('create table t (a); insert into t values (1)');
    native.close();
    const bytes = fs.readFileSync(other);
    fs.rmSync(other);
    return bytes;
  }
});

function rawQuery(text: string) {
  return CompiledQuery.raw(text);
}
