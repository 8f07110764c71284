import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../domain/error.ts';
import { err } from '../../domain/result.ts';
import { commit } from '../command.ts';
import { storageFailure } from '../failures.ts';
import { figureRow, readFigures } from '../figures.ts';
import { openWorkspace } from '../open.ts';
import { must, SOMEBODY, target, workspaceOfTest } from '../testing/temp-workspace.ts';
import type { WritableStore } from '../workspace-store.ts';
import { readBackupContents } from './backup-contents.ts';
import { backupsIn, fileOf } from './backup-folder.ts';
import { type BackupName, formatBackupName, parseBackupName } from './backup-name.ts';
import { type BackupPlaces, copyToSecond, makeBackup } from './make-backup.ts';
import { jobRunner, type RunJob } from './run-job.ts';

const WORKER = path.join(import.meta.dirname, 'worker.ts');
const WRITING = path.join(import.meta.dirname, '..', 'testing', 'begin-backup.ts');
const dayOf = (instant: string) => instant.slice(0, 10);
const tools = { run: jobRunner(null), dayOf };
const NOON = new Date('2026-11-20T05:00:00.123Z');

let folder: string;
let file: string;
let store: WritableStore;
let places: BackupPlaces;

beforeEach(async ({ onTestFinished }) => {
  ({ folder, file, store } = await workspaceOfTest(onTestFinished, 'Điện Biên 2020.chitieu'));
  places = { own: path.join(folder, 'Bản sao lưu'), second: null };
  must(await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value: 7 }))]));
});

const backup = (reason: BackupName['reason'] = 'hand', at = NOON, using = tools) =>
  makeBackup(places, { workspace: file, reason, at }, using);

describe('a name of a backup', () => {
  it('tells all of it again, whatever the workspace is called', () => {
    const name: BackupName = {
      workspace: 'Điện Biên 2020 b3 hand',
      at: '2026-11-20T05:00:00.123Z',
      sequence: 12,
      step: 312,
      reason: 'restore',
      mark: '0123456789abcdef',
      place: '89abcdef',
    };
    expect(parseBackupName(formatBackupName(name))).toEqual(name);
    expect(formatBackupName({ ...name, workspace: 'a/b:c' })).not.toMatch(/[/:]/u);
    const long = formatBackupName({ ...name, workspace: 'ậ'.repeat(200) });
    expect(Buffer.byteLength(`${long}.12345678.tmp-journal`)).toBeLessThan(255);
    expect(parseBackupName(long)?.workspace).toMatch(/^ậ+$/u);
    for (const other of ['Điện Biên.chitieu', `${formatBackupName(name)}.12345678.tmp`, '']) {
      expect(parseBackupName(other)).toBeNull();
    }
  });
});

