import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupWorkspace, restoreWorkspace } from './backup.ts';
import { lastStepMark } from './backups/backup-contents.ts';
import { exportWorkspace, importWorkspace } from './backups/mailed-workspace.ts';
import { copyToSecond, makeBackup } from './backups/make-backup.ts';
import { recordRestore } from './backups/record-restore.ts';
import { replaceWorkspace } from './backups/replace-workspace.ts';
import type { BackupRestored } from './backups/restored-step.ts';
import { jobRunner } from './backups/run-job.ts';
import { commit } from './command.ts';
import { figureRow, readFigures } from './figures.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { isOnNetwork } from './network-path.ts';
import { createWorkspace, openWorkspace } from './open.ts';
import {
  must,
  removeFolder,
  SOMEBODY,
  startWorkspace,
  target,
  tempFolder,
} from './testing/temp-workspace.ts';
import { redo, undo } from './undo.ts';
import type { WritableStore } from './workspace-store.ts';

// No test can put a folder on a share; that the path is one is all that is pretended.
vi.mock(import('./network-path.ts'), async (original) => {
  const real = await original();
  return { ...real, isOnNetwork: vi.fn(real.isOnNetwork) };
});

let folder: string;
let file: string;

beforeEach(() => {
  folder = tempFolder();
  file = path.join(folder, 'a.chitieu');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.mocked(isOnNetwork).mockReset();
  removeFolder(folder);
});

const type = async (store: WritableStore, value: number) =>
  must(await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value }))]));

/** Everything that writes a workspace file, once; nothing in a thread, where no test could watch it. */
async function everyWayToWrite(): Promise<void> {
  const store = await startWorkspace(file);
  await type(store, 1);
  await type(store, 2);
  must(await undo(store, SOMEBODY));
  must(await redo(store, SOMEBODY));
  must(await backupWorkspace(store, path.join(folder, 'copy.chitieu')));
  await store.close();
  must(
    await restoreWorkspace(path.join(folder, 'copy.chitieu'), path.join(folder, 'back.chitieu')),
  );
  const [oldest = ''] = Object.keys(MIGRATIONS);
  const first = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name === oldest));
  const old = path.join(folder, 'old.chitieu');
  await must(await createWorkspace(old, { migrations: first })).close();
  const upgraded = must(await openWorkspace(old, { mode: 'write' }));
  await upgraded.close();
  await everyWayToKeep(path.join(folder, 'mail'));
}

const KEPT = 'Bản sao lưu';

/** Automatic backups and putting one back, and the workspace as one file that is mailed. */
async function everyWayToKeep(place: string): Promise<void> {
  for (const name of ['', KEPT, 'USB']) fs.mkdirSync(path.join(place, name));
  const here = (name: string) => path.join(place, name);
  const worked = here('worked.chitieu');
  const store = await startWorkspace(worked);
  for (const value of [1, 2]) await type(store, value);
  const run = jobRunner(null, 4);
  must(await exportWorkspace(worked, here('plain.chitieu'), null, run));
  must(await exportWorkspace(worked, here('locked.age'), 'mười hai', run));
  must(await importWorkspace(here('plain.chitieu'), here('taken.chitieu'), null, run));
  must(await importWorkspace(here('locked.age'), here('unlocked.chitieu'), 'mười hai', run));
  const order = {
    workspace: worked,
    reason: 'hand',
    at: new Date('2020-01-05T00:00:00Z'),
  } as const;
  const tools = { run, dayOf: (instant: string) => instant.slice(0, 10) };
  const places = { own: here(KEPT), second: null };
  const backup = must(await makeBackup(places, order, tools));
  expect(await copyToSecond(here('USB'), backup, tools)).toBeNull();
  const last = await lastStepMark(store);
  await store.close();
  const temp = here('worked.chitieu.00000000.tmp');
  const copied = await run({ type: 'duplicate', source: path.join(here(KEPT), backup.file), temp });
  const detail: BackupRestored = {
    ...{ type: 'backup-restored', from: backup.file, undo: '', lost: 0 },
    ...{ lostIssued: [], earlier: [] },
  };
  const what = { what: 'Khôi phục', why: '', detail };
  must(await recordRestore(temp, must(copied).schemaVersion, SOMEBODY, what));
  must(await replaceWorkspace(worked, temp, { holder: 'Lan', last }));
}

