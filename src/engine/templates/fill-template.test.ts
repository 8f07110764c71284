import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBook } from '../../workbooks/open/read-book.ts';
import { type FormSheet, makeForm } from '../../workbooks/template/testing/make-form.ts';
import {
  memberFigure as figure,
  MEMBERS_TABLE,
  openMembersWorkspace,
} from '../testing/members-workspace.ts';
import { refusalCode, type TestWorkspace } from '../testing/workspace.ts';

let workspace: TestWorkspace;

beforeEach(async () => {
  workspace = await openMembersWorkspace();
});
afterEach(() => workspace.close());

describe('a recognized table', () => {
  test('takes the figures of the year, and its formulas their right results', async () => {
    const { answer, rows } = await fill([MEMBERS_TABLE]);
    expect(rows.slice(2)).toEqual([
      [1, 'LĐLĐ thành phố Điện Biên Phủ', 194, 97, 50],
      [2, 'LĐLĐ huyện Mường Ảng', 40],
      [null, 'Tổng cộng', 234, 97, expect.anything()],
    ]);
    expect(answer.filled[0]).toMatchObject({
      sheet: 'Biểu 1',
      cell: 'C3',
      figure: { kind: 'target', indicator: 'doan-vien-ket-nap', unit: 'dien-bien-phu', value: 194 },
    });
    expect(answer.empty.map(({ cell }) => cell)).toEqual(['D4', 'E4']);
  });
});

describe('names of Excel', () => {
  const SHEET: FormSheet = {
    name: 'Nhập',
    rows: [
      ['Điện Biên Phủ', null],
      ['LĐLĐ thành phố Điện Biên Phủ', 1],
      ['LĐLĐ huyện Mường Ảng', 1],
      ['LĐLĐ huyện Tuần Giáo', 1],
      ['Toàn tỉnh', 1],
    ],
  };

  test('a column belongs to the units beside it, a single cell to the province', async () => {
    const { rows } = await fill([SHEET], {
      'CT.doan_vien_ket_nap': "'Nhập'!$B$2:$B$4",
      'ct.Doan_Vien_Ket_Nap.Y2020.tong': "'Nhập'!$B$5",
    });
    expect(rows.slice(1).map((row) => row[1])).toEqual([194, 40, 55, 594]);
  });

  test('one that means nothing is told with its cell', async () => {
    const { answer } = await fill([SHEET], {
      'CT.doan_vien_ket_nap': "'Nhập'!$B$2:$B$4",
      'CT.khong_co': "'Nhập'!$B$5",
    });
    expect(answer.unplaced).toMatchObject([
      { reason: 'unknown-indicator', sheet: 'Nhập', cell: 'B5', text: 'CT.khong_co' },
    ]);
  });
});

describe('placeholders', () => {
  test('take figures and texts, and keep the words around them', async () => {
    const { answer, rows } = await fill([
      {
        name: 'A',
        rows: [
          ['Kết quả năm {{nam}} của {{to_chuc}}'],
          ['{{chi_tieu.doan-vien-ket-nap.2020.muong-ang}}'],
          ['Đạt {{ket_qua.doan-vien-ket-nap.2020-H1.dien-bien-phu}} đoàn viên'],
          ['{{chi_tieu.khong-co.2020}}'],
          ['{{linh tinh}}'],
          ['Giao {{chi_tieu.cdcs-thanh-lap.2020.muong-ang}}'],
        ],
      },
    ]);
    expect(rows.map((row) => row[0])).toEqual([
      expect.stringMatching(/^Kết quả năm 2020 của .*Điện Biên/),
      40,
      'Đạt 97 đoàn viên',
      '{{chi_tieu.khong-co.2020}}',
      '{{linh tinh}}',
      'Giao —',
    ]);
    expect(answer.unplaced).toMatchObject([
      { reason: 'unknown-indicator', cell: 'A4' },
      { reason: 'unknown-placeholder', cell: 'A5' },
    ]);
    expect(answer.empty).toMatchObject([{ cell: 'A6' }]);
  });
});

