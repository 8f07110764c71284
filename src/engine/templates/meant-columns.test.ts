import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeForm } from '../../workbooks/template/testing/make-form.ts';
import { fillForm } from '../testing/fill-form.ts';
import { openTestWorkspace, type TestWorkspace } from '../testing/workspace.ts';

const HEADER = ['TT', 'Đơn vị', 'Kết nạp đoàn viên', null, null];
const TITLE = ['TỔNG HỢP NĂM 2020'];
const KINDS = [null, null, 'Chỉ tiêu giao', '6 tháng', 'Cả năm'];
const MERGES = ['A2:A3', 'B2:B3', 'C2:E2'];

let workspace: TestWorkspace;

beforeEach(async () => {
  workspace = await openTestWorkspace('dien-bien-2020');
  await workspace.client.plan.set({
    changes: [
      figure('target', 'dien-bien-phu', 194),
      figure('target', 'dien-bien-dong', 29),
      figure('target', 'tuan-giao', 55),
      figure('result', 'dien-bien-phu', 97, '2020-H1'),
      figure('result', 'tuan-giao', 20, '2020-H1'),
      { ...figure('result', 'tuan-giao', 60), stage: 'official' as const },
    ],
  });
});
afterEach(() => workspace.close());

test('a title that speaks of targets alone means targets', async () => {
  for (const title of ['Chỉ tiêu kết nạp đoàn viên năm 2020', 'PHỤ LỤC CHỈ TIÊU NĂM 2020']) {
    const { answer } = await fillForm(workspace, [
      {
        name: 'A',
        rows: [
          [title],
          ['TT', 'Đơn vị', 'Kết nạp đoàn viên', 'Thành lập CĐCS'],
          [1, 'LĐLĐ huyện Tuần Giáo', 9, 9],
          [2, 'LĐLĐ thành phố Điện Biên Phủ', 9, 9],
        ],
      },
    ]);
    expect(answer.filled.map(({ figure }) => figure?.kind)).toEqual(['target', 'target']);
  }
});

test('a form without an ending of Excel comes back with one', async () => {
  const sheet = { name: 'A', rows: [['{{nam}}']] };
  const named = await fillForm(workspace, [sheet], { name: 'C:\\a\\Mẫu.v2' });
  expect(named.answer.name).toBe('Mẫu.v2 năm 2020.xlsx');
  const base64 = Buffer.from(await makeForm([sheet])).toString('base64');
  const odd = workspace.client.templates.register({ name: 'X\u0007', file: { name: 'b', base64 } });
  await expect(odd).rejects.toThrow();
});

test('a column of the whole year takes no figure of a part of it', async () => {
  const { answer, rows } = await fillForm(
    workspace,
    [
      {
        name: 'A',
        rows: [
          TITLE,
          HEADER,
          KINDS,
          [1, 'LĐLĐ thành phố Điện Biên Phủ', 9, 9, 9],
          [2, 'LĐLĐ huyện Tuần Giáo', 9, 9, 9],
        ],
        merges: MERGES,
      },
    ],
    { period: '2020-H1' },
  );
  expect(rows.slice(3).map((row) => row.slice(2))).toEqual([
    [194, 97],
    [55, 20, 60],
  ]);
  expect(answer.unplaced).toContainEqual(expect.objectContaining({ reason: 'other-period' }));
});

test('a row is said to be of a unit, and counts as present before that', async () => {
  const rows = [
    TITLE,
    HEADER,
    KINDS,
    [1, 'LĐLĐ huyện Tuần Giáo', 9, 9, 9],
    [2, 'LĐLĐ thành phố Điện Biên Phủ', 9, 9, 9],
    [3, 'Điện Biên Đông', 9, 9, 9],
  ];
  const base64 = Buffer.from(await makeForm([{ name: 'A', rows, merges: MERGES }])).toString(
    'base64',
  );
  const { templates } = workspace.client;
  const { id } = await templates.register({ name: 'Biểu', file: { name: 'b.xlsx', base64 } });
  const before = await templates.preview({ source: { id }, year: 2020, addRows: true });
  expect(before.inserted).toEqual([]);
  expect(before.unplaced).toContainEqual(
    expect.objectContaining({ reason: 'ambiguous-unit', cell: 'B6' }),
  );
  await templates.point({
    ...{ id, sheet: 'A', cell: 'B6', scope: 'row' },
    filling: {
      type: 'figure',
      ...{ kind: 'target', indicator: null, unit: 'dien-bien-dong' },
    },
  });
  const after = await templates.preview({ source: { id }, year: 2020 });
  const row = after.cells.filter(({ cell }) => cell.endsWith('6'));
  expect(row.map(({ cell, after: text }) => [cell, text])).toEqual([
    ['C6', '29'],
    ['D6', ''],
    ['E6', ''],
  ]);
});

function figure(kind: 'target' | 'result', unit: string, value: number, period = '2020') {
  return { kind, unit, value, period, indicator: 'doan-vien-ket-nap' };
}
