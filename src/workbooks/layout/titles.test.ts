import { describe, expect, it } from 'vitest';
import { dienBien, sheetOf } from '../../../tests/fixtures/returns/context.ts';
import type { FileReading } from '../../domain/returns/reading.ts';
import type { SheetGrid } from '../open/sheet-grid.ts';
import type { ReturnContext } from './context.ts';
import { holdingCodes } from './holding.ts';
import { readReturn } from './read-return.ts';

function readSheet(sheet: SheetGrid, more: Partial<ReturnContext> = {}): FileReading {
  return readReturn({ format: 'xlsx', sheets: [sheet] }, dienBien(more));
}

function issuesOf(reading: FileReading): (readonly [string, string | null])[] {
  const issues = [...reading.issues, ...reading.tables.flatMap((table) => table.issues)];
  return issues.map(({ code, cell }) => [code, cell]);
}

describe('the unit of a sheet with indicators in rows', () => {
  const sheet = (title: string, name = 'BC') => ({
    ...sheetOf([
      [title],
      ['6 tháng đầu năm 2020'],
      ['TT', 'Chỉ tiêu', 'Kết quả'],
      [1, 'Kết nạp mới', 12],
    ]),
    name,
  });
  const unitOf = (title: string, name?: string, fileName?: string) =>
    readSheet(sheet(title, name), fileName ? { fileName } : {}).unit;

  it.each([
    ['LIÊN ĐOÀN LAO ĐỘNG HUYỆN MƯỜNG ẢNG'],
    ['Đơn vị báo cáo: LĐLĐ H. Mường Ảng'],
    ['BÁO CÁO CỦA LĐLĐ HUYỆN MƯỜNG ẢNG'],
    ['LĐLĐ TỈNH ĐIỆN BIÊN\nLĐLĐ HUYỆN MƯỜNG ẢNG'],
  ])('is found in the title %j', (title) => {
    expect(unitOf(title)).toBe('muong-ang');
  });

  it('is found in the name of the sheet or of the file', () => {
    expect(unitOf('BÁO CÁO', 'Huyện Mường Ảng')).toBe('muong-ang');
    expect(unitOf('BÁO CÁO', 'BC', 'muong-ang.xlsx')).toBe('muong-ang');
    expect(unitOf('BÁO CÁO', 'BC', 'LĐLĐ huyện Điện Biên Đông - 6 tháng.xlsx')).toBe(
      'dien-bien-dong',
    );
  });

  it('is asked for when the name is bare, contradicted or missing', () => {
    const codes = (title: string, fileName = 'bao-cao.xlsx') =>
      issuesOf(readSheet(sheet(title), { fileName }));
    expect(codes('Đơn vị: Điện Biên')).toEqual([['ambiguous-unit', 'A1']]);
    expect(codes('Huyện Mường Ảng', 'muong-cha.xlsx')).toEqual([['ambiguous-unit', null]]);
    expect(codes('BÁO CÁO', 'BC dien bien.xlsx')).toEqual([['ambiguous-unit', null]]);
    expect(codes('BÁO CÁO')).toEqual([['unknown-unit', null]]);
    expect(codes('LĐLĐ TỈNH ĐIỆN BIÊN')).toEqual([['unknown-unit', null]]);
  });

  it('is not the district that a grassroots union lies in', () => {
    const rows = (...titles: string[]) => [
      ...titles.map((title) => [title]),
      ['TT', 'Chỉ tiêu', 'Kết quả'],
      [1, 'Kết nạp đoàn viên', 12],
    ];
    const issuesUnder = (...titles: string[]) =>
      issuesOf(readReturn({ format: 'xlsx', sheets: [sheetOf(rows(...titles))] }, dienBien()));
    expect(issuesUnder('CÔNG ĐOÀN CƠ SỞ TRƯỜNG PTDTNT HUYỆN MƯỜNG ẢNG')).toEqual([
      ['ambiguous-unit', 'A1'],
    ]);
    expect(issuesUnder('LĐLĐ HUYỆN MƯỜNG ẢNG', 'CĐCS xã Ẳng Nưa')).toEqual([
      ['ambiguous-unit', 'A2'],
    ]);
    expect(issuesUnder('LĐLĐ HUYỆN MƯỜNG ẢNG', 'CĐCS hoàn thành tốt nhiệm vụ')).toEqual([]);
  });

  it('is asked about where the name of the file or the sheet tells another district', () => {
    const rows = [
      ['LĐLĐ HUYỆN MƯỜNG ẢNG'],
      ['TT', 'Chỉ tiêu', 'Kết quả'],
      [1, 'Kết nạp đoàn viên', 12],
    ];
    const issuesAs = (fileName: string, name = 'BC') =>
      issuesOf(
        readReturn(
          { format: 'xlsx', sheets: [{ ...sheetOf(rows), name }] },
          dienBien({ fileName }),
        ),
      );
    expect(issuesAs('Bao cao Muong Cha 6 thang.xlsx')).toEqual([['ambiguous-unit', null]]);
    expect(issuesAs('bao-cao.xlsx', 'Mường Chà')).toEqual([['ambiguous-unit', null]]);
    expect(issuesAs('Muong Ang.xlsx', 'Mường Ảng')).toEqual([]);
    expect(issuesAs('Dien Bien - bao cao 6 thang.xlsx')).toEqual([]);
    expect(issuesAs('Bao cao xay dung CDCS.xlsx')).toEqual([]);
  });
});

