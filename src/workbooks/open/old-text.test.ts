import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { biff5Book, type OldCell } from '../../../tests/fixtures/returns/biff5.ts';
import { OLD_TEXTS, READ_ROWS } from '../../../tests/fixtures/returns/old-text/texts.ts';
import { inUnicode } from './old-text.ts';
import { readBook } from './read-book.ts';
import type { BookGrids } from './sheet-grid.ts';

const FIXTURES = join(import.meta.dirname, '../../../tests/fixtures/returns/old-text');

function bookOf(bytes: Buffer, name: string): BookGrids {
  const book = readBook(bytes, name);
  if (!book.ok) throw new Error(book.error.code);
  return book.value;
}

function fixture(name: string): BookGrids {
  return bookOf(readFileSync(join(FIXTURES, name)), name);
}

function rowsOf({ sheets }: BookGrids) {
  return sheets[0]?.rows;
}

const CAPITALS = READ_ROWS.map((row, index) =>
  row.map((value) => (index < 2 ? String(value).toLocaleUpperCase('vi') : value)),
);

/** A sheet as Excel 95 kept it; its first two rows are in the font for titles. */
function excel95(name: string, codepage: number): Buffer {
  const { rows, fonts } = OLD_TEXTS[name] ?? { rows: [], fonts: { title: '', body: '' } };
  return biff5Book(
    rows.map((cells, row) =>
      cells.map((value): OldCell => {
        if (typeof value !== 'string') return value;
        return { text: value, font: row < 2 ? fonts.title : fonts.body };
      }),
    ),
    codepage,
  );
}

describe('text older than Unicode', () => {
  it.each(['tcvn3.xlsx', 'tcvn3.xls', 'vni.xls'])('is read by the fonts of %s', (name) => {
    const { book, charset, by } = inUnicode(fixture(name));
    expect(rowsOf(book)).toEqual(CAPITALS);
    expect([charset, by]).toEqual([name.startsWith('vni') ? 'vni' : 'tcvn3', 'font']);
  });

  it.each([
    ['tcvn3', 1252],
    ['vni', 1252],
    ['tcvn3', 1258],
    ['vni', 1258],
  ])('is read by the fonts of an Excel 95 workbook in %s of code page %i', (name, codepage) => {
    const { book, by } = inUnicode(bookOf(excel95(name, codepage), 'a.xls'));
    expect(rowsOf(book)).toEqual(CAPITALS);
    expect(by).toBe('font');
  });

  it('is read by what it says where no font tells', () => {
    for (const name of ['khong-phong.xls', 'tcvn3.ods']) {
      const { book, charset, by } = inUnicode(fixture(name));
      expect(rowsOf(book)?.slice(3)).toEqual(CAPITALS.slice(3));
      expect([charset, by]).toEqual(['tcvn3', 'content']);
    }
  });

  it('is read as a person says, and back', () => {
    const raw = fixture('khong-phong.xls');
    expect(rowsOf(inUnicode(raw, 'unicode').book)).toEqual(rowsOf(raw));
    expect(rowsOf(inUnicode(raw, 'vni').book)).not.toEqual(rowsOf(inUnicode(raw).book));
    expect(inUnicode(raw, 'tcvn3')).toMatchObject({ charset: 'tcvn3', by: 'person' });
  });

  it('is told cell by cell: what was typed in Unicode stays', () => {
    const cell = (text: string, font: string): OldCell => ({ text, font });
    const book = biff5Book([
      [cell('Société', 'Arial'), cell('B¶o Th¾ng', '.VnTime'), cell('Kyõ', 'VNI-Times')],
    ]);
    expect(rowsOf(inUnicode(bookOf(book, 'a.xls')).book)).toEqual([['Société', 'Bảo Thắng', 'Kỹ']]);
  });

  it('is looked for in CSV of one byte a letter', () => {
    const lines = ['TT;ChØ tiªu;KÕt qu¶ thùc hiÖn', '1;KÕt n¹p ®oµn viªn;12'].join('\r\n');
    const { book } = inUnicode(bookOf(Buffer.from(lines, 'latin1'), 'a.csv'));
    expect(rowsOf(book)).toEqual([
      ['TT', 'Chỉ tiêu', 'Kết quả thực hiện'],
      ['1', 'Kết nạp đoàn viên', '12'],
    ]);
  });

  it('leaves Unicode text alone', () => {
    const name = 'muong-ang.xlsx';
    const raw = bookOf(readFileSync(join(FIXTURES, '..', name)), name);
    expect(inUnicode(raw)).toEqual({ book: raw, charset: 'unicode', by: null });
  });
});