test('a placeholder beside the name of a unit is of that unit, whatever the header says', async () => {
  for (const header of ['Chỉ tiêu giao', 'Số liệu', null]) {
    const { answer, rows } = await fill([
      {
        name: 'A',
        rows: [
          ['TT', 'Đơn vị', header],
          [1, 'LĐLĐ huyện Mường Ảng', '{{chi_tieu.doan-vien-ket-nap}}'],
          [2, 'LĐLĐ huyện Tuần Giáo', 'Giao {{chi_tieu.doan-vien-ket-nap}}'],
          [3, 'LĐLĐ huyện Sa Pa', '{{chi_tieu.doan-vien-ket-nap}}'],
          [null, 'Toàn tỉnh', '{{chi_tieu.doan-vien-ket-nap}}'],
          [null, 'Đã giao', '{{chi_tieu.doan-vien-ket-nap}}'],
        ],
      },
    ]);
    expect(rows.slice(1).map((row) => row[2])).toEqual([
      40,
      'Giao 55',
      '{{chi_tieu.doan-vien-ket-nap}}',
      594,
      594,
    ]);
    expect(answer.unplaced).toContainEqual(
      expect.objectContaining({ reason: 'unknown-unit', cell: 'C4' }),
    );
  }
});

describe('rows for units', () => {
  test('a row is repeated for each unit, and totals below count them all', async () => {
    const { answer, rows } = await fill([
      {
        name: 'A',
        rows: [
          ['TT', 'Tên', 'Giao', 'Đạt', 'Tỷ lệ'],
          [
            '{{#don_vi}}{{don_vi.tt}}',
            '{{don_vi.ten}}',
            '{{chi_tieu.doan-vien-ket-nap}}',
            '{{ket_qua.doan-vien-ket-nap}}{{/don_vi}}',
            { formula: 'D2/C2', result: 0 },
          ],
          ['Cộng', null, { formula: 'SUM(C2:C2)', result: 0 }],
        ],
      },
    ]);
    expect(rows).toHaveLength(15);
    expect(rows[1]?.slice(0, 4)).toEqual([1, 'LĐLĐ thành phố Điện Biên Phủ', 194, 97]);
    expect(rows.slice(1, 14).map((row) => row[0])).toEqual(
      Array.from({ length: 13 }, (_, at) => at + 1),
    );
    expect(rows[14]?.[2]).toBe(194 + 40 + 55);
    expect(answer.inserted).toEqual([{ sheet: 'A', before: 3, count: 12 }]);
    expect(answer.unplaced).toEqual([]);
    const muongAng = answer.filled.find(({ figure }) => figure?.unit === 'muong-ang');
    const row = Number(muongAng?.cell.slice(1)) - 1;
    expect(rows[row]?.slice(1, 3)).toEqual(['LĐLĐ huyện Mường Ảng', 40]);
  });

  test('headings stand over the units that they sum up', async () => {
    const { rows } = await fill([
      {
        name: 'A',
        rows: [
          ['{{#khoi}}{{khoi.tt}}', '{{khoi.ten}}', '{{chi_tieu.doan-vien-ket-nap}}'],
          [
            '{{#don_vi}}{{don_vi.tt}}',
            '{{don_vi.ten}}',
            '{{chi_tieu.doan-vien-ket-nap}}{{/don_vi}}',
          ],
          ['Hết khối{{/khoi}}'],
          ['Cuối'],
        ],
      },
    ]);
    expect(rows[0]).toEqual(['I', 'LĐLĐ huyện, thị xã, thành phố', 289]);
    expect(rows[1]?.[1]).toBe('LĐLĐ thành phố Điện Biên Phủ');
    const next = rows.findIndex((row) => row[0] === 'II');
    expect(rows[next - 1]).toEqual(['Hết khối']);
    expect(rows[next + 1]?.[0]).toBe(1);
    expect(rows.at(-1)).toEqual(['Cuối']);
  });

  test('a unit that a recognized table lacks gets a row where that is asked for', async () => {
    await workspace.client.plan.set({ changes: [figure('target', 'muong-lay', 27)] });
    const stranger = [3, 'LĐLĐ huyện Sa Pa', null, null, null];
    const table = [...MEMBERS_TABLE.rows.slice(0, 4), stranger, ...MEMBERS_TABLE.rows.slice(4)];
    const { answer, rows } = await fill([{ ...MEMBERS_TABLE, rows: table }], {}, { addRows: true });
    expect(rows.slice(2).map((row) => row.slice(0, 3))).toEqual([
      [1, 'LĐLĐ thành phố Điện Biên Phủ', 194],
      [2, expect.stringContaining('Mường Lay'), 27],
      [3, 'LĐLĐ huyện Mường Ảng', 40],
      [4, expect.stringContaining('Tuần Giáo'), 55],
      [5, 'LĐLĐ huyện Sa Pa'],
      [null, 'Tổng cộng', 316],
    ]);
    expect(answer.unplaced).toMatchObject([{ reason: 'unknown-unit', cell: 'B5' }]);
    expect(answer.inserted).toEqual([
      { sheet: 'Biểu 1', before: 4, count: 1 },
      { sheet: 'Biểu 1', before: 5, count: 1 },
    ]);
  });
});

