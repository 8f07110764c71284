import { describe, expect, test } from 'vitest';
import { dienBien, sheetOf } from '../../../../tests/fixtures/returns/context.ts';
import { cellName, type SheetGrid } from '../../open/sheet-grid.ts';
import type { Asked, FormMap } from './form-place.ts';
import { recognizeForm } from './recognize.ts';

const KN = 'Kết nạp đoàn viên';
const PHU = 'LĐLĐ thành phố Điện Biên Phủ';
const ANG = 'LĐLĐ huyện Mường Ảng';
const GIAO = 'LĐLĐ huyện Tuần Giáo';
const VC = 'Công đoàn Viên chức tỉnh';

describe('indicators in rows', () => {
  const ROWS = [
    ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2020'],
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Tỷ lệ %', 'Còn thiếu'],
    [1, KN, 'người', 500, 400, 80, 100],
    [2, 'Thành lập công đoàn cơ sở', 'CĐCS', null, null, null, null],
  ];

  test('are the province’s where no unit is named', () => {
    expect(told(map([sheetOf(ROWS)]))).toEqual([
      'D3 target doan-vien-ket-nap tinh 2020',
      'E3 result doan-vien-ket-nap tinh 2020',
      'F3 attainment doan-vien-ket-nap tinh 2020',
      'G3 remaining doan-vien-ket-nap tinh 2020',
      'D4 target cdcs-thanh-lap tinh 2020',
      'E4 result cdcs-thanh-lap tinh 2020',
      'F4 attainment cdcs-thanh-lap tinh 2020',
      'G4 remaining cdcs-thanh-lap tinh 2020',
    ]);
  });

  test('are of the unit that each sheet names', () => {
    const sheet = (name: string, unit: string): SheetGrid => ({
      ...sheetOf([[unit], ...ROWS.slice(1)]),
      name,
    });
    const found = map([sheet('1', PHU), sheet('2', ANG)]);
    expect(told(found).filter((line) => /^D3/.test(line))).toEqual([
      'D3 target doan-vien-ket-nap dien-bien-phu 2020',
      'D3 target doan-vien-ket-nap muong-ang 2020',
    ]);
  });

  test('of a unit that is not known take nothing', () => {
    const found = map([sheetOf([['LĐLĐ huyện Sa Pa'], ...ROWS.slice(1)])]);
    expect(found.places).toEqual([]);
    expect(found.problems).toMatchObject([{ reason: 'unknown-unit' }]);
  });
});

