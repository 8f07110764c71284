import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupWorkspace } from '../backup.ts';
import { commit } from '../command.ts';
import { figureRow, readFigures } from '../figures.ts';
import { openWorkspace } from '../open.ts';
import {
  codeOf,
  must,
  removeFolder,
  SOMEBODY,
  startWorkspace,
  target,
  tempFolder,
} from '../testing/temp-workspace.ts';
import { lastStepMark } from './backup-contents.ts';
import { replaceWorkspace, type Seen } from './replace-workspace.ts';

let folder: string;
let file: string;
let temp: string;
let seen: Seen;

beforeEach(async () => {
  folder = tempFolder();
  file = path.join(folder, 'hồ sơ.chitieu');
  temp = `${file}.0123abcd.tmp`;
  const store = await startWorkspace(file);
  must(await backupWorkspace(store, temp));
  seen = { holder: 'Nguyễn Thị Lan', last: await lastStepMark(store) };
  await store.close();
});
afterEach(() => {
  vi.restoreAllMocks();
  removeFolder(folder);
});

async function type(value: number): Promise<void> {
  const store = must(await openWorkspace(file, { mode: 'write' }));
  must(await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value }))]));
  await store.close();
}

async function valuesNow(): Promise<readonly (number | null)[]> {
  const store = must(await openWorkspace(file, { mode: 'read' }));
  const figures = await readFigures(store);
  await store.close();
  return figures.map(({ value }) => value);
}

/** What Windows answers while somebody has one of the files open. */
function refused(code: string): never {
  throw Object.assign(new Error(code), { code });
}

describe('putting a copy in the place of a workspace', () => {
  it('overwrites no step that another process stored after what was seen', async () => {
    await type(7);
    expect(codeOf(await replaceWorkspace(file, temp, seen))).toBe('changed-since');
    expect(await valuesNow()).toEqual([7]);
    expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  });

  it('is done even where the folder cannot be flushed after the rename', async () => {
    const fsync = fs.fsyncSync;
    vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) =>
      fs.fstatSync(descriptor).isDirectory() ? refused('EIO') : fsync(descriptor),
    );
    const before = fs.statSync(file).ino;
    must(await replaceWorkspace(file, temp, seen));
    expect(fs.statSync(file).ino).not.toBe(before);
    expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  });

  it('is refused in words of its own where the system lets nobody replace a file that is open', async () => {
    const rename = vi.spyOn(fs, 'renameSync').mockImplementation(() => refused('EPERM'));
    const answer = await replaceWorkspace(file, temp, seen);
    expect(codeOf(answer)).toBe('in-use');
    expect(answer.ok || answer.error.message).toContain('đang mở để xem');
    expect(rename.mock.calls.length).toBeGreaterThan(1);
    rename.mockRestore();
    expect(await valuesNow()).toEqual([]);
    expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  });

  it('is refused while somebody writes', async () => {
    const store = must(await openWorkspace(file, { mode: 'write' }));
    expect(codeOf(await replaceWorkspace(file, temp, seen))).toBe('in-use');
    await store.close();
  });
});