const withoutNumber = (name: string) =>
  name
    .replace(/^sao-luu-[0-9a-f]{8}-\d+/u, 'sao-luu')
    .replace(/^.* hand .*\.chitieu$/u, 'one kept')
    .replace(/\.[0-9a-f]{8}\.tmp$/, ' (temp)');

describe('every connection that may write a workspace', () => {
  it('flushes each step to the disk: synchronous is 2 (full)', async () => {
    const { writes, sidecars } = watchWrites();
    await everyWayToWrite();
    expect(new Set(writes.map(({ synchronous }) => synchronous))).toEqual(new Set([2]));
    expect(new Set(writes.map((write) => withoutNumber(write.file)))).toEqual(
      new Set([
        ...['a.chitieu (temp)', 'a.chitieu', 'copy.chitieu (temp)', 'back.chitieu (temp)'],
        ...['old.chitieu (temp)', 'old.chitieu'],
        ...['worked.chitieu (temp)', 'worked.chitieu', 'sao-luu.chitieu (temp)'],
        ...['plain.chitieu (temp)', 'taken.chitieu (temp)'],
      ]),
    );
    expect(sidecars.filter(({ when }) => when === 'commit')).toEqual([]);
  });

  it('keeps a journal whose end is flushed too: never one that is only deleted', async () => {
    const { writes } = watchWrites();
    await everyWayToWrite();
    const commits = writes.filter(({ when }) => when === 'commit');
    expect(new Set(commits.map(({ journal }) => journal))).toEqual(new Set(['truncate', 'wal']));
  });

  it('leaves a rollback journal when it is closed, and one file', async () => {
    const { writes } = watchWrites();
    await everyWayToWrite();
    const closed = writes.filter(
      ({ when, file: name }) => when === 'close' && !name.endsWith('.tmp'),
    );
    expect(closed.filter(({ journal }) => journal === 'wal')).toEqual([]);
    for (const name of ['a', 'copy', 'back', 'old']) {
      const bytes = fs.readFileSync(path.join(folder, `${name}.chitieu`));
      expect([...bytes.subarray(18, 20)], name).toEqual([1, 1]);
    }
    expect(fs.readdirSync(folder).sort()).toEqual([
      ...['a', 'back', 'copy'].map((name) => `${name}.chitieu`),
      'mail',
      'old.chitieu',
    ]);
    const kept = path.join(folder, 'mail');
    expect(fs.readdirSync(kept).sort()).toEqual([
      ...[KEPT, 'USB', 'locked.age', 'plain.chitieu', 'taken.chitieu'].sort(),
      ...['unlocked.chitieu', 'worked.chitieu'],
    ]);
    for (const name of [KEPT, 'USB']) {
      expect(fs.readdirSync(path.join(kept, name)).map(withoutNumber), name).toEqual(['one kept']);
    }
  });

  it('flushes a finished file before it gives it its name, a locked one and a copy on a stick too', async () => {
    const { placed, unflushed } = watchPlaces();
    await everyWayToWrite();
    expect(unflushed).toEqual([]);
    expect(new Set(placed.map(withoutNumber))).toEqual(
      new Set([
        ...['a', 'copy', 'back', 'old', 'worked', 'plain', 'taken', 'unlocked'].map(
          (name) => `${name}.chitieu`,
        ),
        ...['locked.age', 'one kept'],
      ]),
    );
  });
});

describe('a workspace on a network share', () => {
  it('never goes into WAL mode, and is one file after a step too', async () => {
    vi.mocked(isOnNetwork).mockReturnValue(true);
    const { writes } = watchWrites();
    const store = await startWorkspace(file);
    for (const value of [1, 2, 3]) await type(store, value);
    expect(fs.existsSync(`${file}-wal`)).toBe(false);
    await store.close();
    expect(new Set(writes.map(({ synchronous }) => synchronous))).toEqual(new Set([2]));
    expect(writes.filter(({ journal }) => journal === 'wal')).toEqual([]);
    expect(fs.readdirSync(folder)).toEqual(['a.chitieu']);
  });

  it('that still has the WAL of a killed writer loses nothing of it and leaves WAL mode', async () => {
    const store = await startWorkspace(file);
    await type(store, 1);
    await type(store, 2);
    const left = path.join(folder, 'left.chitieu');
    for (const ending of ['', '-wal']) fs.copyFileSync(file + ending, left + ending);
    await store.close();
    vi.mocked(isOnNetwork).mockReturnValue(true);
    const { writes } = watchWrites();
    const found = must(await openWorkspace(left, { mode: 'write' }));
    expect(await readFigures(found)).toEqual([target({ value: 2 })]);
    await type(found, 3);
    await type(found, 4);
    await found.close();
    expect(writes.at(-1)).toMatchObject({ when: 'close', synchronous: 2 });
    expect(writes.filter(({ when }) => when === 'commit').at(-1)?.journal).toBe('truncate');
    expect([...fs.readFileSync(left).subarray(18, 20)]).toEqual([1, 1]);
  });
});

