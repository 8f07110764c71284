import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../command.ts';
import { figureRow, readFigures } from '../figures.ts';
import { openWorkspace } from '../open.ts';
import { must, SOMEBODY, target, workspaceOfTest } from '../testing/temp-workspace.ts';
import type { WritableStore } from '../workspace-store.ts';
import { readBackupContents } from './backup-contents.ts';
import { backupsIn, fileOf } from './backup-folder.ts';
import { type BackupName, formatBackupName, parseBackupName } from './backup-name.ts';
import { type BackupPlaces, makeBackup } from './make-backup.ts';
import { jobRunner, type RunJob } from './run-job.ts';

const WORKER = path.join(import.meta.dirname, 'worker.ts');
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
    for (const other of ['Điện Biên.chitieu', `${formatBackupName(name)}.12345678.tmp`, '']) {
      expect(parseBackupName(other)).toBeNull();
    }
  });
});

describe('an automatic backup', () => {
  it('holds what is stored while the workspace is open, and says what it holds', async () => {
    const { backup: made } = must(await backup());
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
    const { backup: made } = must(await backup('work', NOON, { run: jobRunner(WORKER), dayOf }));
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
    const { backup: later } = must(await backup('work', new Date('2020-01-01T05:00:00.000Z')));
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
    const places4 = backupsIn(places.own).map(({ place }) => place);
    expect(new Set(places4).size).toBe(2);
    expect(places4).toHaveLength(4);
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
});

describe('the second folder', () => {
  it('has the same backup', async () => {
    const stick = path.join(folder, 'usb');
    fs.mkdirSync(stick);
    places = { ...places, second: stick };
    const made = must(await backup());
    expect(made.secondProblem).toBeNull();
    expect(fs.readdirSync(stick)).toEqual([made.backup.file]);
    expect(fs.readFileSync(path.join(stick, made.backup.file))).toEqual(
      fs.readFileSync(fileOf(made.backup)),
    );
  });

  it('that is away is named, is not made, and the backup is there all the same', async () => {
    const stick = path.join(folder, 'usb');
    places = { ...places, second: stick };
    const made = must(await backup());
    expect(made.secondProblem).toMatchObject({ code: 'not-found' });
    expect(made.secondProblem?.message).toContain(stick);
    expect(fs.existsSync(stick)).toBe(false);
    expect(backupsIn(places.own)).toHaveLength(1);
  });

  it('that is a file and no folder is named too', async () => {
    const stick = path.join(folder, 'usb');
    fs.writeFileSync(stick, '');
    places = { ...places, second: stick };
    expect(must(await backup()).secondProblem?.code).toBe('not-found');
  });
});
