import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseApportionRequest } from '../../../domain/allocation/parse-request.ts';
import { apportionYears } from '../../../domain/allocation/years.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { BARE, columnOf, parameterOf, retyped } from './testing/frames.ts';
import { yearsWorking } from './years-working.ts';

function paperOf(json: unknown): { table: ReportTable; values: readonly number[] } | null {
  const request = parseApportionRequest(json);
  if (!request.ok || request.value.mode !== 'years') throw new Error(JSON.stringify(request));
  const answer = apportionYears(request.value);
  if (!answer.ok) return null;
  return {
    table: yearsWorking(
      { ...BARE, receiver: 'Năm', basisLabel: null },
      request.value,
      answer.value,
    ),
    values: answer.value.map(({ value }) => value),
  };
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error('Refused');
  return value;
}

const years = (weights: readonly (number | string)[], done: Record<number, number> = {}) =>
  weights.map((weight, index) => ({ year: 2021 + index, weight, done: done[index] ?? null }));
const flow = (total: number) => ({
  mode: 'years',
  kind: 'flow',
  total,
  years: years([1, 2, 2, 3], { 0: 5_300 }),
});
const stock = (start: number) => ({
  mode: 'years',
  kind: 'stock',
  start,
  end: 115_000,
  years: years([1, 1, 1, 2, 3]),
  milestones: [{ year: 2022, level: 100_001 }],
});

test('a flow shows every step of its sharing, and leaves done years as they are', () => {
  const { table, values } = must(paperOf(flow(16_000)));
  expect(columnOf(table, 'value')).toEqual(values);
  expect(columnOf(table, 'done')).toEqual([5_300, null, null, null]);
  expect(columnOf(table, 'share')[1]).toBeCloseTo((2 * 10_700) / 7, 9);
  expect(columnOf(table, 'rank').slice(1)).toEqual([2, 3, 1]);
  expect(parameterOf(table, 'amount')).toBe(10_700);
  expect(table.header[0]?.map(({ text }) => text)).toEqual([
    'TT',
    'Năm',
    'Tỷ trọng',
    'Đã thực hiện',
    'Mức tính toán',
    'Phần nguyên',
    'Phần lẻ',
    'Thứ tự',
    'Cộng thêm',
    'Chỉ tiêu năm',
  ]);
});

test('a stock goes from milestone to milestone, year by year', () => {
  const { table, values } = must(paperOf(stock(95_000)));
  expect(columnOf(table, 'level')).toEqual(values);
  expect(columnOf(table, 'segment')).toEqual([1, 1, 2, 2, 2]);
  expect(columnOf(table, 'fixed')).toEqual([null, 100_001, null, null, 115_000]);
  expect(columnOf(table, 'amount')).toEqual([5_001, 5_001, 14_999, 14_999, 14_999]);
});

test('another total or level typed into the sheet gives what a new sharing would give', () => {
  const changed = retyped(must(paperOf(flow(16_000))).table, { parameter: 'total' }, 16_005);
  expect(columnOf(changed, 'value')).toEqual(must(paperOf(flow(16_005))).values);
  const moved = retyped(must(paperOf(stock(95_000))).table, { parameter: 'start' }, 94_002);
  expect(columnOf(moved, 'level')).toEqual(must(paperOf(stock(94_002))).values);
});

test('whatever is shared out over years, the sheet computes to the very numbers of the answer', () => {
  const year = fc.record({
    weight: fc.oneof(fc.nat(9), fc.constantFrom('1.157625', '1.21550625', '0.3333333333333333')),
    done: fc.option(fc.nat(40), { nil: null, freq: 5 }),
    milestone: fc.option(fc.nat(120), { nil: null, freq: 4 }),
  });
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(year, { minLength: 1, maxLength: 7 }),
      fc.nat(300),
      fc.nat(300),
      (isFlow, list, total, end) => {
        const named = list.map(({ weight, done }, index) => ({ year: 2021 + index, weight, done }));
        const milestones = list.flatMap(({ milestone }, index) =>
          milestone === null ? [] : [{ year: 2021 + index, level: milestone }],
        );
        const found = paperOf(
          isFlow
            ? { mode: 'years', kind: 'flow', total, years: named }
            : { mode: 'years', kind: 'stock', start: total, end, years: named, milestones },
        );
        fc.pre(found !== null);
        const { table, values } = must(found);
        expect(columnOf(table, isFlow ? 'value' : 'level')).toEqual(values);
      },
    ),
    { numRuns: 600 },
  );
});
