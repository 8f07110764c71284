import { expect, test } from 'vitest';
import { cellDivision } from './reasons.ts';

test('a quotient that stands between two figures is shown with one decimal more', () => {
  const whole = (value: number) => ({ numerator: BigInt(value), denominator: 1n });
  const request = {
    mode: 'two-way',
    rows: [{ id: 'a', total: 0 }],
    columns: [{ id: 'x', total: 0 }],
    weights: [[whole(1)]],
    min: [[null]],
    max: [[null]],
    locked: [[null]],
    allowZeroWeight: false,
  } as const;
  // 8/3 has no end of decimals: rounded it is always larger, and 1 ÷ (2,66667 × 3) never reaches 0,13.
  const divisors = { rows: [{ numerator: 8n, denominator: 3n }], columns: [whole(3)] };
  expect(cellDivision(request, [[0]], divisors, { row: 0, column: 0 })).toMatchObject({
    row: '2,66667',
    column: '3',
    quotient: '0,125',
  });
});
