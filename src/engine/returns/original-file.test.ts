import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileRow } from '../../store/files.ts';
import { must, refusal } from '../catalogue/testing/new-session.ts';
import { store } from '../session.ts';
import { acceptReturns } from './accept-returns.ts';
import { originalFile, receivedFileView } from './original-file.ts';
import { ACCEPT, fixture, read, start } from './testing/reading-tools.ts';

async function stored(name: string) {
  const at = await start(onTestFinished);
  const { reading } = await read(at.session, at.tools, [fixture(name)]);
  must(await acceptReturns(at.session, at.tools, { ...ACCEPT, reading }));
  return at;
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the original file comes out as it came in, as bytes or in a place', async () => {
  const { session } = await stored('muong-ang.xlsx');
  const came = Buffer.from(fixture('muong-ang.xlsx').base64, 'base64');
  const taken = must(await originalFile(session, { file: 'muong-ang.xlsx' }));
  expect(taken).toMatchObject({ name: 'muong-ang.xlsx', path: null });
  expect(hash(Buffer.from(taken.base64 ?? '', 'base64'))).toBe(hash(came));
  const out = path.join(path.dirname(session.store.path), 'Bản gốc.xlsx');
  must(await originalFile(session, { file: 'muong-ang.xlsx', out }));
  expect(hash(readFileSync(out))).toBe(hash(came));
});

test('bytes that are not those that came are not handed out as the original', async () => {
  const { session } = await start(onTestFinished);
  const sha256 = hash(Buffer.from('as it came'));
  const row = { id: 'a.csv', name: 'a.csv', sha256, size: 3, received: '2020-06-20' };
  const contents = [{ sha256, bytes: Buffer.from('altered') }];
  must(await store(session, { what: 'Nhận tệp', contents }, [fileRow(row)]));
  const refused = refusal(await originalFile(session, { file: 'a.csv' }));
  expect(refused).toMatchObject({ code: 'damaged', details: { file: 'a.csv' } });
});

test('it is never written over the workspace, and what is not there is not found', async () => {
  const { session } = await stored('muong-ang.xlsx');
  const file = 'muong-ang.xlsx';
  const over = await originalFile(session, { file, out: session.store.path });
  expect(refusal(over).code).toBe('bad-request');
  expect(refusal(await originalFile(session, { file: 'khac.xlsx' })).code).toBe('not-found');
});

test('a stored file is shown as it looks, its doubts settled', async () => {
  const { session, tools } = await stored('muong-cha.xlsx');
  const view = must(await receivedFileView(session, tools, { file: 'muong-cha.xlsx' }));
  expect(view.pictures[0]?.rows.flat()).toContain('Kết nạp đoàn viên');
  expect(view.tables[0]?.meanings).toContainEqual({ cell: 'E10', meaning: 'value' });
  expect(view.tables.flatMap(({ issues }) => issues)).toEqual([]);
  const none = await receivedFileView(session, tools, { file: 'khac.xlsx' });
  expect(refusal(none).code).toBe('not-found');
});
