import { describe, expect, it } from 'vitest';
import { dienBien, sheetOf } from '../../../tests/fixtures/returns/context.ts';
import type { CellDetail, SheetGrid } from '../open/sheet-grid.ts';
import type { ReturnContext } from './context.ts';
import { readReturn } from './read-return.ts';
import { problems, soundFigures } from './testing/sound-figures.ts';

const UNIT = ['LĐLĐ HUYỆN MƯỜNG ẢNG'];
const PERIOD = ['KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020'];

function read(
  rows: SheetGrid['rows'],
  more: Partial<ReturnContext> = {},
  details: Readonly<Record<string, CellDetail>> = {},
) {
  return readReturn({ format: 'xlsx', sheets: [sheetOf(rows, [], details)] }, dienBien(more));
}

describe('a bare 0.7 among per cents', () => {
  const table = (...values: readonly (number | string)[]) => [
    PERIOD,
    ['Đơn vị', 'Hội nghị NLĐ'],
    ...values.map((value, index) => [
      ['H. Mường Ảng', 'H. Mường Chà', 'H. Nậm Pồ'][index] ?? '',
      value,
    ]),
  ];

  it('is 70 % where the whole table is written so', () => {
    expect(soundFigures(read(table(0.7, 0.855, 1)))).toEqual({
      B3: 'tl-hoi-nghi-nld 70',
      B4: 'tl-hoi-nghi-nld 85.5',
      B5: 'tl-hoi-nghi-nld 100',
    });
  });

  it('is asked about where it is alone, or among 70 and 85', () => {
    expect(problems(read(table(0.7)))).toEqual(['ambiguous-number B3']);
    expect(problems(read(table(0.7, 85, 70)))).toEqual(['ambiguous-number B3']);
  });

  it('is 70 % where the target of the same figure is near', () => {
    const references = () => ({ target: 80 });
    expect(soundFigures(read(table(0.7, 85), { references }))).toEqual({
      B3: 'tl-hoi-nghi-nld 70',
      B4: 'tl-hoi-nghi-nld 85',
    });
  });
});

describe('a number that lost three noughts', () => {
  it('is suspected where its format shows them', () => {
    const rows = [UNIT, PERIOD, ['Chỉ tiêu', 'Kết quả'], ['Tổng số đoàn viên', 12]];
    expect(problems(read(rows, {}, { B4: { thousandths: true } }))).toEqual(['scale-suspect B4']);
    expect(problems(read(rows))).toEqual([]);
  });

  it('is suspected in every table below «nghìn người»', () => {
    const reading = read([
      [...UNIT, 'Đơn vị tính: nghìn người'],
      PERIOD,
      ['Chỉ tiêu', 'Kết quả'],
      ['Tổng số đoàn viên', 12],
      [],
      ['Chỉ tiêu', 'Kết quả'],
      ['Tổng số lao động', 15],
    ]);
    expect(problems(reading)).toEqual(['scale-suspect B4', 'scale-suspect B7']);
  });
});

describe('whole numbers among numbers that lost their noughts', () => {
  const column = (...values: readonly number[]) =>
    problems(
      read([
        PERIOD,
        ['Đơn vị', 'Tổng số đoàn viên'],
        ['H. Mường Ảng', values[0] ?? null],
        ['H. Mường Chà', values[1] ?? null],
        ['H. Nậm Pồ', values[2] ?? null],
        ['Tổng cộng', values[3] ?? null],
      ]),
    );

  it('are suspected where the total needs all of them a thousandfold', () => {
    expect(column(7.5, 12, 2, 21_500)).toEqual([
      'not-an-integer B3',
      'scale-suspect B4',
      'scale-suspect B5',
    ]);
    expect(column(7, 12, 2, 21_000)).toEqual([
      'scale-suspect B3',
      'scale-suspect B4',
      'scale-suspect B5',
    ]);
  });

  it('are suspected between two of them, but not far from them or beside a single one', () => {
    expect(column(7.5, 12, 1.25)).toEqual([
      'not-an-integer B3',
      'not-an-integer B5',
      'scale-suspect B4',
    ]);
    expect(column(7.5, 412, 1.25)).toEqual(['not-an-integer B3', 'not-an-integer B5']);
    expect(column(7.5, 12, 9)).toEqual(['not-an-integer B3']);
  });
});

