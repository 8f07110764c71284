import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundFile } from '../../../tests/fixtures/compound-file.ts';
import { workbookParts, zipOf } from '../../../tests/fixtures/returns/zip.ts';
import { LIMITS } from './limits.ts';
import { readBook } from './read-book.ts';
import { type BookGrids, detailAt, type SheetGrid, valueAt } from './sheet-grid.ts';

const RETURNS = join(import.meta.dirname, '../../../tests/fixtures/returns');

function codeOf(bytes: Buffer, name: string): string {
  const book = readBook(bytes, name);
  return book.ok ? book.value.format : book.error.code;
}

function fixture(name: string): BookGrids {
  const book = readBook(readFileSync(join(RETURNS, name)), name);
  if (!book.ok) throw new Error(book.error.code);
  return book.value;
}

function onlySheet(book: BookGrids): SheetGrid {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('a file is taken for what its bytes say', () => {
  const xlsx = zipOf(workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>'));

  it.each([
    ['a workbook under a wrong name', xlsx, 'bao-cao.csv', 'xlsx'],
    [
      'text that calls itself a workbook',
      Buffer.from('Kính gửi'),
      'bao-cao.xlsx',
      'not-a-workbook',
    ],
    ['a PDF', Buffer.from('%PDF-1.4\n1 0 obj'), 'a.xls', 'not-a-workbook'],
    ['nothing at all', Buffer.alloc(0), 'a.xlsx', 'empty'],
    ['a sheet without a value', zipOf(workbookParts('')), 'a.xlsx', 'empty'],
    [
      'a web page saved as .xls',
      Buffer.from('<html><table></table></html>'),
      'a.xls',
      'unsupported',
    ],
    [
      'an encrypted package',
      compoundFile('EncryptionInfo', 'EncryptedPackage'),
      'a.xlsx',
      'password-protected',
    ],
    ['an old Word document', compoundFile('WordDocument'), 'a.xls', 'not-a-workbook'],
    ['an old workbook cut short', compoundFile('Workbook'), 'a.xls', 'damaged'],
    [
      'an archive of something else',
      zipOf([{ name: 'a.txt', content: Buffer.from('a') }]),
      'a.zip',
      'not-a-workbook',
    ],
    ['binary rubbish called .csv', Buffer.from([1, 0, 2, 0, 3]), 'a.csv', 'not-a-workbook'],
    ['a file over 50 MB', Buffer.alloc(LIMITS.fileBytes + 1), 'a.xlsx', 'too-large'],
  ])('%s', (_, bytes, name, expected) => {
    expect(codeOf(bytes, name)).toBe(expected);
  });

  it('names a truncated download and a text file as what they are', () => {
    const read = (name: string) => codeOf(readFileSync(join(RETURNS, name)), name);
    expect(read('hong.xlsx')).toBe('damaged');
    expect(read('khong-phai-bang-tinh.xlsx')).toBe('not-a-workbook');
  });

  it.each(['co-mat-khau.xls', 'co-mat-khau.ods'])('knows the password on %s', (name) => {
    expect(codeOf(readFileSync(join(RETURNS, name)), name)).toBe('password-protected');
  });

  it('refuses an old workbook that was cut anywhere', () => {
    const whole = readFileSync(join(RETURNS, 'muong-ang.xls'));
    for (let length = 600; length < whole.length - 512; length += 512) {
      expect(codeOf(whole.subarray(0, length), 'a.xls')).toBe('damaged');
    }
  });

  it('reads an old workbook whose tables are filled up with ends of chains', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Mường Ảng', 12]]), 'BC');
    const whole: Buffer = write(book, { type: 'buffer', bookType: 'xls' });
    expect(codeOf(whole, 'a.xls')).toBe('xls');
    expect(codeOf(whole.subarray(0, whole.length - 1024), 'a.xls')).toBe('damaged');
  });

  it('never throws, whatever the bytes', () => {
    const heads = ['504b0304', 'd0cf11e0a1b11ae1', '0908100000060500', ''];
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom('a.xls', 'a.csv'),
        (head, tail, name) => {
          readBook(Buffer.concat([Buffer.from(head, 'hex'), tail]), name);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what a cell holds is kept', () => {
  it('tells a formula without a result from one that came to 0', () => {
    const row =
      '<row r="1"><c r="A1"><f>B1+1</f></c><c r="B1"><f>1-1</f><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c></row>';
    const sheet = onlySheet(
      ((book) => (book.ok ? book.value : fixture('')))(
        readBook(zipOf(workbookParts(row)), 'a.xlsx'),
      ),
    );
    expect(valueAt(sheet, 0, 0)).toBeNull();
    expect(detailAt(sheet, 0, 0)).toEqual({ formula: 'B1+1', uncalculated: true });
    expect(valueAt(sheet, 0, 1)).toBe(0);
    expect(detailAt(sheet, 0, 1)).toEqual({ formula: '1-1' });
    expect(detailAt(sheet, 0, 2)).toEqual({ error: '#REF!' });
  });

  it.each(['muong-ang.xlsx', 'muong-ang.xls', 'muong-ang.ods'])(
    'reads text, per cents and merges alike from %s',
    (name) => {
      const sheet = onlySheet(fixture(name));
      expect(sheet.name).toBe('BC');
      expect(valueAt(sheet, 10, 1)).toBe('Kết nạp đoàn viên');
      expect(valueAt(sheet, 10, 5)).toBe(0.522);
      expect(detailAt(sheet, 10, 5)).toEqual({ percent: true });
      expect(valueAt(sheet, 14, 4)).toBe('1.204');
      expect(sheet.merges).toContainEqual({ top: 4, left: 0, bottom: 4, right: 6 });
    },
  );

  it('knows dates, hidden rows and columns, and hidden sheets', () => {
    expect(detailAt(onlySheet(fixture('muong-cha.xlsx')), 13, 4)).toEqual({ date: '2020-05-01' });
    const [sheet, old] = fixture('theo-khu-vuc.xlsx').sheets;
    expect(sheet?.hiddenRows).toEqual([6]);
    expect(sheet?.hiddenColumns).toEqual([4]);
    expect(old?.visibility).toBe('hidden');
  });

  it('knows formulas that take from another file, which an old workbook hides', () => {
    const sheet = onlySheet(fixture('lien-ket.xls'));
    expect(detailAt(sheet, 0, 0)?.external).toBe(true);
    expect(detailAt(sheet, 0, 1)?.external).toBeUndefined();
  });

  it('reads CSV in windows-1258, UTF-8 and UTF-16 with any delimiter', () => {
    expect(valueAt(onlySheet(fixture('muong-nhe.csv')), 0, 0)).toBe('LĐLĐ huyện Mường Nhé');
    const text = 'TT,Đơn vị,"Ghi ""chú"", dài"\r\n1,Mường Ảng,\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16]) {
      const book = readBook(bytes, 'a.csv');
      expect(book.ok && book.value.sheets[0]?.rows).toEqual([
        ['TT', 'Đơn vị', 'Ghi "chú", dài'],
        ['1', 'Mường Ảng', null],
      ]);
    }
  });
});
