import type { FormSheet } from '../../workbooks/template/testing/make-form.ts';
import { openTestWorkspace, type TestWorkspace } from './workspace.ts';

/** A figure of new members in 2020. */
export function memberFigure(
  kind: 'target' | 'result',
  unit: string,
  value: number,
  period = '2020',
) {
  return { kind, unit, value, period, indicator: 'doan-vien-ket-nap' };
}

/** A workspace in which three units have targets of new members, and one of them a half-year result. */
export async function openMembersWorkspace(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace('dien-bien-2020');
  await workspace.client.plan.set({
    changes: [
      memberFigure('target', 'dien-bien-phu', 194),
      memberFigure('target', 'muong-ang', 40),
      memberFigure('result', 'dien-bien-phu', 97, '2020-H1'),
      memberFigure('target', 'tuan-giao', 55),
    ],
  });
  return workspace;
}

/** An old form with numbers of other years, and with formulas, for two of these units. */
export const MEMBERS_TABLE: FormSheet = {
  name: 'Biểu 1',
  rows: [
    ['TT', 'Đơn vị', 'Kết nạp đoàn viên', null, null],
    [null, null, 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Tỷ lệ %'],
    [1, 'LĐLĐ thành phố Điện Biên Phủ', 150, 80, { formula: 'D3/C3*100', result: 53 }],
    [2, 'LĐLĐ huyện Mường Ảng', 33, 30, 90.9],
    [null, 'Tổng cộng', { formula: 'SUM(C3:C4)', result: 183 }, 110, null],
  ],
  merges: ['A1:A2', 'B1:B2', 'C1:E1'],
};
