import { describe, expect, it } from 'vitest';
import { dienBien, sheetOf } from '../../../../tests/fixtures/returns/context.ts';
import type { ReturnForm } from '../../../domain/returns/form.ts';
import type { SheetGrid } from '../../open/sheet-grid.ts';
import type { ReturnAnswer } from '../context.ts';
import { readReturn } from '../read-return.ts';
import { soundFigures } from '../testing/sound-figures.ts';

type Table = { readonly rows: SheetGrid['rows']; readonly merges?: readonly string[] };

function read(
  { rows, merges = [] }: Table,
  period: string,
  told: { readonly answers?: readonly ReturnAnswer[]; readonly forms?: readonly ReturnForm[] } = {},
) {
  const sheets = [sheetOf(rows, merges)];
  return readReturn({ format: 'xlsx', sheets }, { ...dienBien(), period, ...told });
}

const MERGED: Table = {
  rows: [
    ['KẾT QUẢ NĂM 2020'],
    ['TT', 'Đơn vị', 'KNM', null, 'TLC'],
    [null, null, 'Thực hiện 2019', 'Thực hiện 2020', null],
    [1, 2, 3, 4, 5],
    [1, 'H. Mường Ảng', 30, 40, 5],
  ],
  merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'],
};

/** The same form a year later, from another program: years moved on, nothing merged, no numbers. */
const PLAIN: Table = {
  rows: [
    ['LĐLĐ TỈNH ĐIỆN BIÊN'],
    ['Kết quả năm 2021'],
    [],
    ['tt', 'Đơn vị', 'KNM', null, 'TLC'],
    [null, null, 'thực hiện  2020', 'Thực hiện 2021', null],
    [1, 'H. Mường Chà', 31, 41, 6],
  ],
};

function formOf(table: Table, period: string): ReturnForm {
  const shape = read(table, period).tables[0]?.shape;
  if (shape === undefined) throw new Error('There is no table.');
  const figures = (column: number, indicator: string) => ({
    column,
    meaning: { type: 'figures' as const, indicator, kind: 'result' as const, sector: '' },
  });
  const columns = [figures(3, 'doan-vien-ket-nap'), figures(4, 'cdcs-thanh-lap')];
  const ignored = { column: 2, meaning: { type: 'ignore' as const } };
  return {
    id: 'a',
    name: 'Mẫu',
    shape: { ...shape, title: null },
    corrections: { columns: [ignored, ...columns], rows: [], dash: null },
  };
}

describe('a remembered form', () => {
  it('is known again without merges, titles or column numbers, and a year later', () => {
    const form = formOf(MERGED, '2020');
    const own = read(MERGED, '2020', { forms: [form] });
    expect(soundFigures(own)).toEqual({ D5: 'doan-vien-ket-nap 40', E5: 'cdcs-thanh-lap 5' });
    const later = read(PLAIN, '2021', { forms: [form] });
    expect(later.tables[0]?.form).toEqual({ id: 'a', name: 'Mẫu' });
    expect(soundFigures(later)).toEqual({ D6: 'doan-vien-ket-nap 41', E6: 'cdcs-thanh-lap 6' });
  });

  it('is not taken where the years stand the other way round', () => {
    const rows = PLAIN.rows.with(4, [null, null, 'Thực hiện 2021', 'Thực hiện 2020', null]);
    const reading = read({ rows }, '2021', { forms: [formOf(MERGED, '2020')] });
    expect(reading.tables[0]?.form).toBeUndefined();
    expect(reading.tables[0]?.alike).toHaveLength(1);
    expect(soundFigures(reading)).toEqual({});
  });

  it('does not put the half-year’s column into the year', () => {
    const rows = [
      ['KẾT QUẢ NĂM 2020'],
      ['TT', 'Đơn vị', 'KNM 6 tháng đầu năm', 'TLC'],
      [1, 'H. Mường Ảng', 30, 5],
    ];
    const shape = read({ rows }, '2020').tables[0]?.shape;
    if (shape === undefined) throw new Error('There is no table.');
    const meaning = {
      ...{ type: 'figures' as const, kind: 'result' as const },
      ...{ indicator: 'doan-vien-ket-nap', sector: '' },
    };
    const corrections = { columns: [{ column: 2, meaning }], rows: [], dash: null };
    const form = { id: 'a', name: 'Mẫu', shape: { ...shape, title: null }, corrections };
    expect(soundFigures(read({ rows }, '2020', { forms: [form] }))).toEqual({});
  });

  it('is left aside where a person said so', () => {
    const { name: sheet } = sheetOf([]);
    const answers = [{ type: 'form' as const, sheet, cell: 'A2', form: null }];
    const reading = read(MERGED, '2020', { forms: [formOf(MERGED, '2020')], answers });
    expect(reading.tables[0]?.form).toBeUndefined();
    expect(soundFigures(reading)).toEqual({});
  });

  it('that speaks of an indicator which is no more leaves the column a question', () => {
    const form = formOf(MERGED, '2020');
    const gone = { ...dienBien(), period: '2020', forms: [form] };
    const indicators = gone.indicators.filter(({ code }) => code !== 'cdcs-thanh-lap');
    const sheets = [sheetOf(MERGED.rows, MERGED.merges)];
    const reading = readReturn({ format: 'xlsx', sheets }, { ...gone, indicators });
    expect(soundFigures(reading)).toEqual({ D5: 'doan-vien-ket-nap 40' });
  });
});

it('a table of which no column is understood is kept, so that a person can explain it', () => {
  const rows = [
    ['ĐƠN VỊ: LĐLĐ HUYỆN MƯỜNG ẢNG'],
    ['TT', 'Chỉ tiêu', 'Cột A'],
    [1, 'Kết nạp đoàn viên', 12],
  ];
  const before = read({ rows }, '2020-H1');
  expect(before).toMatchObject({ status: 'rejected', issues: [{ code: 'unsupported' }] });
  expect(before.tables[0]?.columns).toMatchObject([{ cell: 'C2', header: 'Cột A', holds: null }]);
  const meaning = { ...{ type: 'figures' as const, kind: 'result' as const }, indicator: null };
  const at = { sheet: before.tables[0]?.sheet ?? '', cell: 'C2' };
  const told = { type: 'column' as const, ...at, meaning: { ...meaning, sector: '' } };
  const after = read({ rows }, '2020-H1', { answers: [told] });
  expect(soundFigures(after)).toEqual({ C3: 'doan-vien-ket-nap 12' });
});
