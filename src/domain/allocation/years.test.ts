import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportionAny } from './apportion.ts';
import { weightsFor } from './years-weights.ts';

const RUNS = { numRuns: 2000 };

function yearsOf(request: object) {
  const answer = apportionAny({ mode: 'years', ...request });
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  if (!('years' in answer.value)) throw new Error('No years');
  return answer.value.years;
}

function refused(request: object) {
  const answer = apportionAny({ mode: 'years', ...request });
  if (answer.ok) throw new Error('The request was served');
  return answer.error;
}

const values = (request: object) => yearsOf(request).map(({ value }) => value);
const even = (from: number, to: number, done: Readonly<Record<number, number>> = {}) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    year: from + index,
    weight: 1,
    done: done[from + index] ?? null,
  }));

describe('a flow', () => {
  test('15.000 over five years is 3.000 a year; what is done changes the rest', () => {
    expect(values({ kind: 'flow', total: 15000, years: even(2021, 2025) })).toEqual(
      Array(5).fill(3000),
    );
    const done = { kind: 'flow', total: 15000, years: even(2021, 2025, { 2021: 2500 }) };
    expect(values(done)).toEqual([2500, 3125, 3125, 3125, 3125]);
    expect(yearsOf(done)[1]?.reason).toBe(
      'Năm 2022: tổng 15.000 trừ các năm đã thực hiện 2.500 còn 12.500; 1 ÷ 4 × 12.500 = 3.125,00. Phần nguyên 3.125, phần lẻ 0,00. Cộng các phần nguyên được 12.500, bằng đúng số phải chia, nhận 3.125. Chỉ tiêu năm: 3.125.',
    );
  });

  test('results above the total name their years', () => {
    const years = even(2021, 2023, { 2021: 60, 2022: 47 });
    expect(refused({ kind: 'flow', total: 100, years })).toMatchObject({
      code: 'infeasible',
      details: { rows: ['2021', '2022'], by: 7 },
    });
  });

  test('sums are exact', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1 }),
        fc.nat(),
        (w, total) => {
          const years = w.map((weight, index) => ({ year: 2000 + index, weight }));
          const sum = values({ kind: 'flow', total, years }).reduce((a, b) => a + b, 0);
          expect(sum).toBe(total);
        },
      ),
      RUNS,
    );
  });
});

describe('a stock', () => {
  test('goes from 175.000 to 190.000 in levels, milestones and results kept', () => {
    const way = { kind: 'stock', start: 175000, end: 190000 };
    expect(values({ ...way, years: even(2021, 2025) })).toEqual([
      178000, 181000, 184000, 187000, 190000,
    ]);
    const milestones = [{ year: 2023, level: 178000 }];
    expect(values({ ...way, years: even(2021, 2025), milestones })).toEqual([
      176000, 177000, 178000, 184000, 190000,
    ]);
    expect(values({ ...way, years: even(2021, 2025, { 2021: 174000 }) })).toEqual([
      174000, 178000, 182000, 186000, 190000,
    ]);
  });

  test('shares a decrease and points out a path that goes backwards', () => {
    expect(values({ kind: 'stock', start: 10, end: 4, years: even(2021, 2023) })).toEqual([
      8, 6, 4,
    ]);
    const back = yearsOf({
      kind: 'stock',
      start: 100,
      end: 120,
      years: even(2021, 2023),
      milestones: [{ year: 2022, level: 90 }],
    });
    expect(back.map(({ value }) => value)).toEqual([95, 90, 120]);
    expect(back[1]?.reason).toContain(
      'Lộ trình đi ngược: mốc năm 2022 (90) thấp hơn mức đầu kỳ (100) là 10.',
    );
    expect(back[2]?.reason).not.toContain('đi ngược');
  });

  test('ends at its end and never leaves its direction', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (w, start, end) => {
          const years = w.map((weight, index) => ({ year: 2000 + index, weight }));
          const levels = [start, ...values({ kind: 'stock', start, end, years })];
          expect(levels.at(-1)).toBe(end);
          levels.slice(1).forEach((level, index) => {
            expect((level - (levels[index] ?? 0)) * Math.sign(end - start)).toBeGreaterThanOrEqual(
              0,
            );
          });
        },
      ),
      RUNS,
    );
  });
});

test.each([
  [{ years: [] }, 'years'],
  [{ years: [...even(2022, 2022), ...even(2021, 2021)] }, 'years[1].year'],
  [{ years: [...even(2022, 2022), ...even(2022, 2022)] }, 'years[1].year'],
  [{ years: even(2021, 2022), milestones: [{ year: 2030, level: 1 }] }, 'milestones[0].year'],
])('%j is a bad request', (fields, path) => {
  expect(refused({ kind: 'stock', start: 1, end: 2, ...fields })).toMatchObject({
    code: 'bad-request',
    details: { path },
  });
});

test('weights by pattern', () => {
  const rate = { numerator: 1n, denominator: 10n };
  const of = (pattern: 'equal' | 'linear' | 'growth') =>
    weightsFor(pattern, [2021, 2022, 2025], rate).map((w) => `${w.numerator}/${w.denominator}`);
  expect(of('equal')).toEqual(['1/1', '1/1', '1/1']);
  expect(of('linear')).toEqual(['1/1', '1/1', '3/1']);
  expect(of('growth')).toEqual(['1/1', '11/10', '14641/10000']);
});
