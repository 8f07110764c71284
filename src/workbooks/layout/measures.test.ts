import { describe, expect, it } from 'vitest';
import { dienBien, sheetOf } from '../../../tests/fixtures/returns/context.ts';
import type { SheetGrid } from '../open/sheet-grid.ts';
import type { ReturnAnswer } from './context.ts';
import { readReturn } from './read-return.ts';
import { problems, soundFigures } from './testing/sound-figures.ts';

const DISTRICT = ['LĐLĐ HUYỆN MƯỜNG ẢNG'];
const PERIOD = ['KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020'];

function read(
  rows: SheetGrid['rows'],
  merges: readonly string[] = [],
  answers: readonly ReturnAnswer[] = [],
) {
  const sheets = [sheetOf(rows, merges)];
  return readReturn({ format: 'xlsx', sheets }, dienBien({ answers }));
}

describe('the unit of measure of a row', () => {
  const rows = [
    DISTRICT,
    PERIOD,
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Kết quả thực hiện'],
    [1, 'Ký kết TƯLĐTT', 'bản', 7],
    [2, 'Hội nghị NLĐ', 'Tỷ lệ %', 80],
    [3, 'Kết nạp đoàn viên', '%', 95],
    [4, 'Thu tài chính công đoàn', 'triệu đồng', 95],
    [5, 'Tổng số lao động', 'nghìn người', 12],
    [6, 'Tổng số đoàn viên', 'người', 900],
    [7, 'Thành lập CĐCS', '', 1],
  ];

  it('speaks against an indicator that is counted otherwise', () => {
    const reading = read(rows);
    expect(soundFigures(reading)).toEqual({
      D5: 'tl-hoi-nghi-nld 80',
      D9: 'doan-vien-tong-so 900',
      D10: 'cdcs-thanh-lap 1',
    });
    expect(problems(reading)).toEqual([
      'ambiguous-indicator B4',
      'ambiguous-indicator B6',
      'ambiguous-indicator B7',
      'scale-suspect D8',
    ]);
  });

  it('offers the number in full where it counts in thousands', () => {
    const issue = read(rows).tables[0]?.issues.find(({ code }) => code === 'scale-suspect');
    expect(issue?.remedies).toEqual([{ action: 'set-value', value: 12_000 }, { action: 'accept' }]);
  });

  it('gives way to what a person says', () => {
    const cell = { sheet: 'BC', cell: 'B4' };
    const answers = [{ type: 'indicator', ...cell, indicator: 'tl-thoa-uoc' }] as const;
    expect(soundFigures(read(rows, [], answers))).toMatchObject({ D4: 'tl-thoa-uoc 7' });
  });
});

describe('the unit of measure of a column', () => {
  it('may stand in brackets, and abbreviations in brackets are none', () => {
    const reading = read([
      PERIOD,
      [
        ...['TT', 'Đơn vị', 'Ký kết TƯLĐTT (bản)', 'Kết nạp đoàn viên (%)'],
        ...['Hội nghị người lao động (NLĐ)', 'Tổng số lao động (nghìn người)'],
      ],
      [1, 'H. Nậm Pồ', 7, 95, 80, 12],
    ]);
    expect(soundFigures(reading)).toEqual({ E3: 'tl-hoi-nghi-nld 80' });
    expect(problems(reading)).toEqual([
      'ambiguous-indicator C2',
      'ambiguous-indicator D2',
      'scale-suspect F3',
    ]);
  });

  it('may stand in a row of its own below the header', () => {
    const reading = read([
      PERIOD,
      ['TT', 'Đơn vị', 'Ký kết TƯLĐTT', 'Kết nạp đoàn viên', 'Hội nghị NLĐ'],
      [null, null, 'bản', 'người', '(%)'],
      [1, 'H. Nậm Pồ', 7, 9, 80],
    ]);
    expect(soundFigures(reading)).toEqual({
      D4: 'doan-vien-ket-nap 9',
      E4: 'tl-hoi-nghi-nld 80',
    });
    expect(problems(reading)).toEqual(['ambiguous-indicator C3']);
  });

  it('may be told above the table for all of it', () => {
    const under = (measure: string) =>
      read([
        PERIOD,
        ['', '', measure],
        ['TT', 'Đơn vị', 'Kết nạp mới', 'Tỷ lệ DN ký TƯLĐTT (%)'],
        [1, 'H. Nậm Pồ', 95, 70],
      ]);
    expect(soundFigures(under('Đơn vị tính: người'))).toEqual({
      C4: 'doan-vien-ket-nap 95',
      D4: 'tl-thoa-uoc 70',
    });
    expect(problems(under('ĐVT: %'))).toEqual(['ambiguous-indicator C3']);
    expect(problems(under('ĐVT: nghìn người'))).toEqual(['scale-suspect C4']);
  });
});

