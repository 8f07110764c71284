import { expect, onTestFinished, test } from 'vitest';
import { must } from '../catalogue/testing/new-session.ts';
import { handIn } from './hand-in.ts';
import { readFileOf } from './reading-parts.ts';
import { fixture, read, start } from './testing/reading-tools.ts';

const H1 = { period: '2020-H1' };

test('files that were handed in a few at a time are read together, once', async () => {
  const { session, tools } = await start(onTestFinished);
  const { pile } = must(await handIn(tools, { files: [fixture('muong-ang.xlsx')] }));
  must(await handIn(tools, { pile, files: [fixture('nam-po.xlsx')] }));
  const reading = await read(session, tools, [], { ...H1, pile });
  expect(reading.files.map(({ file }) => file)).toEqual(['muong-ang.xlsx', 'nam-po.xlsx']);
  const again = read(session, tools, [], { ...H1, pile });
  await expect(again).rejects.toMatchObject({ data: { code: 'not-found' } });
});

test('only the newest piles are kept, and none of a size without end', async () => {
  const { tools } = await start(onTestFinished);
  const files = [fixture('muong-ang.xlsx')];
  const { pile } = must(await handIn(tools, { files }));
  must(await handIn(tools, { files }));
  must(await handIn(tools, { files }));
  expect(await handIn(tools, { pile, files })).toMatchObject({ error: { code: 'not-found' } });
  const many = Array.from({ length: 2001 }, () => ({ name: 'a.csv', base64: '' }));
  const last = must(await handIn(tools, { files })).pile;
  const tooMany = await handIn(tools, { pile: last, files: many });
  expect(tooMany).toMatchObject({ error: { code: 'bad-request' } });
  expect(tools.piles.take(last)).toBeUndefined();
});

test('a file of a reading is shown as it looks when it is asked for', async () => {
  const { session, tools } = await start(onTestFinished);
  const { reading, files } = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(files[0]?.tables[0]).not.toHaveProperty('meanings');
  const file = must(await readFileOf(session, tools, { reading, file: 'muong-ang.xlsx' }));
  expect(file.pictures[0]?.rows[10]?.[1]).toBe('Kết nạp đoàn viên');
  expect(file.tables[0]?.meanings).toContainEqual({ cell: 'E11', meaning: 'value' });
  const missing = await readFileOf(session, tools, { reading, file: 'x' });
  expect(missing).toMatchObject({ error: { code: 'not-found' } });
});
