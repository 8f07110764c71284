import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../command.ts';
import { figureRow, readFigures } from '../figures.ts';
import { openWorkspace } from '../open.ts';
import { codeOf, must, SOMEBODY, target, workspaceOfTest } from '../testing/temp-workspace.ts';
import { isLockedFile } from './locked-bytes.ts';
import { exportWorkspace, importWorkspace } from './mailed-workspace.ts';
import { jobRunner } from './run-job.ts';

const PASSPHRASE = 'mười hai con giáp';
const run = jobRunner(path.join(import.meta.dirname, 'worker.ts'));

/** Locking takes seconds on purpose: it is done once, for every test that does not ask how. */
let locked: Promise<Buffer> | null = null;

let folder: string;
let file: string;
let mailed: string;
let out: string;

beforeEach(async ({ onTestFinished }) => {
  const begun = await workspaceOfTest(onTestFinished, 'hồ sơ.chitieu');
  ({ folder, file } = begun);
  mailed = path.join(folder, 'gửi.chitieu.age');
  out = path.join(folder, 'nhận.chitieu');
  must(await commit(begun.store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value: 7 }))]));
});

async function placeLocked(): Promise<Buffer> {
  locked ??= exportWorkspace(file, mailed, PASSPHRASE.normalize('NFC'), run).then((done) => {
    must(done);
    return fs.readFileSync(mailed);
  });
  const bytes = await locked;
  fs.writeFileSync(mailed, bytes);
  return Buffer.from(bytes);
}

async function figuresOf(workspace: string) {
  const opened = must(await openWorkspace(workspace, { mode: 'read' }));
  const figures = await readFigures(opened);
  await opened.close();
  return figures;
}

const left = () => fs.readdirSync(folder).filter((name) => name.includes('.tmp'));

it.skipIf(process.platform === 'win32')(
  'a pipe in place of the file is no workspace, and nobody waits for it',
  async () => {
    execFileSync('mkfifo', [mailed]);
    expect(isLockedFile(mailed)).toBe(false);
    expect(codeOf(await importWorkspace(mailed, out, PASSPHRASE, run))).toBe('damaged');
    expect(codeOf(await importWorkspace(mailed, out, null, run))).toBe('damaged');
  },
);