describe('a target in the words of the programme', () => {
  it('is read as its number', () => {
    const reading = read([
      DISTRICT,
      PERIOD,
      ['TT', 'Chỉ tiêu', 'Chỉ tiêu giao', 'Kết quả thực hiện'],
      [1, 'Ký kết TƯLĐTT', 'Từ 70% trở lên', 66.7],
      [2, 'Hội nghị NLĐ', '>= 80%', 'trên 80%'],
      [3, 'Đối thoại tại nơi làm việc', 'khoảng 46%', 1.2],
      [4, 'Hội nghị CBCCVC', '95% trở lên; 100% cơ quan', 75],
      [5, 'Kết nạp đoàn viên', 'ít nhất 1.200', 75],
    ]);
    expect(soundFigures(reading)).toEqual({
      C4: 'tl-thoa-uoc 70',
      D4: 'tl-thoa-uoc 66.7',
      C5: 'tl-hoi-nghi-nld 80',
      C6: 'tl-doi-thoai 46',
      D7: 'tl-hoi-nghi-cbccvc 75',
      C8: 'doan-vien-ket-nap 1200',
      D8: 'doan-vien-ket-nap 75',
    });
    expect(problems(reading)).toEqual([
      'not-a-number D5',
      'ambiguous-number D6',
      'not-a-number C7',
    ]);
  });
});

describe('numbers of things beside their per cent', () => {
  it('are not the ratio: its own column is', () => {
    const inColumns = read(
      [
        PERIOD,
        ['TT', 'Đơn vị', 'Ký kết TƯLĐTT', null],
        [null, null, 'Số lượng', 'Tỷ lệ (%)'],
        [1, 'H. Nậm Pồ', 8, 66.7],
      ],
      ['A2:A3', 'B2:B3', 'C2:D2'],
    );
    expect(soundFigures(inColumns)).toEqual({ D4: 'tl-thoa-uoc 66.7' });
    expect(problems(inColumns)).toEqual([]);
    const inRows = read(
      [
        DISTRICT,
        PERIOD,
        ['TT', 'Chỉ tiêu', 'Kết quả thực hiện', null],
        [null, null, 'Số lượng', 'Tỷ lệ %'],
        [1, 'Kết nạp đoàn viên', 12, 44.4],
        [2, 'Ký kết TƯLĐTT', 5, 62.5],
        [3, 'Hội nghị NLĐ', 6, null],
      ],
      ['A3:A4', 'B3:B4', 'C3:D3'],
    );
    expect(soundFigures(inRows)).toEqual({ C5: 'doan-vien-ket-nap 12', D6: 'tl-thoa-uoc 62.5' });
    expect(problems(inRows)).toEqual(['ambiguous-number C7']);
  });

  it('are asked about where the per cent may as well be an attainment', () => {
    const reading = read(
      [
        DISTRICT,
        PERIOD,
        ['TT', 'Chỉ tiêu', 'Chỉ tiêu giao', 'Kết quả thực hiện', null],
        [null, null, null, 'Số lượng', 'Tỷ lệ %'],
        [1, 'Kết nạp đoàn viên', 27, 12, 44.4],
        [2, 'Ký kết TƯLĐTT', 70, 5, 62.5],
      ],
      ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3'],
    );
    expect(soundFigures(reading)).toEqual({
      C5: 'doan-vien-ket-nap 27',
      D5: 'doan-vien-ket-nap 12',
      C6: 'tl-thoa-uoc 70',
    });
    const issue = reading.tables[0]?.issues.find(({ cell }) => cell === 'D6');
    expect(issue).toMatchObject({
      code: 'ambiguous-number',
      remedies: [{ action: 'set-value', value: 62.5 }, { action: 'accept' }, { action: 'blank' }],
    });
  });
});
