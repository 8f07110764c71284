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

describe('a remark in brackets that speaks of a part', () => {
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
