import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { zipOf } from '../../../tests/fixtures/returns/zip.ts';
import { must } from '../catalogue/testing/new-session.ts';
import { gatherFiles } from './gather-files.ts';
import { read, start } from './testing/reading-tools.ts';

const RETURNS = join(import.meta.dirname, '../../../tests/fixtures/returns');
const content = (name: string) => readFileSync(join(RETURNS, name));

test('the returns of an archive are read one by one; an archive in it is not opened', async () => {
  const { session, tools } = await start(onTestFinished);
  const inner = zipOf([{ name: 'a.xlsx', content: content('muong-ang.xlsx') }]);
  const archive = zipOf([
    { name: 'Đợt 1/Mường Ảng.xlsx', content: content('muong-ang.xlsx') },
    { name: 'Nậm Pồ.xlsx', content: content('nam-po.xlsx') },
    { name: 'trong.zip', content: inner },
  ]);
  const locked = zipOf([{ name: 'a.xlsx', content: Buffer.from('a'), flags: 1 }]);
  const reading = await read(session, tools, [
    { name: 'Huyện.zip', base64: archive.toString('base64') },
    { name: 'kín.zip', base64: locked.toString('base64') },
  ]);
  expect(reading.files.map(({ file, status, unit }) => [file, status, unit])).toEqual([
    ['Huyện.zip/Đợt 1/Mường Ảng.xlsx', 'ready', 'muong-ang'],
    ['Huyện.zip/Nậm Pồ.xlsx', 'needs-review', 'nam-po'],
    ['Huyện.zip/trong.zip', 'rejected', null],
    ['kín.zip', 'rejected', null],
  ]);
  expect(reading.files[3]?.issues[0]?.code).toBe('password-protected');
});

test('archives that hold little on the disk and much in memory are cut short together', async () => {
  const { session, tools } = await start(onTestFinished);
  const zeros = Buffer.alloc(24 * 2 ** 20);
  const many = Array.from({ length: 5 }, (_, at) => ({ name: `${at}.csv`, content: zeros }));
  const bomb = zipOf(many).toString('base64');
  const handed = ['a.zip', 'b.zip'].map((name) => ({ name, base64: bomb }));
  const { files } = await read(session, tools, handed);
  const large = files.filter(({ issues }) => issues[0]?.code === 'too-large');
  expect(large.map(({ file }) => file)).toEqual([0, 1, 2, 3, 4].map((at) => `b.zip/${at}.csv`));
  const pieces = Array.from({ length: 700 }, (_, at) => ({
    name: `${at}.csv`,
    content: Buffer.from('a'),
  }));
  const crowd = zipOf(pieces).toString('base64');
  const crowds = ['a.zip', 'b.zip', 'c.zip'].map((name) => ({ name, base64: crowd }));
  await expect(read(session, tools, crowds)).rejects.toMatchObject({
    data: { code: 'bad-request' },
  });
});

test('folders are gone through, past what programs leave there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-returns-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'Đợt 1'));
  const names = ['b.xlsx', '~$b.xlsx', 'Thumbs.db', '.ẩn.xlsx', join('Đợt 1', 'a.xlsx')];
  for (const name of names) await writeFile(join(folder, name), '');
  const found = must(await gatherFiles([folder, join(folder, 'b.xlsx')]));
  expect(found.map(({ name }) => name)).toEqual(['b.xlsx', 'Đợt 1/a.xlsx', 'b.xlsx']);
  const missing = await gatherFiles([join(folder, 'không có')]);
  expect(missing).toMatchObject({ error: { code: 'not-found' } });
});
