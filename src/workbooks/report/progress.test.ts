import { expect, test } from 'vitest';
import { DIEN_BIEN_PROGRESS, figuresOf, judged, MEMBERS } from '../../../tests/office/samples.ts';
import type { ReportCell } from '../../domain/report/table.ts';
import { buildProgress, type ProgressInput } from './progress.ts';

const UNITS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Targets 10 but for «e» (0); results 5, 10, 10, 2, 3 and none. */
const TARGETS = UNITS.map((unit) => figure(unit, unit === 'e' ? 0 : 10));
const RESULTS = [5, 10, 10, 2, 3].map((value, index) => figure(UNITS[index] ?? '', value));

const INPUT: ProgressInput = {
  ...DIEN_BIEN_PROGRESS,
  indicators: [judged(MEMBERS)],
  groups: [
    { title: 'Khối một', units: UNITS.slice(0, 2).map((code) => ({ code, name: code })) },
    { title: 'Khối hai', units: UNITS.slice(2).map((code) => ({ code, name: code })) },
  ],
  figuresOf: figuresOf({ target: TARGETS, result: RESULTS, before: [figure('a', 7)] }),
};

function figure(unit: string, value: number) {
  return { unit, indicator: MEMBERS.code, year: 2020, value };
}

/** Of the units, then of the whole; the rows of the groups are left out. */
function column(key: string, input = INPUT): readonly ReportCell[] {
  const table = buildProgress(input);
  const index = table.columns.findIndex((one) => one.key === `${MEMBERS.code}:${key}`);
  return table.rows
    .filter(({ kind }) => kind !== 'group')
    .map(({ cells }) => cells[index] ?? { type: 'blank' });
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

test('a rank counts within the whole and within the own group', () => {
  expect(values(column('group-rank'))).toEqual([2, 1, 1, 2, '—', '', '']);
});

test('where there is one group only, there is one rank only', () => {
  const one = {
    ...INPUT,
    groups: [{ title: 'Đơn vị', units: INPUT.groups.flatMap((g) => g.units) }],
  };
  const headings = buildProgress(one).header.flat();
  expect(headings.filter(({ text }) => text === 'Xếp thứ')).toHaveLength(1);
  expect(headings.map(({ text }) => text)).not.toContain('Trong khối');
});

test('the columns are those of the screen, in its order', () => {
  const [first, second, third] = buildProgress(INPUT).header;
  expect(first?.map(({ text }) => text)).toEqual(['TT', 'Đơn vị', MEMBERS.name]);
  expect(second?.map(({ text }) => text)).toEqual([
    'Chỉ tiêu năm',
    'Thực hiện 6 tháng',
    'Ước cả năm',
    'Tỷ lệ (%)',
    'Còn thiếu',
    'So cùng kỳ',
    'Xếp thứ',
  ]);
  expect(third?.map(({ text }) => text)).toEqual(['Toàn tỉnh', 'Trong khối']);
});

test('the change from the year before carries its sign', () => {
  expect(values(column('change'))).toEqual([-2, '', '', '', '', '', 23]);
});

test('what the whole was given stands, even where it is not all given out', () => {
  const input: ProgressInput = {
    ...INPUT,
    figuresOf: figuresOf({ target: [...TARGETS, figure('tinh', 60)], result: RESULTS }),
  };
  expect(values(column('target', input)).at(-1)).toBe(60);
  expect(values(column('percent', input)).at(-1)).toBe(50);
  expect(buildProgress(input).notes).toEqual([
    'Tổng chỉ tiêu giao 60, các đơn vị đã được giao 50.',
    'Cột «Còn thiếu» ở các dòng cộng tính trên số cộng của dòng đó (gồm cả đơn vị chưa báo cáo; đơn vị vượt bù đơn vị thiếu), không cộng từ các đơn vị.',
  ]);
});

test('a ratio is the sum of what was counted over the sum of the whole, and ranked by itself', () => {
  const told = (unit: string, numerator: number, denominator: number) => ({
    ...figure(unit, (numerator / denominator) * 100),
    numerator,
    denominator,
  });
  const ratio = { ...MEMBERS, kind: 'ratio', unitOfMeasure: '%', comparator: 'gt' } as const;
  const input: ProgressInput = {
    ...INPUT,
    indicators: [ratio],
    figuresOf: figuresOf({
      target: [...UNITS.slice(0, 3), 'tinh'].map((unit) => figure(unit, 50)),
      result: [told('a', 1, 2), told('b', 8, 8), figure('c', 70), told('d', 1, 10)],
    }),
  };
  expect(values(column('percent', input))).toEqual([50, 100, 70, 10, '—', '—', 50]);
  expect(values(column('shortfall', input))).toEqual([1, 0, '', '', '', '', 1]);
  expect(values(column('rank', input))).toEqual([3, 1, 2, '—', '—', '—', '']);
  expect(buildProgress(input).notes[0]).toContain('1 đơn vị chỉ báo cáo tỷ lệ');
});

test('a ratio over 0 is none: its counts are shown, and it is neither ranked nor called bare', () => {
  const ratio = { ...MEMBERS, kind: 'ratio', unitOfMeasure: '%', comparator: 'ge' } as const;
  const input: ProgressInput = {
    ...INPUT,
    indicators: [ratio],
    figuresOf: figuresOf({
      target: ['a', 'b', 'tinh'].map((unit) => figure(unit, 50)),
      result: [
        { ...figure('a', 0), numerator: 0, denominator: 0 },
        { ...figure('b', 75), numerator: 3, denominator: 4 },
      ],
    }),
  };
  expect(values(column('percent', input)).slice(0, 2)).toEqual(['—', 75]);
  expect(values(column('result', input)).slice(0, 2)).toEqual([0, 3]);
  expect(values(column('of', input)).slice(0, 2)).toEqual([0, 4]);
  expect(values(column('rank', input)).slice(0, 2)).toEqual(['', 1]);
  expect(buildProgress(input).notes).toEqual([]);
});

test('indicators that one sheet cannot hold stand on further ones, signed at the end', () => {
  const indicators = ['a', 'b', 'c'].map((code) => ({ ...judged(MEMBERS), code }));
  const first = buildProgress({ ...INPUT, indicators });
  const [second] = first.further ?? [];
  expect(first.columns).toHaveLength(2 + 2 * 8);
  expect(second?.columns).toHaveLength(2 + 8);
  expect([first.letterhead, second?.signature].every((part) => part !== null)).toBe(true);
  expect([first.signature, second?.letterhead]).toEqual([null, null]);
});