describe('a formula', () => {
  it('that takes from another file has its stored result, which is asked about once', () => {
    const rows = [UNIT, PERIOD, ['Chỉ tiêu', 'Kết quả'], ['Kết nạp đoàn viên', 12]];
    const reading = read(rows, {}, { B4: { formula: '[1]Sheet1!A1' } });
    expect(problems(reading)).toEqual(['external-link B4']);
    expect(reading.tables[0]?.figures).toMatchObject([{ value: 12 }]);
  });

  it('of a kind that cannot be computed here is asked about', () => {
    const rows = [UNIT, PERIOD, ['Chỉ tiêu', 'Kết quả'], ['Kết nạp đoàn viên', 12]];
    const reading = (formula: string) => problems(read(rows, {}, { B4: { formula } }));
    expect(reading('VLOOKUP("a",D1:E9,2,0)')).toEqual(['stale-formula B4']);
    expect(reading('10+2')).toEqual([]);
  });
});

describe('parts and wholes', () => {
  it('sectors together are no more than their unit, and may be less', () => {
    const table = (whole: number) => [
      PERIOD,
      ['Đơn vị', 'Kết nạp đoàn viên', null, null],
      [null, 'Tổng số', 'Trong đó', null],
      [null, null, 'HCSN', 'DN ngoài NN'],
      ['H. Mường Ảng', whole, 4, 6],
    ];
    expect(problems(read(table(9)))).toEqual([
      'part-exceeds-whole B5',
      'part-exceeds-whole C5',
      'part-exceeds-whole D5',
    ]);
    expect(soundFigures(read(table(9)))).toEqual({});
    expect(problems(read(table(10)))).toEqual([]);
    expect(problems(read(table(11)))).toEqual([]);
  });

  it('every sector there is comes to no less than the unit', () => {
    const table = (whole: number) => [
      PERIOD,
      ['Đơn vị', 'Loại hình', 'Kết nạp đoàn viên'],
      ['H. Mường Ảng', 'Tổng số', whole],
      [null, 'HCSN', 7],
      [null, 'DN nhà nước', 1],
      [null, 'DN ngoài NN', 4],
      [null, 'Đơn vị sự nghiệp ngoài nhà nước', 0],
      [null, 'Nghiệp đoàn', 0],
    ];
    expect(problems(read(table(13)))).toEqual(['total-mismatch C3']);
    expect(problems(read(table(12)))).toEqual([]);
  });

  it('in rows of sectors are held against the row of the whole', () => {
    const reading = read([
      PERIOD,
      ['Đơn vị', 'Loại hình', 'Kết nạp đoàn viên'],
      ['H. Mường Ảng', 'Tổng số', 10],
      [null, 'HCSN', 7],
      [null, 'DN ngoài NN', 4],
    ]);
    expect(problems(reading)).toEqual([
      'part-exceeds-whole C3',
      'part-exceeds-whole C4',
      'part-exceeds-whole C5',
    ]);
  });

  it('a sector is never larger than its unit', () => {
    const reading = read([
      PERIOD,
      ['Đơn vị', 'Kết nạp đoàn viên', null, null],
      [null, 'Tổng số', 'Trong đó', null],
      [null, null, 'HCSN', 'DN ngoài NN'],
      ['H. Mường Ảng', 10, 4, 6],
      ['H. Nậm Pồ', 10, 14, 6],
    ]);
    expect(problems(reading)).toEqual(['part-exceeds-whole C6']);
  });

  it('the per cent of a unit is held against its own result, not against a sector', () => {
    const reading = read([
      UNIT,
      PERIOD,
      ['Chỉ tiêu', 'Chỉ tiêu giao', 'Kết quả', null, 'Tỷ lệ %'],
      [null, null, 'Tổng số', 'HCSN', null],
      ['Kết nạp đoàn viên', 40, 20, 5, 50],
    ]);
    expect(problems(reading)).toEqual([]);
  });
});

describe('men and women below an indicator', () => {
  it('are not the whole of it', () => {
    const reading = read([
      PERIOD,
      ['Đơn vị', 'Tổng số đoàn viên', null, null],
      [null, 'Tổng số', 'Nam', 'Nữ'],
      ['H. Mường Ảng', null, 400, 300],
      ['H. Nậm Pồ', 900, 500, 400],
    ]);
    expect(soundFigures(reading)).toEqual({ B5: 'doan-vien-tong-so 900' });
    expect(problems(reading)).toEqual(['unknown-indicator C3', 'unknown-indicator D3']);
    expect(reading.tables.map(({ layout }) => layout)).toEqual(['units-by-sector']);
  });
});

