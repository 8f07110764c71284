import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mayReveal } from './revealed-file.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu-reveal-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it('a saved file may be shown, anything that was not named in a dialog may not', async () => {
  const saved = join(folder, 'phụ lục.xlsx');
  const other = join(folder, 'khác.xlsx');
  await writeFile(saved, 'x');
  await writeFile(other, 'x');
  expect(await mayReveal(saved, new Set([saved]))).toBe(true);
  expect(await mayReveal(other, new Set([saved]))).toBe(false);
});

it('what is gone, a folder or a link may not', async () => {
  const link = join(folder, 'liên kết.xlsx');
  await symlink(folder, link, 'junction');
  for (const path of [join(folder, 'mất.xlsx'), folder, link]) {
    expect(await mayReveal(path, new Set([path])), path).toBe(false);
  }
});

it('no path of a network or a device may, and none that is relative', async () => {
  for (const path of [
    '\\\\may-chu\\chung\\bieu.xlsx',
    '//may-chu/chung/bieu.xlsx',
    '\\\\?\\C:\\bieu.xlsx',
    'package.json',
  ]) {
    expect(await mayReveal(path, new Set([path])), path).toBe(false);
  }
});
