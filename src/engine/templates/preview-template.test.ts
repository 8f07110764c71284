import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FormSheet, makeForm } from '../../workbooks/template/testing/make-form.ts';
import { openMembersWorkspace } from '../testing/members-workspace.ts';
import type { TestWorkspace } from '../testing/workspace.ts';

let workspace: TestWorkspace;

beforeEach(async () => {
  workspace = await openMembersWorkspace();
});
afterEach(() => workspace.close());

const TABLE: FormSheet = {
  name: 'Biểu 1',
  rows: [
    ['BIỂU TỔNG HỢP KẾT QUẢ KẾT NẠP ĐOÀN VIÊN NĂM 2020'],
    [],
    ['TT', 'Đơn vị', 'Kết nạp đoàn viên', null, null],
    [null, null, 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Tỷ lệ %'],
    [1, 2, 3, 4, 5],
    [1, 'LĐLĐ thành phố Điện Biên Phủ', 150, 80, { formula: 'D6/C6*100', result: 53 }],
    [2, 'LĐLĐ huyện Mường Ảng', 33, 30, 90.9],
    [null, 'Tổng cộng', { formula: 'SUM(C6:C7)', result: 183 }, 110, null],
  ],
  merges: ['A3:A4', 'B3:B4', 'C3:E3'],
};

test('a table of units is recognized by its names and headers', async () => {
  const preview = await previewOf([TABLE]);
  const cell = (name: string) => preview.cells.find((one) => one.cell === name);
  expect(cell('C6')).toMatchObject({ by: 'recognized', before: '150', after: '194' });
  expect(cell('D6')).toMatchObject({ figure: { kind: 'result', period: '2020-H1', value: 97 } });
  expect(cell('C7')).toMatchObject({ figure: { unit: 'muong-ang', value: 40 } });
  expect(cell('D8')).toMatchObject({ figure: { unit: 'tinh', kind: 'result', value: 97 } });
  expect(preview.formulas).toEqual([
    { sheet: 'Biểu 1', cell: 'E6' },
    { sheet: 'Biểu 1', cell: 'C8' },
  ]);
});

test('an old number without a figure of the year goes, and is told', async () => {
  const preview = await previewOf([TABLE]);
  expect(preview.cells.find(({ cell }) => cell === 'D7')).toMatchObject({
    before: '30',
    after: '',
  });
  expect(preview.empty.map(({ cell }) => cell)).toEqual(['D7', 'E7']);
});

test('a unit without a row is told with its figure', async () => {
  const preview = await previewOf([TABLE]);
  expect(preview.unplaced).toMatchObject([
    { reason: 'no-row', figure: { unit: 'tuan-giao', kind: 'target', value: 55 } },
  ]);
  expect(preview.unitsWithoutRow).toEqual([{ sheet: 'Biểu 1', unit: 'tuan-giao' }]);
});

async function previewOf(sheets: readonly FormSheet[]) {
  const base64 = Buffer.from(await makeForm(sheets)).toString('base64');
  return workspace.client.templates.preview({
    source: { file: { name: 'Biểu 1.xlsx', base64 } },
    year: 2020,
  });
}