describe('a unit that stands in two rows', () => {
  it('has not even a figure that only one of them holds', () => {
    const reading = read([
      PERIOD,
      ['Đơn vị', 'Kết nạp đoàn viên', 'Thành lập CĐCS'],
      ['H. Mường Ảng', 30, null],
      ['H. Mường Ảng', 25, 2],
      ['H. Nậm Pồ', 5, 1],
    ]);
    expect(soundFigures(reading)).toEqual({
      B5: 'doan-vien-ket-nap 5',
      C5: 'cdcs-thanh-lap 1',
    });
  });
});

describe('a return without figures', () => {
  it('still tells whose it is', () => {
    const reading = read([UNIT, PERIOD, ['Chỉ tiêu', 'Kết quả'], ['Kết nạp đoàn viên', '-']]);
    expect(problems(reading)).toEqual(['empty']);
    expect(reading.unit).toBe('muong-ang');
  });
});

describe('a title that names a unit which is in no list', () => {
  const rows = (title: string) => [
    [title],
    PERIOD,
    ['Chỉ tiêu', 'Kết quả'],
    ['Kết nạp đoàn viên', 3],
  ];

  it.each(['LĐLĐ huyện Sa Pa', 'Đơn vị: LĐLĐ thị xã Bát Xát', 'Công đoàn ngành Hàng hải'])(
    'is not taken for the unit of the file’s name: %s',
    (title) => {
      const reading = read(rows(title), { fileName: 'LĐLĐ huyện Mường Ảng.xlsx' });
      expect(problems(reading)).toEqual(['unknown-unit A1']);
      expect(soundFigures(reading)).toEqual({});
    },
  );

  it.each(['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', 'HUYỆN ỦY MƯỜNG ẢNG', 'BÁO CÁO CÔNG ĐOÀN CÁC CẤP'])(
    'is none that does not report: %s',
    (title) => {
      const reading = read(rows(title), { fileName: 'LĐLĐ huyện Mường Ảng.xlsx' });
      expect(problems(reading)).toEqual([]);
    },
  );
});

describe('days and periods', () => {
  const rows = (line: string) => [UNIT, [line], ['Chỉ tiêu', 'Kết quả'], ['Kết nạp đoàn viên', 12]];

  it('a day late in the period asked for is its counting day in any words, an early one is not', () => {
    expect(problems(read(rows('KẾT QUẢ ĐẾN NGÀY 31/5/2020')))).toEqual([]);
    expect(problems(read(rows('KẾT QUẢ ĐẾN NGÀY 31/5/2020'), { period: '2020' }))).toEqual([
      'period-mismatch A2',
    ]);
    expect(problems(read(rows('KẾT QUẢ ĐẾN NGÀY 25/11/2020'), { period: '2020' }))).toEqual([]);
  });

  it('a counting day within the period asked for is no other period', () => {
    expect(problems(read(rows('(Số liệu tính đến ngày 31/5/2020)')))).toEqual([]);
    expect(problems(read(rows('(Số liệu tính đến ngày 31/5/2019)')))).toEqual([
      'period-mismatch A2',
    ]);
  });

  it('a day stands for the period where nothing else is said', () => {
    const { period: _, ...open } = dienBien();
    const grid = sheetOf(rows('đến ngày 31 tháng 5 năm 2020'));
    expect(readReturn({ format: 'xlsx', sheets: [grid] }, open).period).toBe('2020-05-31');
  });

  it('a file of another period is said to be one even if its columns name it too', () => {
    const reading = read([
      UNIT,
      ['BÁO CÁO 6 THÁNG ĐẦU NĂM 2019'],
      ['Chỉ tiêu', 'Chỉ tiêu năm 2019', 'Thực hiện 6 tháng đầu năm 2019'],
      ['Kết nạp đoàn viên', 20, 12],
    ]);
    expect(problems(reading)).toEqual(['period-mismatch A2']);
  });
});

describe('what looks like a header', () => {
  it('is none for a row of data measured in «đơn vị»', () => {
    const reading = read([
      UNIT,
      PERIOD,
      ['Chỉ tiêu', 'ĐVT', 'Kết quả'],
      ['Kết nạp đoàn viên', 'người', 12],
      ['CĐCS hiện có', 'đơn vị', '78 đơn vị'],
      ['Thành lập CĐCS', 'đơn vị', '…'],
    ]);
    expect(soundFigures(reading)).toEqual({
      C4: 'doan-vien-ket-nap 12',
      C5: 'cdcs-tong-so 78',
    });
  });

  it('heads a column of counts though its words may head units', () => {
    const reading = read([PERIOD, ['Đơn vị', 'CĐCS hiện có'], ['H. Mường Ảng', 78]]);
    expect(soundFigures(reading)).toEqual({ B3: 'cdcs-tong-so 78' });
  });
});