describe('a workspace as one file', () => {
  it('without a passphrase opens as it is, and is taken in', async () => {
    must(await exportWorkspace(file, mailed, null, run));
    expect(isLockedFile(mailed)).toBe(false);
    must(await importWorkspace(mailed, out, null, run));
    expect(await figuresOf(out)).toEqual([target({ value: 7 })]);
  });

  it('with a passphrase shows nothing of what it holds, and opens with it in either way of typing', async () => {
    const bytes = await placeLocked();
    expect(isLockedFile(mailed)).toBe(true);
    expect(bytes.includes('SQLite')).toBe(false);
    expect(bytes.includes(PASSPHRASE)).toBe(false);
    must(await importWorkspace(mailed, out, PASSPHRASE.normalize('NFD'), run));
    expect(await figuresOf(out)).toEqual([target({ value: 7 })]);
    expect(left()).toEqual([]);
  }, 30_000);

  it('with a wrong passphrase, or none, says so and leaves nothing behind', async () => {
    await placeLocked();
    const wrong = await importWorkspace(mailed, out, 'mười ba con giáp', run);
    expect(codeOf(wrong)).toBe('wrong-passphrase');
    expect(JSON.stringify(wrong)).not.toContain('con giáp');
    expect(codeOf(await importWorkspace(mailed, out, null, run))).toBe('password-protected');
    expect(fs.existsSync(out)).toBe(false);
    expect(left()).toEqual([]);
  }, 30_000);

  it('that was cut or changed on the way is damaged', async () => {
    const bytes = await placeLocked();
    fs.writeFileSync(mailed, bytes.subarray(0, bytes.length - 100));
    expect(codeOf(await importWorkspace(mailed, out, PASSPHRASE, run))).toBe('damaged');
    bytes[bytes.length - 10] = (bytes[bytes.length - 10] ?? 0) ^ 1;
    fs.writeFileSync(mailed, bytes);
    expect(codeOf(await importWorkspace(mailed, out, PASSPHRASE, run))).toBe('damaged');
    expect(fs.existsSync(out)).toBe(false);
  }, 30_000);

  it('that asks for more work than the format does is refused at once', async () => {
    const text = (await placeLocked())
      .toString('latin1')
      .replace(/^(-> scrypt \S+) 18$/mu, '$1 30');
    fs.writeFileSync(mailed, text, 'latin1');
    expect(codeOf(await importWorkspace(mailed, out, PASSPHRASE, run))).toBe('unsupported');
  }, 30_000);

  it('is locked with the usual work unless another is asked for', async () => {
    expect((await placeLocked()).toString('latin1')).toMatch(/^-> scrypt \S+ 18$/mu);
    const light = path.join(folder, 'nhẹ.chitieu.age');
    const quick = jobRunner(null, 4);
    must(await exportWorkspace(file, light, PASSPHRASE, quick));
    expect(fs.readFileSync(light, 'latin1')).toMatch(/^-> scrypt \S+ 4$/mu);
    must(await importWorkspace(light, out, PASSPHRASE, quick));
    expect(await figuresOf(out)).toEqual([target({ value: 7 })]);
  }, 30_000);

  it('that is locked is told as such where it is opened as it is, by whatever name, and stays', async () => {
    const bytes = await placeLocked();
    const renamed = path.join(folder, 'đổi tên.chitieu');
    fs.writeFileSync(renamed, bytes);
    for (const one of [mailed, renamed]) {
      for (const opened of [
        await openWorkspace(one, { mode: 'read' }),
        await openWorkspace(one, { mode: 'write' }),
      ]) {
        expect(codeOf(opened)).toBe('password-protected');
        expect(opened.ok ? '' : opened.error.message).toContain('Mở hồ sơ được gửi');
      }
      expect(fs.readFileSync(one)).toEqual(bytes);
    }
  }, 30_000);

  it('that cannot be read is named itself, not the half-made copy of it', async () => {
    const workbook = path.join(folder, 'bảng tính.xlsx');
    fs.writeFileSync(workbook, 'PK không phải hồ sơ');
    const damaged = path.join(folder, 'hỏng.chitieu');
    must(await exportWorkspace(file, damaged, null, run));
    fs.truncateSync(damaged, 5000);
    for (const one of [workbook, damaged, folder]) {
      const taken = await importWorkspace(one, out, null, run);
      const message = taken.ok ? '' : taken.error.message;
      expect(message).toContain(path.basename(one));
      expect(message).not.toContain('.tmp');
    }
    expect(left()).toEqual([]);
  });

  it('never overwrites, in either direction', async () => {
    fs.writeFileSync(mailed, 'bản cũ');
    expect(codeOf(await exportWorkspace(file, mailed, null, run))).toBe('exists');
    expect(fs.readFileSync(mailed, 'utf8')).toBe('bản cũ');
    expect(codeOf(await importWorkspace(file, file, null, run))).toBe('exists');
  });

  it('of a newer program is refused, locked or not, and does not reach the disk', async () => {
    must(await exportWorkspace(file, mailed, null, run));
    const native = new BetterSqlite3(mailed);
    native.pragma('user_version = 99');
    native.close();
    expect(codeOf(await importWorkspace(mailed, out, null, run))).toBe('newer-version');
    const newer = path.join(folder, 'mới.chitieu.age');
    must(await exportWorkspace(mailed, newer, PASSPHRASE, run));
    expect(codeOf(await importWorkspace(newer, out, PASSPHRASE, run))).toBe('newer-version');
    expect(fs.existsSync(out)).toBe(false);
    expect(left()).toEqual([]);
  }, 30_000);

  it('that is no workspace at all is refused', async () => {
    const other = path.join(folder, 'khác.chitieu');
    const native = new BetterSqlite3(other);
    native.exec('create table a (b)');
    native.close();
    expect(codeOf(await importWorkspace(other, out, null, run))).toBe('damaged');
    const fromFolder = await importWorkspace(folder, out, null, run);
    expect(codeOf(fromFolder)).toBe('damaged');
    expect(fromFolder.ok || fromFolder.error.message).toContain('không phải');
    expect(codeOf(await importWorkspace(path.join(folder, 'không có'), out, null, run))).toBe(
      'not-found',
    );
  });
});