it.runIf(process.platform !== 'win32')(
  'A file that is reached by a link has one lock, and stays behind its link when it is upgraded',
  async () => {
    const [oldest = ''] = Object.keys(MIGRATIONS);
    const first = Object.fromEntries(
      Object.entries(MIGRATIONS).filter(([name]) => name === oldest),
    );
    await must(await createWorkspace(file, { migrations: first })).close();
    const link = path.join(folder, 'link.chitieu');
    fs.symlinkSync(file, link);
    const store = must(await openWorkspace(link, { mode: 'write' }));
    const second = await openWorkspace(file, { mode: 'write' });
    expect(second.ok || second.error.code).toBe('in-use');
    await store.close();
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(fs.lstatSync(file).isFile()).toBe(true);
  },
);

/** Files that a rename gives their name, and those of them that were not flushed after they were written. */
function watchPlaces(): {
  readonly placed: readonly string[];
  readonly unflushed: readonly string[];
} {
  const placed: string[] = [];
  const unflushed: string[] = [];
  const open = new Map<number, string>();
  const flushed = new Map<string, number>();
  const { openSync, fsyncSync, renameSync } = fs;
  vi.spyOn(fs, 'openSync').mockImplementation((name, ...rest) => {
    const descriptor = openSync(name, ...rest);
    open.set(descriptor, String(name));
    return descriptor;
  });
  vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
    fsyncSync(descriptor);
    const name = open.get(descriptor) ?? '';
    flushed.set(name, fs.statSync(name).mtimeMs);
  });
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    const name = path.basename(String(to));
    placed.push(name);
    if (flushed.get(String(from)) !== fs.statSync(from).mtimeMs) unflushed.push(name);
    renameSync(from, to);
  });
  return { placed, unflushed };
}

/** How a connection stood when it wrote a step for good, or when it was closed. */
type WatchedWrite = {
  readonly file: string;
  readonly when: 'commit' | 'close';
  readonly synchronous: unknown;
  readonly journal: unknown;
};

/**
 * Tells of every connection of this process that may write to a file on the disk, whoever opens it.
 * The locks' sidecars are told apart: nothing is ever written to them.
 */
function watchWrites(): {
  readonly writes: readonly WatchedWrite[];
  readonly sidecars: readonly WatchedWrite[];
} {
  const writes: WatchedWrite[] = [];
  const sidecars: WatchedWrite[] = [];
  const note = (native: Database, when: WatchedWrite['when']) => {
    if (native.readonly || native.memory || !native.open) return;
    const ask = (name: string) => native.pragma(name, { simple: true });
    const file = path.basename(native.name);
    const list = file.endsWith('-lock') ? sidecars : writes;
    list.push({ file, when, synchronous: ask('synchronous'), journal: ask('journal_mode') });
  };

  const { close } = BetterSqlite3.prototype;
  vi.spyOn(BetterSqlite3.prototype, 'close').mockImplementation(function (this: Database) {
    note(this, 'close');
    return close.call(this);
  });
  const example = new BetterSqlite3(':memory:');
  const statements = Object.getPrototypeOf(example.prepare('select 1')) as BetterSqlite3.Statement;
  example.close();
  const { run } = statements;
  vi.spyOn(statements, 'run').mockImplementation(function (
    this: BetterSqlite3.Statement,
    ...parameters: unknown[]
  ) {
    if (this.source === 'commit') note(this.database, 'commit');
    return run.apply(this, parameters);
  });
  return { writes, sidecars };
}
