import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFailure, writeFileAtomically } from './atomic-write.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu-write-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const NEW = new TextEncoder().encode('mới');

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

test('writes a new file and leaves nothing else in the folder', async () => {
  const path = join(folder, 'Phụ lục.xlsx');
  expect(await writeFileAtomically(path, NEW)).toEqual({ ok: true, value: undefined });
  expect(await readFile(path, 'utf8')).toBe('mới');
  expect(await readdir(folder)).toEqual(['Phụ lục.xlsx']);
});

test('replaces a file through a link and keeps the link', async () => {
  const real = join(folder, 'thật.xlsx');
  const link = join(folder, 'liên kết.xlsx');
  await writeFile(real, 'cũ');
  await symlink(real, link);
  await writeFileAtomically(link, NEW);
  expect(await readFile(real, 'utf8')).toBe('mới');
});

test('a device is never replaced by a file', async () => {
  const answer = await writeFileAtomically(devNull, NEW, () =>
    Promise.reject(new Error('replaced')),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});

test('a file held by another program for a moment is replaced when it lets go', async () => {
  const path = join(folder, 'a.xlsx');
  await writeFile(path, 'cũ');
  let refusals = 3;
  const answer = await writeFileAtomically(path, NEW, async (from, to) => {
    refusals -= 1;
    if (refusals >= 0) throw systemError('EPERM');
    await rename(from, to);
  });
  expect(answer.ok).toBe(true);
  expect(await readFile(path, 'utf8')).toBe('mới');
});

test('a file that stays open elsewhere is named, and the old one is left as it was', async () => {
  const path = join(folder, 'biểu.xlsx');
  await writeFile(path, 'cũ');
  const answer = await writeFileAtomically(path, NEW, () => Promise.reject(systemError('EPERM')));
  expect(answer).toMatchObject({ ok: false, error: { code: 'file-busy' } });
  expect(answer.ok ? '' : answer.error.message).toContain('«biểu.xlsx»');
  expect(await readFile(path, 'utf8')).toBe('cũ');
  expect(await readdir(folder)).toEqual(['biểu.xlsx']);
});

test('a full disk while renaming leaves the old file and no temporary one', async () => {
  const path = join(folder, 'a.xlsx');
  await writeFile(path, 'cũ');
  const answer = await writeFileAtomically(path, NEW, () => Promise.reject(systemError('ENOSPC')));
  expect(answer).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  expect(await readdir(folder)).toEqual(['a.xlsx']);
});

test('a folder that does not exist is not-found', async () => {
  const answer = await writeFileAtomically(join(folder, 'không có', 'a.xlsx'), NEW);
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a path through a file is not-found', async () => {
  await writeFile(join(folder, 'tệp'), '');
  const answer = await writeFileAtomically(join(folder, 'tệp', 'a.xlsx'), NEW);
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('what a program that was killed had half written long ago is taken away', async () => {
  const twoHoursAgo = Date.now() / 1000 - 2 * 60 * 60;
  const leave = async (name: string, time: number) => {
    await writeFile(join(folder, name), 'nửa');
    await utimes(join(folder, name), time, time);
  };
  await leave('.Phụ lục.xlsx.0a1b2c3d4e5f.tmp', twoHoursAgo);
  await leave('.Biểu 2.xlsx.0a1b2c3d4e5f.tmp', Date.now() / 1000);
  await leave('.ghi chú.tmp', twoHoursAgo);
  await writeFileAtomically(join(folder, 'Phụ lục.xlsx'), NEW);
  expect((await readdir(folder)).sort()).toEqual([
    '.Biểu 2.xlsx.0a1b2c3d4e5f.tmp',
    '.ghi chú.tmp',
    'Phụ lục.xlsx',
  ]);
});

test('a folder in the place of the file is a bad request', async () => {
  await mkdir(join(folder, 'thư mục'));
  const answer = await writeFileAtomically(join(folder, 'thư mục'), NEW);
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});

test.each([
  ['EBUSY', 'file-busy'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['ENOENT', 'not-found'],
])('the system error %s is the failure %s', (cause, code) => {
  expect(writeFailure(systemError(cause), 'a.xlsx')).toMatchObject({ code, details: { cause } });
});

test('an error that is no failure of writing is thrown on', () => {
  expect(() => writeFailure(new TypeError('a bug'), 'a.xlsx')).toThrow('a bug');
});
