import { expect, onTestFinished, test } from 'vitest';
import { book } from '../../../tests/hostile/book.ts';
import { read, start } from './testing/reading-tools.ts';

const NINES = '9'.repeat(1_000);

test('a number larger than a person may type is questioned at its cell, never stored', async () => {
  const { session, tools } = await start(onTestFinished);
  const text = (place: string, words: string) =>
    `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = [
    `<row r="1">${text('A1', 'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020')}</row>`,
    `<row r="3">${text('A3', 'TT')}${text('B3', 'Đơn vị')}${text('C3', 'Kết nạp đoàn viên')}</row>`,
    `<row r="4"><c r="A4"><v>1</v></c>${text('B4', 'Huyện Mường Ảng')}<c r="C4"><v>1E300</v></c></row>`,
    `<row r="5"><c r="A5"><v>2</v></c>${text('B5', 'Huyện Nậm Pồ')}<c r="C5"><v>${NINES}</v></c></row>`,
    `<row r="6"><c r="A6"><v>3</v></c>${text('B6', 'Huyện Mường Chà')}${text('C6', NINES)}</row>`,
    `<row r="7"><c r="A7"><v>4</v></c>${text('B7', 'Huyện Tủa Chùa')}<c r="C7"><v>12</v></c></row>`,
  ].join('');
  const base64 = book({ rows }).toString('base64');
  const reading = await read(session, tools, [{ name: 'a.xlsx', base64 }]);
  const issues = reading.files[0]?.tables.flatMap((table) => table.issues) ?? [];
  expect(issues.map(({ code, cell }) => `${cell} ${code}`)).toEqual([
    'C4 not-a-number',
    'C5 not-a-number',
    'C6 not-a-number',
  ]);
  expect(
    reading.proposed.filter(({ to }) => to !== null).map(({ unit, to }) => [unit, to]),
  ).toEqual([['tua-chua', 12]]);
  for (const { message } of issues) expect(message.length).toBeLessThan(300);
});
