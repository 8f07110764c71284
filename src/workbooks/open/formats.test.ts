import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, type WorkBook, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { biff5Book } from '../../../tests/fixtures/returns/biff5.ts';
import { readBook } from './read-book.ts';

const RETURNS = join(import.meta.dirname, '../../../tests/fixtures/returns');
const ROWS = [
  ['TT', 'Chỉ tiêu', 'Kết quả'],
  ['1', 'Kết nạp đoàn viên, cả năm', '1.204,5'],
];

function read(bytes: Buffer, name: string) {
  const book = readBook(bytes, name);
  if (!book.ok) throw new Error(book.error.code);
  return book.value;
}

function book(): WorkBook {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(ROWS), 'BC');
  return made;
}

it.each(['xlsx', 'xlsm', 'xlsb', 'biff8', 'ods'] as const)('reads %s', (bookType) => {
  const bytes: Buffer = write(book(), { type: 'buffer', bookType });
  expect(read(bytes, 'a.bin').sheets[0]?.rows).toEqual(ROWS);
});

it('reads a workbook with macros as its sheets alone', () => {
  const made = { ...book(), vbaraw: readFileSync(join(RETURNS, 'muong-ang.xls')) };
  const bytes: Buffer = write(made, { type: 'buffer', bookType: 'xlsm', bookVBA: true });
  expect(bytes.includes('vbaProject.bin')).toBe(true);
  const { format, sheets } = read(bytes, 'a.xlsm');
  expect([format, sheets.map(({ rows }) => rows)]).toEqual(['xlsx', [ROWS]]);
});

it('reads BIFF5, in which Excel 5 and 95 kept workbooks', () => {
  const bytes = biff5Book([[{ text: 'Dien Bien', font: 'Arial' }, 12]]);
  const { format, sheets } = read(bytes, 'a.xls');
  expect([format, sheets[0]?.rows]).toEqual(['xls', [['Dien Bien', 12]]]);
});

const CODINGS: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 with a mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 the other way round', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
];

it.each(
  CODINGS.flatMap(([coding, encode]) =>
    [';', '\t', ','].map((delimiter) => [coding, delimiter, encode] as const),
  ),
)('reads CSV in %s set apart by %j', (_, delimiter, encode) => {
  const text = ROWS.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n');
  expect(read(encode(text), 'a.csv').sheets[0]?.rows).toEqual(ROWS);
});

it('reads CSV of two columns, and one that says its delimiter', () => {
  const rows = [
    ['Chỉ tiêu', 'Kết quả'],
    ['Kết nạp', '12'],
  ];
  for (const text of ['Chỉ tiêu,Kết quả\nKết nạp,12', 'sep=|\nChỉ tiêu|Kết quả\nKết nạp|12']) {
    expect(read(Buffer.from(text), 'a.csv').sheets[0]?.rows).toEqual(rows);
  }
});
