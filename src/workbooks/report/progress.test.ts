import { expect, test } from 'vitest';
import { DIEN_BIEN_PROGRESS, MEMBERS } from '../../../tests/office/samples.ts';
import type { ReportCell } from '../../domain/report/table.ts';
import { buildProgress, type ProgressInput } from './progress.ts';

const UNITS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Targets 10 but for «e» (0); results 5, 10, 10, 2, 3 and none. */
const INPUT: ProgressInput = {
  ...DIEN_BIEN_PROGRESS,
  indicators: [MEMBERS],
  groups: [{ title: 'Đơn vị', units: UNITS.map((code) => ({ code, name: code })) }],
  targets: UNITS.map((unit) => figure(unit, unit === 'e' ? 0 : 10)),
  results: [5, 10, 10, 2, 3].map((value, index) => figure(UNITS[index] ?? '', value)),
};

function figure(unit: string, value: number) {
  return { unit, indicator: MEMBERS.code, year: 2020, value };
}

function column(key: string): readonly ReportCell[] {
  const table = buildProgress(INPUT);
  const index = table.columns.findIndex((one) => one.key === `${MEMBERS.code}:${key}`);
  return table.rows.map(({ cells }) => cells[index] ?? { type: 'blank' });
}

function values(cells: readonly ReportCell[]): readonly (number | string | null)[] {
  return cells.map((cell) => {
    if (cell.type === 'blank') return '';
    if (cell.type === 'text') return cell.text;
    return cell.type === 'number' || cell.type === 'formula'
      ? cell.value
      : (cell.value ?? cell.absent);
  });
}

test('per cents follow result and target; no target is «—», no return is blank', () => {
  expect(values(column('percent'))).toEqual([50, 100, 100, 20, '—', '', (30 / 50) * 100]);
});

test('equal per cents share a rank; the total is not ranked', () => {
  expect(values(column('rank'))).toEqual([3, 1, 1, 4, '—', '', '']);
});

test('what is missing never falls below 0 and is unknown without a return', () => {
  expect(values(column('shortfall'))).toEqual([5, 0, 0, 8, 0, '', 20]);
});

test('a unit that has not reported counts with its target, not with a result of 0', () => {
  expect(values(column('target')).at(-1)).toBe(50);
  expect(values(column('result'))).toEqual([5, 10, 10, 2, 3, '', 30]);
});

test('a stand-alone table has the letterhead, the day of its figures and the signatures', () => {
  const table = buildProgress(DIEN_BIEN_PROGRESS);
  expect(table).toMatchObject({
    paper: { kind: 'stand-alone', orientation: 'landscape' },
    title: ['TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2020'],
    asOf: '(Số liệu tính đến ngày 30/06/2020)',
    annexLabel: null,
  });
  expect(table.letterhead).not.toBeNull();
  expect(table.signature?.left.title).toBe('NGƯỜI LẬP BIỂU');
});

test('per cents as results are not summed: the total is what the province reported', () => {
  const ratio = { ...MEMBERS, kind: 'ratio', unitOfMeasure: '%' } as const;
  const table = buildProgress({
    ...INPUT,
    indicators: [ratio],
    targets: [...INPUT.targets, figure('tinh', 70)],
    results: [...INPUT.results, figure('tinh', 35)],
  });
  expect(table.rows.at(-1)?.cells.slice(2, 5)).toMatchObject([
    { value: 70 },
    { value: 35 },
    { value: 50 },
  ]);
});
