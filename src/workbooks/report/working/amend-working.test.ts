import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportionAmend } from '../../../domain/allocation/amend.ts';
import { parseApportionRequest } from '../../../domain/allocation/parse-request.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { amendWorking } from './amend-working.ts';
import { BARE, columnOf, parameterOf, retyped } from './testing/frames.ts';

function amended(json: unknown): { table: ReportTable; values: readonly number[] } | null {
  const request = parseApportionRequest(json);
  if (!request.ok || request.value.mode !== 'amend') throw new Error(JSON.stringify(request));
  const answer = apportionAmend(request.value);
  if (!answer.ok) return null;
  return {
    table: amendWorking(BARE, request.value),
    values: answer.value.rows.map(({ value }) => value),
  };
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error('Refused');
  return value;
}

const ISSUED = [194, 27, 79, 42];
const json = (rule: string, total: number, issued = ISSUED) => ({
  mode: 'amend',
  rule,
  total,
  rows: [412, 58, 167, 90].map((weight, index) => ({
    id: `u${index}`,
    weight,
    issued: issued[index],
    reported: 30,
  })),
});

test('the largest gaps are closed first, and the sheet shows in which order', () => {
  const { table, values } = must(amended(json('fewest', 360)));
  expect(columnOf(table, 'after')).toEqual(values);
  expect(parameterOf(table, 'difference')).toBe(18);
  expect(columnOf(table, 'rank').filter((rank) => rank !== '')).toContain(1);
  expect(table.further?.map(({ sheetName }) => sheetName)).toEqual(['Phân bổ mới']);
});

test('another issued value typed into the sheet moves the difference on', () => {
  for (const rule of ['fewest', 'proportional']) {
    const { table } = must(amended(json(rule, 360)));
    const changed = retyped(table, { unit: 2, column: 'issued' }, 83);
    const { values } = must(amended(json(rule, 360, [194, 27, 83, 42])));
    expect(columnOf(changed, 'after')).toEqual(values);
  }
});

test('whatever is amended, the sheet computes to the very numbers of the answer', () => {
  const row = fc.record({
    weight: fc.nat(500),
    issued: fc.nat(60),
    reported: fc.nat(50),
    min: fc.option(fc.nat(10), { nil: undefined }),
    max: fc.option(fc.integer({ min: 30, max: 90 }), { nil: undefined }),
    locked: fc.option(fc.nat(40), { nil: undefined, freq: 5 }),
  });
  fc.assert(
    fc.property(
      fc.constantFrom('fewest', 'proportional'),
      fc.constantFrom('largest-remainder', 'sainte-lague', 'dhondt'),
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -60, max: 60 }),
      (rule, method, rows, change) => {
        const issued = rows.reduce((sum, one) => sum + one.issued, 0);
        const found = amended({
          mode: 'amend',
          rule,
          method,
          total: Math.max(0, issued + change),
          rows: rows.map((one, index) =>
            Object.fromEntries(
              Object.entries({ id: `u${index}`, ...one }).filter(
                ([, value]) => value !== undefined,
              ),
            ),
          ),
        });
        fc.pre(found !== null);
        expect(columnOf(must(found).table, 'after')).toEqual(must(found).values);
      },
    ),
    { numRuns: 400 },
  );
});