describe('units in rows', () => {
  test('sectors below an indicator, headings with sums and a total', () => {
    const grid = sheetOf(
      [
        ['TT', 'Đơn vị', KN, null, null],
        [null, null, 'Tổng số', 'Khu vực HCSN', 'Ghi chú'],
        ['I', 'LĐLĐ huyện, thị xã, thành phố', 99, null, null],
        [1, PHU, 9, 9, 'a'],
        [2, ANG, 9, 9, null],
        ['II', 'Công đoàn ngành và tương đương', 99, null, null],
        [3, VC, 9, 9, null],
        [null, 'Tổng cộng', 99, 99, null],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1'],
    );
    const found = map([grid]);
    expect(told(found, 'result')).toEqual([
      'C3 Σ doan-vien-ket-nap dien-bien-phu+muong-ang 2020',
      'C4 doan-vien-ket-nap dien-bien-phu 2020',
      'D4 doan-vien-ket-nap dien-bien-phu/hcsn 2020',
      'C5 doan-vien-ket-nap muong-ang 2020',
      'D5 doan-vien-ket-nap muong-ang/hcsn 2020',
      'C6 Σ doan-vien-ket-nap cd-vien-chuc 2020',
      'C7 doan-vien-ket-nap cd-vien-chuc 2020',
      'D7 doan-vien-ket-nap cd-vien-chuc/hcsn 2020',
      'C8 Σ doan-vien-ket-nap dien-bien-phu+muong-ang+cd-vien-chuc 2020',
      'D8 Σ doan-vien-ket-nap dien-bien-phu+muong-ang+cd-vien-chuc/hcsn 2020',
    ]);
  });

  test('a header that names a year of its own takes that year', () => {
    const header = ['TT', 'Đơn vị', 'Thực hiện năm 2019', 'Cùng kỳ', 'Thực hiện', 'Ước cả năm'];
    const grid = sheetOf([[`${KN.toUpperCase()} NĂM 2020`], header, [1, PHU], [2, ANG]]);
    expect(told(map([grid], { year: 2020, period: '2020-H1' })).slice(0, 4)).toEqual([
      'C3 result doan-vien-ket-nap dien-bien-phu 2019',
      'D3 result doan-vien-ket-nap dien-bien-phu 2019-H1',
      'E3 result doan-vien-ket-nap dien-bien-phu 2020-H1',
      'F3 estimate doan-vien-ket-nap dien-bien-phu 2020',
    ]);
  });

  test('old numbers of unknown units and old ranks go, «x» and what is not understood stay', () => {
    const grid = sheetOf(
      [
        ['TT', 'Đơn vị', KN, null, null, 'Số cuộc họp', 'Tăng lương'],
        [null, null, 'Chỉ tiêu', 'Thực hiện', 'Xếp thứ', null, null],
        [1, PHU, 9, 'x', 1, 7, 777],
        [2, 'LĐLĐ huyện Sa Pa', 9, 9, 2, 7],
        [3, GIAO, 9, 9, 3, 7],
      ],
      ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2', 'G1:G2'],
    );
    const found = map([grid]);
    expect(found.cleared.map(named)).toEqual(['E3', 'C4', 'D4', 'E4', 'E5']);
    expect(told(found).map((line) => line.split(' ')[0])).toEqual(['C3', 'C5', 'D5']);
    expect(found.problems.map((one) => [one.reason, named(one)])).toEqual([
      ['unknown-unit', 'B4'],
      ['unknown-indicator', 'F1'],
      ['unknown-indicator', 'G1'],
    ]);
  });

  test('formulas keep their place, and a cell merged over several rows is told', () => {
    const grid = sheetOf(
      [
        ['TT', 'Đơn vị', `Chỉ tiêu ${KN.toLowerCase()}`],
        [1, PHU, 9],
        [2, ANG, 9],
        [3, GIAO, null],
        [null, 'Cộng', 18],
      ],
      ['C3:C4'],
      { C2: { formula: 'D2' }, C5: { formula: 'SUM(C2:C4)' } },
    );
    const found = map([grid]);
    expect(found.places).toEqual([]);
    expect(found.formulas.map(named)).toEqual(['C2', 'C5']);
    expect(found.problems).toMatchObject([{ reason: 'merged', row: 2 }]);
  });

  test('a title of another year is told', () => {
    const grid = sheetOf([['GIAO CHỈ TIÊU NĂM 2019'], ['TT', 'Đơn vị', KN], [1, PHU, 9]]);
    expect(map([grid]).problems).toMatchObject([{ reason: 'other-period', text: '2019' }]);
  });

  test('a row of column numbers is none of a unit, and a hidden sheet is left alone', () => {
    const rows = [
      ['TT', 'Đơn vị', KN],
      [1, 2, 3],
      [1, PHU, 9],
    ];
    const hidden: SheetGrid = { ...sheetOf(rows), name: 'ẩn', visibility: 'hidden' };
    expect(map([sheetOf(rows), hidden]).places.map(named)).toEqual(['C3']);
  });
});

function map(sheets: readonly SheetGrid[], asked: Asked = { year: 2020, period: undefined }) {
  return recognizeForm({ format: 'xlsx', sheets }, dienBien(), asked);
}

function named({ row, column }: { readonly row: number; readonly column: number }): string {
  return cellName(row, column);
}

/** «C4 target doan-vien-ket-nap muong-ang/hcsn 2020»; `leftOut` is a kind that goes without saying. */
function told({ places }: FormMap, leftOut = ''): readonly string[] {
  return places.map((place) => {
    const [part] = place.parts;
    if (part?.type !== 'figure') return named(place);
    const { kind, indicator, unit, units, sector, period } = part.figure;
    const whose = `${units?.join('+') ?? unit}${sector === '' ? '' : `/${sector}`}`;
    const words = [named(place), units === null ? '' : 'Σ', kind === leftOut ? '' : kind];
    return [...words, indicator, whose, period].filter((word) => word !== '').join(' ');
  });
}