describe('several tables in one file', () => {
  const table = (unit: string, value: number) => [
    [unit],
    ['6 tháng đầu năm 2020'],
    ['TT', 'Chỉ tiêu', 'Kết quả'],
    [1, 'Kết nạp mới', value],
  ];
  const told = (reading: FileReading) =>
    reading.tables.map(({ figures: [figure] }) => [figure?.unit, figure?.value]);

  it('each go by their own title, one below the other', () => {
    const rows = [...table('LĐLĐ huyện Mường Ảng', 12), [], ...table('LĐLĐ huyện Nậm Pồ', 6)];
    const reading = readSheet(sheetOf(rows));
    expect(told(reading)).toEqual([
      ['muong-ang', 12],
      ['nam-po', 6],
    ]);
    expect([reading.status, reading.unit]).toEqual(['ready', null]);
  });

  it('ask for the unit where the second title is a bare name', () => {
    const rows = [...table('LĐLĐ huyện Mường Ảng', 12), [], ...table('Nậm Pồ', 6)];
    const reading = readSheet(sheetOf(rows));
    expect(told(reading)[1]).toEqual([null, 6]);
    expect(issuesOf(reading)).toEqual([['ambiguous-unit', 'A6']]);
  });

  it('do not suffer from a sheet whose unit is not known', () => {
    const sheets = [table('LĐLĐ huyện Mường Ảng', 12), table('BÁO CÁO', 6)].map((rows, index) => ({
      ...sheetOf(rows),
      name: `Trang ${index + 1}`,
    }));
    const reading = readReturn({ format: 'xlsx', sheets }, dienBien());
    const held = reading.tables.map((one) => one.figures.map(holdingCodes(reading, one)));
    expect(told(reading)).toEqual([
      ['muong-ang', 12],
      [null, 6],
    ]);
    expect(held).toEqual([[[]], [['unknown-unit']]]);
  });
});

describe('the period of a table', () => {
  const periodOf = (titles: string[], period?: string) => {
    const rows = [
      ...titles.map((title) => [title]),
      ['TT', 'Đơn vị', 'Kết nạp mới'],
      [1, 'H. Nậm Pồ', 3],
    ];
    const { period: _, ...context } = dienBien();
    const reading = readReturn(
      { format: 'xlsx', sheets: [sheetOf(rows)] },
      period ? { ...context, period } : context,
    );
    return [reading.period, ...issuesOf(reading).map(([code]) => code)];
  };

  it('comes from the title, where the year of a target does not disturb', () => {
    expect(periodOf(['CHỈ TIÊU NĂM 2020', 'Kết quả 6 tháng đầu năm 2020'])).toEqual(['2020-H1']);
    expect(periodOf(['Kết quả quý I năm 2020', 'Nậm Pồ, ngày 02 tháng 4 năm 2020'])).toEqual([
      '2020-Q1',
    ]);
  });

  it('is questioned when the title names another, and asked for when there is none', () => {
    expect(periodOf(['Kết quả 6 tháng đầu năm 2019'], '2020-H1')).toEqual([
      '2020-H1',
      'period-mismatch',
    ]);
    expect(periodOf(['Kết quả'])).toEqual([null, 'unknown-period']);
    expect(periodOf(['Kết quả'], '2020-H1')).toEqual(['2020-H1']);
  });

  it('can be accepted where a cell names it, and has to be given where only the file does', () => {
    const rows = (title: string) => [[title], ['TT', 'Đơn vị', 'Kết nạp mới'], [1, 'H. Nậm Pồ', 3]];
    const mismatch = (title: string, fileName: string) => {
      const context = dienBien({ period: '2020-H1', fileName });
      const book = { format: 'xlsx' as const, sheets: [sheetOf(rows(title))] };
      const { issues, tables } = readReturn(book, context);
      return [...issues, ...tables.flatMap((one) => one.issues)].map((issue) => [
        issue.code,
        issue.cell,
        issue.remedies,
      ]);
    };
    expect(mismatch('Kết quả quý I năm 2020', 'a.xlsx')).toEqual([
      ['period-mismatch', 'A1', [{ action: 'accept' }]],
    ]);
    expect(mismatch('Kết quả', 'Báo cáo quý I năm 2020.xlsx')).toEqual([
      ['period-mismatch', null, []],
    ]);
  });
});
