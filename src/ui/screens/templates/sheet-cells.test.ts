import { expect, it } from 'vitest';
import type { TemplateCell, TemplatePreview } from '../../../contract/views/templates.ts';
import { sheetRows } from './sheet-cells.ts';

const PICTURE = {
  sheet: 'Biểu 03',
  rows: [
    ['BIỂU GIAO CHỈ TIÊU NĂM 2020', '', ''],
    ['Đơn vị', 'Kết nạp', ''],
    ['LĐLĐ huyện Mường Ảng', '12', '7'],
    ['Ghi chú: do Ban Tổ chức', '', ''],
  ],
  merges: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 3 }],
  hiddenRows: [2],
  hiddenColumns: [],
  cut: false,
};

const FILLED: TemplateCell = {
  sheet: 'Biểu 03',
  cell: 'B3',
  by: 'recognized',
  filling: {
    type: 'figure',
    kind: 'target',
    indicator: 'doan-vien-ket-nap',
    unit: 'muong-ang',
    sector: '',
    period: { type: 'year', offset: 0 },
  },
  figure: null,
  label: 'Kết nạp đoàn viên · LĐLĐ huyện Mường Ảng',
  before: '12',
  after: '23',
  rows: 1,
};

const EMPTY: TemplatePreview = {
  pictures: [PICTURE],
  cells: [],
  formulas: [],
  cleared: [],
  inserted: [],
  unplaced: [],
  empty: [],
  unitsWithoutRow: [],
};

const cellsOf = (preview: TemplatePreview) =>
  new Map(
    sheetRows(PICTURE, preview, []).flatMap((row) => row.cells.map((one) => [one.name, one])),
  );

it('a filled cell keeps what it said beside what will stand there', () => {
  const cells = cellsOf({ ...EMPTY, cells: [FILLED] });
  expect(cells.get('B3')).toMatchObject({ before: '12', after: '23', sign: 'recognized' });
  expect(cells.get('C3')).toMatchObject({ before: '7', after: null, sign: null });
});

it('a cell that stays blank says so, whatever found it', () => {
  const cells = cellsOf({ ...EMPTY, cells: [{ ...FILLED, by: 'pointed', after: '' }] });
  expect(cells.get('B3')?.sign).toBe('blank');
});

it('a problem is shown before what the cell would be otherwise', () => {
  const doubt = {
    reason: 'formula' as const,
    message: '',
    sheet: 'Biểu 03',
    cell: 'B3',
    figure: null,
    text: null,
  };
  const cells = cellsOf({ ...EMPTY, cells: [FILLED], unplaced: [doubt] });
  expect(cells.get('B3')?.sign).toBe('problem');
});

it('a merge is one cell, and each cell under a free text can still be met', () => {
  const rows = sheetRows(PICTURE, EMPTY, []);
  expect(rows[0]?.cells).toHaveLength(1);
  expect(rows[0]?.cells[0]).toMatchObject({ columnSpan: 3, runsOver: false });
  expect(rows[3]?.cells.map(({ name, runsOver }) => [name, runsOver])).toEqual([
    ['A4', true],
    ['B4', false],
    ['C4', false],
  ]);
  expect(rows[2]?.cells[0]?.runsOver).toBe(false);
});

it('rows that are put in stand before the row that they move down', () => {
  const inserted = [{ sheet: 'Biểu 03', before: 4, count: 2 }];
  expect(sheetRows(PICTURE, { ...EMPTY, inserted }, []).map((row) => row.inserted)).toEqual([
    0, 0, 0, 2,
  ]);
  expect(sheetRows(PICTURE, EMPTY, [])[2]?.hidden).toBe(true);
});

it('a heading that says what fills the cells below bears the mark of what was pointed at', () => {
  const pointing = { sheet: 'Biểu 03', cell: 'C2', scope: 'column' as const };
  const said = [{ ...pointing, filling: { type: 'nothing' as const } }];
  const cells = sheetRows(PICTURE, EMPTY, said)[1]?.cells;
  expect(cells?.map(({ sign }) => sign)).toEqual([null, null, 'pointed']);
});
