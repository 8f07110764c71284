import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPageFile } from './page-files.ts';

let folder = '';
let page = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu-page-'));
  page = join(folder, 'renderer');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<p>page</p>');
  await writeFile(join(page, 'assets', 'index-B1x_.min.js'), '1');
  await writeFile(join(folder, 'secret.json'), '{}');
  await writeFile(join(page, '.hidden.json'), '{}');
  await writeFile(join(page, 'con.js'), '1');
  await writeFile(join(page, 'a b.js'), '1');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('reads the page and its files', async () => {
  expect((await readPageFile(page, '/'))?.isPage).toBe(true);
  expect((await readPageFile(page, '/index.html'))?.isPage).toBe(true);
  const script = await readPageFile(page, '/assets/index-B1x_.min.js');
  expect(script?.contentType).toContain('text/javascript');
});

it.each([
  ['a step upwards', '/../secret.json'],
  ['a step upwards further in', '/assets/../../secret.json'],
  ['encoded', '/%2e%2e/secret.json'],
  ['with the slash encoded', '/..%2fsecret.json'],
  ['encoded twice', '/%252e%252e%252fsecret.json'],
  ['with backslashes', '/..\\secret.json'],
  ['with backslashes encoded', '/..%5csecret.json'],
  ['in overlong UTF-8', '/%c0%ae%c0%ae/secret.json'],
  ['a drive', '/C:/Windows/win.json'],
  ['a drive encoded', '/C%3a/Windows/win.json'],
  ['a network path', '//server/share/a.json'],
  ['a network path with backslashes', '/\\\\server\\share\\a.json'],
  ['a device path', '/\\\\.\\pipe\\a.json'],
  ['a device of Windows, though a file is there', '/con.js'],
  ['a device in a folder', '/assets/NUL.json'],
  ['a second stream of a file', '/index.html:a.html'],
  ['the stream of a file itself', '/index.html::$DATA'],
  ['a NUL', '/index.html%00.js'],
  ['a line break', '/index.html%0a'],
  ['a dot at the end, which Windows drops', '/index.html.'],
  ['a space at the end', '/index.html%20'],
  ['a hidden file', '/.hidden.json'],
  ['another letter of the alphabet', '/a%20b.js'],
  ['the folder', '/assets'],
  ['the folder with a slash', '/assets/'],
  ['nothing', ''],
  ['a broken code', '/%zz'],
  ['no file', '/none.js'],
  ['no file of a page', '/index.exe'],
  ['a very long name', `/${'a'.repeat(100_000)}.js`],
])('finds nothing for %s', async (_what, path) => {
  expect(await readPageFile(page, path)).toBeUndefined();
});
