import { describe, expect, it } from 'vitest';
import { dienBien, sheetOf } from '../../../tests/fixtures/returns/context.ts';
import type { SheetGrid } from '../open/sheet-grid.ts';
import { readReturn } from './read-return.ts';
import { problems, soundFigures } from './testing/sound-figures.ts';

const PERIOD = ['KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020'];

function read(rows: SheetGrid['rows'], merges: readonly string[] = []) {
  return readReturn({ format: 'xlsx', sheets: [sheetOf(rows, merges)] }, dienBien());
}

describe('one number in a merged cell', () => {
  it('belongs to no single unit', () => {
    const reading = read(
      [
        PERIOD,
        ['TT', 'Đơn vị', 'Kết nạp đoàn viên'],
        [1, 'H. Mường Ảng', 30],
        [2, 'H. Mường Chà', null],
        [3, 'H. Nậm Pồ', 5],
      ],
      ['C3:C4'],
    );
    expect(soundFigures(reading)).toEqual({ C5: 'doan-vien-ket-nap 5' });
    expect(problems(reading)).toEqual(['ambiguous-number C3']);
  });

  it('belongs to no single column', () => {
    const reading = read(
      [
        ['LĐLĐ HUYỆN MƯỜNG ẢNG'],
        PERIOD,
        ['TT', 'Chỉ tiêu', 'Chỉ tiêu giao', 'Kết quả', 'Ghi chú', ''],
        [1, 'Kết nạp đoàn viên', 27, null],
        [2, 'Thành lập CĐCS', 2, 1, 'một', null],
      ],
      ['C4:D4', 'E5:F5'],
    );
    expect(soundFigures(reading)).toEqual({ C5: 'cdcs-thanh-lap 2', D5: 'cdcs-thanh-lap 1' });
    expect(problems(reading)).toEqual(['ambiguous-number C4']);
  });

  it('belongs to the unit whose name is merged over the same rows', () => {
    const reading = read(
      [
        PERIOD,
        ['TT', 'Đơn vị', 'Kết nạp đoàn viên', 'Ghi chú'],
        [1, 'H. Mường Ảng', 30, 'đợt 1'],
        [null, null, null, 'đợt 2'],
      ],
      ['A3:A4', 'B3:B4', 'C3:C4'],
    );
    expect(soundFigures(reading)).toEqual({ C3: 'doan-vien-ket-nap 30' });
    expect(problems(reading)).toEqual([]);
  });
});

describe('of several columns for one thing', () => {
  it('the cumulative one counts', () => {
    const reading = read(
      [
        ['LĐLĐ HUYỆN MƯỜNG ẢNG'],
        PERIOD,
        ['TT', 'Chỉ tiêu', 'Kết quả thực hiện', null],
        [null, null, 'Trong kỳ', 'Luỹ kế từ đầu năm'],
        [1, 'Kết nạp đoàn viên', 5, 12],
      ],
      ['A3:A4', 'B3:B4', 'C3:D3'],
    );
    expect(soundFigures(reading)).toEqual({ D5: 'doan-vien-ket-nap 12' });
    expect(problems(reading)).toEqual([]);
  });

  it('the end of the period counts and not its beginning', () => {
    const reading = read(
      [
        PERIOD,
        ['TT', 'Đơn vị', 'Số đoàn viên', null, null, null],
        [null, null, 'Đầu kỳ', 'Tăng', 'Giảm', 'Cuối kỳ'],
        [1, 'H. Mường Ảng', 800, 12, 5, 807],
      ],
      ['A2:A3', 'B2:B3', 'C2:F2'],
    );
    expect(soundFigures(reading)).toEqual({ F4: 'doan-vien-tong-so 807' });
    expect(problems(reading)).toEqual([]);
  });

  it('none counts that names another year', () => {
    const reading = read([
      PERIOD,
      ['TT', 'Đơn vị', 'Kết nạp mới (lũy kế từ 2016)', 'Tổng số LĐ (31/12/2019)', 'Thành lập CĐCS'],
      [1, 'H. Mường Ảng', 95, 5000, 2],
    ]);
    expect(soundFigures(reading)).toEqual({ E3: 'cdcs-thanh-lap 2' });
  });
});

describe('a column of sectors', () => {
  it('says which sector of its unit a row is of', () => {
    const rows = [
      PERIOD,
      ['TT', 'Đơn vị', 'Loại hình', 'Kết nạp mới'],
      [1, 'H. Mường Ảng', 'HCSN', 12],
      [null, null, 'DN ngoài nhà nước', 11],
      [null, null, 'Cộng', 23],
      [2, 'H. Mường Chà', 'Hợp tác xã', 2],
    ];
    for (const merges of [[], ['A3:A5', 'B3:B5']]) {
      const reading = read(rows, merges);
      const sectors = reading.tables[0]?.figures.map(({ unit, sector, cell }) => [
        cell,
        unit,
        sector,
      ]);
      expect(sectors).toEqual([
        ['D3', 'muong-ang', 'hcsn'],
        ['D4', 'muong-ang', 'dn-ngoai-nn'],
        ['D5', 'muong-ang', ''],
        ['D6', 'muong-cha', ''],
      ]);
      expect(Object.keys(soundFigures(reading))).toEqual(['D3', 'D4', 'D5']);
      expect(problems(reading)).toEqual(['unknown-indicator C6']);
      expect(reading.tables[0]?.layout).toBe('units-by-sector');
    }
  });
});