describe('an automatic backup', () => {
  it('holds what is stored while the workspace is open, and says what it holds', async () => {
    const made = must(await backup());
    must(await commit(store, { ...SOMEBODY, what: 'Sau đó' }, [figureRow(target({ value: 8 }))]));
    const contents = must(await readBackupContents(fileOf(made)));
    expect(contents).toMatchObject({
      units: 2,
      indicators: 2,
      figures: 1,
      steps: 2,
      lastStep: { id: 2, what: 'Nhập', by: SOMEBODY.by },
      versions: [{ id: 'v1', state: 'draft', years: [2020] }],
    });
    expect(made).toMatchObject({ step: 2, sequence: 1, workspace: 'Điện Biên 2020' });
  });

  it('made in a thread of its own is the same, and needs no other file beside it', async () => {
    const made = must(await backup('work', NOON, { run: jobRunner(WORKER), dayOf }));
    expect(fs.readdirSync(places.own)).toEqual([made.file]);
    expect([...fs.readFileSync(fileOf(made)).subarray(18, 20)]).toEqual([1, 1]);
    const opened = must(await openWorkspace(fileOf(made), { mode: 'read' }));
    expect(await readFigures(opened)).toEqual([target({ value: 7 })]);
    await opened.close();
  });

  it('is removed and said to be bad where the copy is not sound', async () => {
    const spoiling: RunJob = async (job) => {
      await jobRunner(null)(job);
      // As a bad stick does: what was written is not what is read.
      const bytes = fs.readFileSync(job.temp);
      bytes.fill(0x5a, 4096, 3 * 4096);
      fs.writeFileSync(job.temp, bytes);
      return jobRunner(null)({ type: 'duplicate', source: job.temp, temp: `${job.temp}2` });
    };
    const made = await backup('hand', NOON, { run: spoiling, dayOf });
    expect(made).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(fs.readdirSync(places.own)).toEqual([]);
  });

  it('counts on in spite of a clock that was set back', async () => {
    must(await backup('day', new Date('2026-11-20T05:00:00.000Z')));
    const later = must(await backup('work', new Date('2020-01-01T05:00:00.000Z')));
    expect(later.sequence).toBe(2);
    expect(backupsIn(places.own)).toHaveLength(2);
  });

  it('leaves the backups of another copy of the workspace alone', async () => {
    const copy = path.join(folder, 'bản sao.chitieu');
    must(
      await makeBackup(
        { ...places, own: folder },
        { workspace: file, reason: 'hand', at: NOON },
        tools,
      ),
    );
    const [first] = backupsIn(folder);
    fs.copyFileSync(path.join(folder, first?.file ?? ''), copy);
    must(await backup());
    for (let hour = 6; hour < 12; hour += 1) {
      const at = new Date(`2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`);
      must(await makeBackup(places, { workspace: copy, reason: 'work', at }, tools));
    }
    // Six times the same state of the copy are one.
    const kept = backupsIn(places.own).map(({ place }) => place);
    expect(new Set(kept).size).toBe(2);
    expect(kept).toHaveLength(2);
  });

  it('takes away what a process that was killed left behind, but not what is being written', async () => {
    fs.mkdirSync(places.own);
    const old = path.join(places.own, 'sao-luu.chitieu.0123abcd.tmp');
    const young = path.join(places.own, 'sao-luu.chitieu.4567abcd.tmp');
    for (const left of [old, `${old}-journal`, young]) fs.writeFileSync(left, 'nửa chừng');
    const hoursAgo = new Date(Date.now() - 3 * 3_600_000);
    for (const left of [old, `${old}-journal`]) fs.utimesSync(left, hoursAgo, hoursAgo);
    must(await backup());
    expect(fs.readdirSync(places.own).filter((name) => name.includes('tmp'))).toEqual([
      path.basename(young),
    ]);
  });

  it('that another process was killed in is gone with the next, and never listed', async () => {
    fs.mkdirSync(places.own);
    // Stands in the middle of writing until it is killed.
    const child = fork(WRITING, [places.own]);
    await once(child, 'message');
    const left = () => fs.readdirSync(places.own).filter((name) => name.endsWith('.tmp'));
    expect(left()).toHaveLength(1);
    must(await backup());
    // That process is still at it.
    expect(left()).toHaveLength(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(backupsIn(places.own)).toHaveLength(1);
    must(await commit(store, { ...SOMEBODY, what: 'Sau đó' }, [figureRow(target({ value: 8 }))]));
    must(await backup());
    expect(left()).toEqual([]);
    expect(backupsIn(places.own)).toHaveLength(2);
  });

  it('names the folder, and not the half-made file, where it cannot be written', async () => {
    const refusing: RunJob = async (job) =>
      err(someFailure(storageFailure(Object.assign(new Error(), { code: 'ENOSPC' }), job.temp)));
    const made = await backup('hand', NOON, { run: refusing, dayOf });
    const message = made.ok ? '' : made.error.message;
    expect(made).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(message).toContain(places.own);
    expect(message).toContain('Số liệu đã lưu trong hồ sơ vẫn còn');
    expect(message).not.toMatch(/\.tmp|thay đổi này chưa/u);
  });
});

describe('the second folder', () => {
  let stick: string;
  beforeEach(() => {
    stick = path.join(folder, 'usb');
  });

  it('has the same backup, once', async () => {
    fs.mkdirSync(stick);
    const made = must(await backup());
    expect(await copyToSecond(stick, made, tools)).toBeNull();
    expect(fs.readdirSync(stick)).toEqual([made.file]);
    expect(fs.readFileSync(path.join(stick, made.file))).toEqual(fs.readFileSync(fileOf(made)));
    const nothing: RunJob = () => Promise.reject(new Error('It is there already'));
    expect(await copyToSecond(stick, made, { run: nothing, dayOf })).toBeNull();
  });

  it('that is away is named and is not made; once it is back it gets the backup', async () => {
    const made = must(await backup());
    const problem = await copyToSecond(stick, made, tools);
    expect(problem).toMatchObject({ code: 'not-found' });
    expect(problem?.message).toContain(stick);
    expect(fs.existsSync(stick)).toBe(false);
    fs.mkdirSync(stick);
    expect(await copyToSecond(stick, made, tools)).toBeNull();
    expect(fs.readdirSync(stick)).toEqual([made.file]);
  });

  it('says of a backup that was cut on the way that it is damaged, by its own name', async () => {
    const made = must(await backup());
    fs.truncateSync(fileOf(made), 9000);
    const temp = path.join(folder, 'hồ sơ.chitieu.01234567.tmp');
    const copied = await tools.run({ type: 'duplicate', source: fileOf(made), temp });
    expect(copied).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(copied.ok ? '' : copied.error.message).toContain(made.file);
    expect(fs.existsSync(temp)).toBe(false);
  });

  it('that is a file and no folder is named too', async () => {
    fs.writeFileSync(stick, '');
    expect((await copyToSecond(stick, must(await backup()), tools))?.code).toBe('not-found');
  });

  it('that is full or only allows to read is named, with what to do, and nothing is left in it', async () => {
    fs.mkdirSync(stick);
    const made = must(await backup());
    for (const [code, words] of [
      ['ENOSPC', /đã đầy; giải phóng dung lượng/u],
      ['EROFS', /chỉ cho đọc; bỏ khóa ghi/u],
    ] as const) {
      const refusing: RunJob = async (job) => {
        fs.writeFileSync(job.temp, 'nửa chừng');
        return err(someFailure(storageFailure(Object.assign(new Error(), { code }), job.temp)));
      };
      const problem = await copyToSecond(stick, made, { run: refusing, dayOf });
      expect(problem?.message).toContain(stick);
      expect(problem?.message).toMatch(words);
      expect(fs.readdirSync(stick)).toEqual([]);
    }
  });
});

function someFailure(found: Failure | null): Failure {
  if (found === null) throw new Error('The disk says nothing');
  return found;
}
