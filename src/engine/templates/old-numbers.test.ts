import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FormSheet } from '../../workbooks/template/testing/make-form.ts';
import { fillForm } from '../testing/fill-form.ts';
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

describe('what a table held before', () => {
  const RATIO = 'Ký kết thỏa ước lao động tập thể';

  test('per cents of ratios are the ratio, in rows and in columns; ranks go and are told', async () => {
    await workspace.client.plan.set({
      changes: [{ ...figure('result', 'muong-ang', 66, '2020-H1'), indicator: 'tl-thoa-uoc' }],
    });
    const columns = await fill([
      {
        name: 'A',
        rows: [
          ['TT', 'Đơn vị', RATIO, null, null, null],
          [null, null, 'Chỉ tiêu', 'Thực hiện', 'Tỷ lệ %', 'Xếp hạng'],
          [1, 'LĐLĐ huyện Mường Ảng', 9, 9, 88.8, 1],
          [2, 'LĐLĐ huyện Tuần Giáo', 9, 9, 88.8, 2],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:F1'],
      },
    ]);
    expect(columns.rows.slice(2).map((row) => row.slice(3))).toEqual([[66, 66], []]);
    expect(columns.answer.cleared).toEqual([
      { sheet: 'A', cell: 'F3', text: '1' },
      { sheet: 'A', cell: 'F4', text: '2' },
    ]);
    expect(columns.answer.empty.map(({ cell }) => cell)).toEqual(['C3', 'C4', 'D4', 'E4']);
    const lines = await fill([
      {
        name: 'A',
        rows: [
          ['LĐLĐ huyện Mường Ảng'],
          ['TT', 'Chỉ tiêu', 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Tỷ lệ %'],
          [1, RATIO, 9, 9, 88.8],
        ],
      },
    ]);
    expect(lines.rows[2]?.slice(3)).toEqual([66, 66]);
  });

  test('words stay where there is no figure, numbers go; both are told', async () => {
    const rows = MEMBERS_TABLE.rows.map((row, at) =>
      at === 2 ? [1, row[1] ?? null, 'theo QĐ riêng', 80, null] : row,
    );
    const noted = rows.map((row, at) => (at === 3 ? [2, row[1] ?? null, 33, 'ghi chú tay'] : row));
    const { answer, rows: filled } = await fill([{ ...MEMBERS_TABLE, rows: noted }]);
    expect(filled.slice(2, 4).map((row) => row.slice(2, 4))).toEqual([
      [194, 97],
      [40, 'ghi chú tay'],
    ]);
    expect(answer.unplaced.filter(({ reason }) => reason === 'words')).toMatchObject([
      { reason: 'words', cell: 'C3', text: 'theo QĐ riêng' },
      { reason: 'words', cell: 'D4', text: 'ghi chú tay' },
    ]);
  });

  test('a column of a base takes what is known of it', async () => {
    await workspace.client.plan.set({
      changes: ['muong-ang', 'tuan-giao'].map((unit, at) => ({
        ...{ kind: 'baseline' as const, indicator: 'lao-dong-tong-so', unit, period: '2019' },
        value: 5100 + at,
      })),
    });
    const { rows } = await fill([
      {
        name: 'A',
        rows: [
          ['GIAO CHỈ TIÊU NĂM 2020'],
          ['TT', 'Đơn vị', 'Tổng số CNVCLĐ', 'Kết nạp đoàn viên'],
          [1, 'LĐLĐ huyện Mường Ảng', 5000, 9],
          [2, 'LĐLĐ huyện Tuần Giáo', 6000, 9],
        ],
      },
    ]);
    expect(rows.slice(2).map((row) => row.slice(2))).toEqual([
      [5100, 40],
      [5101, 55],
    ]);
  });

  test('a table of units that are not known keeps its numbers, and nothing is written', async () => {
    const strangers = MEMBERS_TABLE.rows.map((row) =>
      typeof row[0] === 'number' ? [row[0], `LĐLĐ huyện Sa Pa ${row[0]}`, 9, 9, 9] : row,
    );
    const gone = [...strangers.slice(0, 4)];
    expect(await refusalCode(fill([{ ...MEMBERS_TABLE, rows: gone }]))).toBe('bad-request');
    const { answer, rows } = await fill([
      { ...MEMBERS_TABLE, rows: gone },
      { name: 'B', rows: [['{{nam}}']] },
    ]);
    expect(rows[2]?.slice(2)).toEqual([9, 9, 9]);
    expect(answer.cleared).toEqual([]);
  });
});

const fill = (sheets: readonly FormSheet[]) => fillForm(workspace, sheets);