test('a period takes the letters of the sentence that it stands in', async () => {
  const rows = [
    ['BIỂU TỔNG HỢP {{ky}}'],
    ['Kết quả {{ky}}'],
    ['{{ky}}'],
    ['{{nguoi_ky}}'],
    ['{{nam}}'],
  ];
  const { answer, rows: filled } = await fill([{ name: 'A', rows }]);
  expect(filled.map((row) => row[0])).toEqual([
    'BIỂU TỔNG HỢP NĂM 2020',
    'Kết quả năm 2020',
    'Năm 2020',
    undefined,
    2020,
  ]);
  expect(answer.unplaced).toMatchObject([{ reason: 'no-text', cell: 'A4', text: 'signer-name' }]);
});

test('per cents go by the number format of their cell, a blank one too', async () => {
  const rows = [
    ['TT', 'Đơn vị', 'Kết nạp đoàn viên', null, null],
    [null, null, 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Tỷ lệ %'],
    [1, 'LĐLĐ thành phố Điện Biên Phủ', null, null, null],
    [2, 'LĐLĐ huyện Mường Ảng', null, null, null],
  ];
  await workspace.client.plan.set({ changes: [figure('result', 'muong-ang', 13, '2020-H1')] });
  const merges = ['A1:A2', 'B1:B2', 'C1:E1'];
  const filled = await fill([{ name: 'A', rows, merges, formats: { E3: '0.0%', E4: '0.0' } }]);
  expect(filled.rows.slice(2).map((row) => row[4])).toEqual([0.5, 32.5]);
});

test('a row that is put in shows per cents as the row does that it is like', async () => {
  await workspace.client.plan.set({
    changes: ['dien-bien-phu', 'muong-ang'].map((unit) => ({
      ...figure('target', unit, 70),
      indicator: 'tl-thoa-uoc',
    })),
  });
  const rows = [
    ['{{#don_vi}}{{don_vi.ten}}', '{{chi_tieu.tl-thoa-uoc}}'],
    ['Số liệu', '{{chi_tieu.tl-thoa-uoc}}{{/don_vi}}'],
  ];
  const filled = await fill([{ name: 'A', rows, formats: { B1: '0.0%' } }]);
  const told = filled.rows.map((row) => row[1]).filter((value) => typeof value === 'number');
  expect(told).toEqual([0.7, 70, 0.7, 70]);
});

test('cells of a protected sheet are told one by one; where all are, the form is refused', async () => {
  const names = { 'CT.doan_vien_ket_nap': "'A'!$B$1" };
  const free: FormSheet = { name: 'B', rows: [['{{chi_tieu.doan-vien-ket-nap.2020.muong-ang}}']] };
  const shut: FormSheet = { name: 'A', rows: [['Toàn tỉnh', 1]], isProtected: true };
  const { answer } = await fill([shut, free], names);
  expect(answer.filled).toMatchObject([{ sheet: 'B', cell: 'A1' }]);
  expect(answer.unplaced).toMatchObject([{ reason: 'protected', sheet: 'A', cell: 'B1' }]);
  expect(await refusalCode(fill([shut], names))).toBe('locked');
});

test('a form in which nothing is understood is refused', async () => {
  const asked = fill([{ name: 'A', rows: [['Xin chào'], ['{{linh tinh}}']] }]);
  expect(await refusalCode(asked)).toBe('bad-request');
});

async function fill(
  sheets: readonly FormSheet[],
  names: Readonly<Record<string, string>> = {},
  options: { readonly addRows?: boolean } = {},
) {
  const base64 = Buffer.from(await makeForm(sheets, names)).toString('base64');
  const answer = await workspace.client.templates.fill({
    source: { file: { name: 'Biểu 1.xlsx', base64 } },
    year: 2020,
    ...options,
  });
  const book = readBook(Buffer.from(answer.base64 ?? '', 'base64'), answer.name);
  if (!book.ok) throw new Error(book.error.message);
  return { answer, rows: book.value.sheets[0]?.rows ?? [] };
}
