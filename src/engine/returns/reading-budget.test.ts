import { expect, onTestFinished, test } from 'vitest';
import { book, rowsOf } from '../../../tests/hostile/book.ts';
import { fixture, read, start } from './testing/reading-tools.ts';

test('files that are small on the disk and large together in memory are refused one by one, and the rest is read', async () => {
  const { session, tools } = await start(onTestFinished);
  // 5 KB each: one text that a thousand cells share, which is a text of its own in each once it is sent.
  const heavy = book({
    sharedStrings: `<si><t>${'x'.repeat(20_000)}</t></si>`,
    rows: rowsOf(100, 10, (place) => `<c r="${place}" t="s"><v>0</v></c>`),
  }).toString('base64');
  const names = ['1.xlsx', '2.xlsx', '3.xlsx', '4.xlsx'];
  const reading = await read(session, tools, [
    ...names.map((name) => ({ name, base64: heavy })),
    fixture('muong-ang.xlsx'),
  ]);
  const tooLarge = reading.files.filter(({ issues }) => issues[0]?.code === 'too-large');
  expect(tooLarge.map(({ file }) => file)).toEqual(['3.xlsx', '4.xlsx']);
  expect(reading.files.at(-1)?.status).toBe('ready');

  const joined = await read(session, tools, [{ name: '5.xlsx', base64: heavy }], {
    period: '2020-H1',
    reading: reading.reading,
  });
  expect(joined.files.at(-1)?.issues[0]?.code).toBe('too-large');
});
