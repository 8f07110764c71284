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

describe('«trong đó» of a share', () => {
  const share = 'Trong đó: đoàn viên là công nhân lao động trong các doanh nghiệp';
  const rows = (count: number) => [
    UNIT,
    PERIOD,
    ['Chỉ tiêu', 'ĐVT', 'Kết quả'],
    ['Tổng số đoàn viên', 'người', 1000],
    [share, 'người', count],
    [share, '%', 46],
  ];

  it('is the count of the same name where its measure says so', () => {
    expect(soundFigures(read(rows(460)))).toEqual({
      C4: 'doan-vien-tong-so 1000',
      C5: 'doan-vien-cnld-dn 460',
      C6: 'tl-doan-vien-cnld-dn 46',
    });
  });

  it('is never more than the whole, by the counts', () => {
    expect(problems(read(rows(1200)))).toEqual(['part-exceeds-whole C5', 'ratio-mismatch C6']);
  });
});

describe('a per cent beside its own counts', () => {
  const rows = (percent: number | string) => [
    PERIOD,
    [
      'Đơn vị',
      'Doanh nghiệp có tổ chức công đoàn',
      'Số doanh nghiệp đã tổ chức đối thoại tại nơi làm việc',
      'Tỷ lệ DN tổ chức đối thoại',
    ],
    ['H. Mường Ảng', 700, 500, percent],
  ];

  it('is held against them as exactly as it is written', () => {
    for (const percent of [71, '71,4%', '71,43 %', 72]) {
      expect(problems(read(rows(percent)))).toEqual([]);
    }
    expect(problems(read(rows(50)))).toEqual(['ratio-mismatch D3']);
    expect(problems(read(rows('71,2%')))).toEqual(['ratio-mismatch D3']);
  });

  it('is a number even where its header is not understood', () => {
    const reading = read([
      PERIOD,
      ['Đơn vị', 'Kết nạp đoàn viên', 'Tỷ lệ nữ cán bộ'],
      ['H. Mường Ảng', 5, '70,5 %'],
    ]);
    expect(problems(reading)).toEqual(['unknown-indicator C2']);
    expect(reading.tables[0]?.figures).toMatchObject([{ value: 5 }, { value: 70.5 }]);
  });
});

describe('a rate of its own', () => {
  it('is no attainment of the columns before it', () => {
    const rows = (header: string, percent: number) => [
      PERIOD,
      ['Đơn vị', 'Kết nạp đoàn viên', null, null, header],
      [null, 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Tỷ lệ %', null],
      ['H. Mường Ảng', 20, 10, 50, percent],
    ];
    const signed = read(rows('Tỷ lệ ký TƯLĐTT (%)', 72));
    expect(soundFigures(signed)).toMatchObject({ E4: 'tl-thoa-uoc 72' });
    expect(problems(signed)).toEqual([]);
    expect(problems(read(rows('Tỷ lệ nữ cán bộ', 40)))).toEqual(['unknown-indicator E2']);
    expect(problems(read(rows('Tỷ lệ hoàn thành so với kế hoạch năm', 50)))).toEqual([]);
  });
});
