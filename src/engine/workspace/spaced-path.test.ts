import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openTestWorkspace } from '../testing/workspace.ts';

test('a path ends with its last letter, as it does for SQLite: no other file is written or opened', async () => {
  const { client, path, close } = await openTestWorkspace('dien-bien-2020');
  onTestFinished(close);
  const folder = dirname(path);
  const copy = join(folder, 'bản sao.chitieu');
  await client.workspace.backup({ out: `${copy} ` });
  expect([existsSync(copy), existsSync(`${copy} `)]).toEqual([true, false]);
  const { name } = await client.workspace.open({ path: `${copy}\u00a0` });
  expect(name).toBe('bản sao');
  if (process.platform === 'win32') return;
  await copyFile(path, join(folder, ' '));
  const blank = client.workspace.restore({ copy: ' ', out: join(folder, 'mới.chitieu') });
  await expect(blank).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