describe('a header below another', () => {
  it('that names a part is not the whole, though it is a unit of measure elsewhere', () => {
    const reading = read(
      [
        PERIOD,
        ['TT', 'Đơn vị', 'Số đoàn viên', null, 'Kết nạp ĐV', null],
        [null, null, 'Tổng số', 'Nữ', 'Tổng số', 'Công nhân'],
        [1, 'H. Mường Ảng', 800, 400, 12, 6],
      ],
      ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
    );
    expect(soundFigures(reading)).toEqual({
      C4: 'doan-vien-tong-so 800',
      E4: 'doan-vien-ket-nap 12',
    });
    expect(problems(reading)).toEqual(['unknown-indicator D3', 'unknown-indicator F3']);
  });

  it('that counts what a ratio is of is asked about', () => {
    const reading = read(
      [
        PERIOD,
        ['TT', 'Đơn vị', 'Ký kết TƯLĐTT', null, null],
        [null, null, 'Tổng số DN', 'Số DN đã ký', 'Tỷ lệ (%)'],
        [1, 'H. Mường Ảng', 12, 8, 66.7],
      ],
      ['A2:A3', 'B2:B3', 'C2:E2'],
    );
    expect(soundFigures(reading)).toEqual({ E4: 'tl-thoa-uoc 66.7' });
    expect(problems(reading)).toEqual(['ambiguous-indicator C3', 'unknown-indicator D3']);
  });
});

describe('a column that nobody understands', () => {
  it('is no question any more once its numbers are left out', () => {
    const rows = [
      PERIOD,
      ['TT', 'Đơn vị', 'Kết nạp đoàn viên', 'Số lần họp'],
      [1, 'H. Mường Ảng', 12, 3],
      [2, 'H. Mường Chà', 9, null],
    ];
    const answers = [{ type: 'value', sheet: 'BC', cell: 'D3', value: null }] as const;
    const sheets = [sheetOf(rows)];
    const reading = readReturn({ format: 'xlsx', sheets }, dienBien({ answers }));
    expect(problems(read(rows))).toEqual(['unknown-indicator D2']);
    expect(problems(reading)).toEqual([]);
    expect(reading.status).toBe('ready');
  });
});

describe('a column of targets', () => {
  it('is for the whole year, and one for a part of it is no target of the year', () => {
    const reading = read(
      [
        PERIOD,
        ['TT', 'Đơn vị', 'Kết nạp đoàn viên', null, null],
        [null, null, 'Chỉ tiêu năm 2020', 'Kết quả 6 tháng đầu năm', 'Kế hoạch 6 tháng cuối năm'],
        [1, 'H. Mường Ảng', 27, 12, 15],
      ],
      ['A2:A3', 'B2:B3', 'C2:E2'],
    );
    expect(soundFigures(reading)).toEqual({
      C4: 'doan-vien-ket-nap 27',
      D4: 'doan-vien-ket-nap 12',
    });
    const underPeriod = read(
      [
        PERIOD,
        ['TT', 'Đơn vị', '6 tháng đầu năm 2020', null],
        [null, null, 'Chỉ tiêu kết nạp đoàn viên', 'Kết nạp đoàn viên'],
        [1, 'H. Mường Ảng', 27, 12],
      ],
      ['A2:A3', 'B2:B3', 'C2:D2'],
    );
    expect(Object.keys(soundFigures(underPeriod))).toEqual(['C4', 'D4']);
  });
});

describe('a count that is shown as a per cent', () => {
  it('is no number of things', () => {
    const sheet = sheetOf(
      [
        PERIOD,
        ['TT', 'Đơn vị', 'Kết nạp đoàn viên'],
        [1, 'H. Mường Ảng', 1],
        [2, 'H. Mường Chà', 2],
      ],
      [],
      { C3: { percent: true } },
    );
    const reading = readReturn({ format: 'xlsx', sheets: [sheet] }, dienBien());
    expect(soundFigures(reading)).toEqual({ C4: 'doan-vien-ket-nap 2' });
    expect(problems(reading)).toEqual(['not-a-number C3']);
  });
});

describe('a remark in brackets that speaks of a part', () => {
  it('of a unit is asked about', () => {
    const reading = read([
      PERIOD,
      ['TT', 'Đơn vị', 'Kết nạp đoàn viên'],
      [1, 'H. Mường Ảng (xã Ẳng Tở)', 12],
      [2, 'H. Mường Chà (khối DN)', 12],
      [3, 'H. Nậm Pồ (LĐLĐ) *', 12],
    ]);
    expect(soundFigures(reading)).toEqual({ C5: 'doan-vien-ket-nap 12' });
    expect(problems(reading)).toEqual(['ambiguous-unit B3', 'ambiguous-unit B4']);
  });

  it('is not passed over', () => {
    const inColumns = read([
      PERIOD,
      ['TT', 'Đơn vị', 'Kết nạp đoàn viên (nữ)', 'Số ĐV (trong DN)', 'Số CĐCS (ngoài nhà nước)'],
      [1, 'H. Mường Ảng', 6, 300, 4],
    ]);
    expect(soundFigures(inColumns)).toEqual({});
    expect(problems(inColumns)).toEqual([
      'ambiguous-indicator C2',
      'ambiguous-indicator D2',
      'ambiguous-indicator E2',
    ]);
    const inRows = read([
      ['LĐLĐ HUYỆN MƯỜNG ẢNG'],
      PERIOD,
      ['TT', 'Chỉ tiêu', 'Kết quả'],
      [1, 'Kết nạp đoàn viên (ước thực hiện)', 12],
      [2, 'Thành lập công đoàn cơ sở (CĐCS)', 1],
      [3, 'Tổng số doanh nghiệp (DN)', 9],
    ]);
    expect(soundFigures(inRows)).toEqual({ C5: 'cdcs-thanh-lap 1', C6: 'dn-tong-so 9' });
    expect(problems(inRows)).toEqual(['ambiguous-indicator B4']);
  });
});
