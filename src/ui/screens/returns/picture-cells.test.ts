import { describe, expect, it } from 'vitest';
import type { FileReading, SheetPicture } from '../../../domain/returns/reading.ts';
import { columnName } from '../../parts/cell-names.ts';
import { pictureRows } from './picture-cells.ts';

const PICTURE: SheetPicture = {
  sheet: 'BC',
  rows: [
    ['Báo cáo', '', ''],
    ['TT', 'Chỉ tiêu'],
    ['1', 'Kết nạp', '12'],
  ],
  merges: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 3 }],
  hiddenRows: [],
  hiddenColumns: [],
  cut: false,
};

const FILE: FileReading = {
  file: 'a.xlsx',
  status: 'needs-review',
  unit: null,
  period: null,
  issues: [],
  tables: [
    {
      sheet: 'BC',
      range: 'A2:C3',
      layout: 'indicators-in-rows',
      figures: [],
      meanings: [{ cell: 'C3', meaning: 'value' }],
      issues: [
        { code: 'not-an-integer', severity: 'error', cell: 'C3', message: '', remedies: [] },
        { code: 'jump', severity: 'warning', cell: 'C3', message: '', remedies: [] },
      ],
    },
    {
      sheet: 'Khác',
      range: '',
      layout: 'indicators-in-rows',
      figures: [],
      meanings: [{ cell: 'B3', meaning: 'unit' }],
      issues: [],
    },
  ],
};

describe('a sheet as it looks', () => {
  const rows = pictureRows(PICTURE, FILE);

  it('draws a merged cell once, over what it covers', () => {
    expect(rows[0]?.cells).toHaveLength(1);
    expect(rows[0]?.cells[0]).toMatchObject({ name: 'A1', text: 'Báo cáo', columnSpan: 3 });
  });

  it('tells which rows are hidden in the file', () => {
    const hidden = pictureRows({ ...PICTURE, hiddenRows: [1] }, FILE);
    expect(hidden.map((row) => row.hidden)).toEqual([false, true, false]);
  });

  it('has a cell where a row is shorter than the others', () => {
    expect(rows[1]?.cells.map((cell) => cell.text)).toEqual(['TT', 'Chỉ tiêu', '']);
  });

  it('says what each cell of its own sheet was understood as, and the gravest problem', () => {
    expect(rows[2]?.cells[2]).toMatchObject({ name: 'C3', meaning: 'value', problem: 'error' });
    expect(rows[2]?.cells[1]).toMatchObject({ meaning: null, problem: null });
  });

  it('shows what was taken instead of the text of a cell, and what was left out', () => {
    const figure = (cell: string, value: number | null) => ({
      ...{ unit: 'u', indicator: 'x', sector: '', kind: 'result' as const },
      ...{ period: '2020-H1', raw: '', value, cell },
    });
    const texts = [
      '7,5',
      '1.204',
      '66,7 %',
      '05',
      '-3',
      'khoảng 40',
      '4',
      '-',
      '12 người',
      '7,500',
    ];
    const values = [7500, 1204, 66.7, 5, 3, 40, undefined, undefined, 12, 7500];
    const names = texts.map((_, column) => `${columnName(column)}1`);
    const [table] = FILE.tables;
    if (table === undefined) throw new Error('no table');
    const told = pictureRows(
      { sheet: 'BC', rows: [texts], merges: [], hiddenRows: [], hiddenColumns: [], cut: false },
      {
        ...FILE,
        tables: [
          {
            ...table,
            issues: [],
            meanings: names.map((cell) => ({ cell, meaning: 'value' as const })),
            figures: values.flatMap((value, column) =>
              value === undefined ? [] : [figure(names[column] ?? '', value)],
            ),
          },
        ],
      },
    );
    expect(told[0]?.cells.map(({ takenAs }) => takenAs)).toEqual([
      ...['7.500', null, null, null, '3', '40', null, null, null, '7.500'],
    ]);
    expect(told[0]?.cells.map(({ isLeftOut }) => isLeftOut)).toEqual(
      texts.map((text) => text === '4'),
    );
  });

  it('lets a long text run over the empty cells behind it, as a spreadsheet does', () => {
    const long = {
      ...PICTURE,
      rows: [
        ['Báo cáo kết quả thực hiện', '', '', ''],
        ['Nội dung chỉ tiêu', '', 'Kết quả', ''],
        ['TT', '', '', ''],
        ['12345678901234', '', '', ''],
      ],
      merges: [],
    };
    const spans = pictureRows(long, FILE).map(({ cells }) =>
      cells.map(({ name, columnSpan }) => [name, columnSpan]),
    );
    expect(spans[0]).toEqual([['A1', 4]]);
    expect(spans[1]).toEqual([
      ['A2', 2],
      ['C2', 1],
      ['D2', 1],
    ]);
    expect(spans[2]).toHaveLength(4);
    expect(spans[3]).toHaveLength(4);
    const told = pictureRows({ ...long, rows: [[], [], ['Một dòng chữ rất dài', '', '']] }, FILE);
    expect(told[2]?.cells.map(({ name }) => name)).toEqual(['A3', 'C3']);
  });

  it('keeps a merge within the picture where the picture was cut', () => {
    const cut = { ...PICTURE, merges: [{ row: 2, column: 1, rowSpan: 9, columnSpan: 9 }] };
    expect(pictureRows(cut, FILE)[2]?.cells[1]).toMatchObject({ rowSpan: 1, columnSpan: 2 });
  });
});

it('strikes out no count that a form works its ratio out from', () => {
  const picture: SheetPicture = { ...PICTURE, rows: [['67'], ['20'], ['30'], ['9']], merges: [] };
  const counts = { numerator: 20, numeratorCell: 'A2', denominator: 30, denominatorCell: 'A3' };
  const ratio = { unit: 'a', indicator: 'tl', sector: '', period: '2020', raw: '67', cell: 'A1' };
  const figure = { ...ratio, ...counts, kind: 'result' as const, value: 66.666666666667 };
  const table = {
    sheet: 'BC',
    range: 'A1:A4',
    layout: 'indicators-in-rows' as const,
    figures: [figure],
    issues: [],
    meanings: ['A1', 'A2', 'A3', 'A4'].map((cell) => ({ cell, meaning: 'value' as const })),
  };
  const cells = pictureRows(picture, { ...FILE, tables: [table] }).flatMap((row) => row.cells);
  expect(cells.map(({ isLeftOut }) => isLeftOut)).toEqual([false, false, false, true]);
  expect(cells.map((cell) => cell.takenAs)).toEqual([null, null, null, null]);
});
