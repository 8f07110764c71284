import { describe, expect, test } from 'vitest';
import { apportion, type OneWayJson } from './apportion.ts';
import { ROUNDING_METHODS } from './request.ts';

const MANY = 100_000;
const TRILLION = 1_000_000_000_000;

function served(request: object): OneWayJson {
  const answer = apportion(request);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

const values = (request: object) => served(request).rows.map(({ value }) => value);
const sum = (list: readonly number[]) => list.reduce((all, value) => all + value, 0);

function many<T>(row: (index: number) => T): readonly T[] {
  return Array.from({ length: MANY }, (_, index) => row(index));
}

/** Twelve decimals from 0 to 10.007, without chance. */
function decimal(index: number): string {
  const digits = (index * 104_729) % 1_000_000;
  return `${(index * 7919) % 10_007}.${String(digits).padStart(6, '0')}${String(index).padStart(6, '0')}`;
}

describe.each(ROUNDING_METHODS)('%s', (method) => {
  test('shares over 100.000 rows with bounds, locks and a step', () => {
    const rows = many((index) => ({
      id: `r${index}`,
      weight: decimal(index),
      min: index % 3 === 0 ? 12 : 0,
      max: index % 5 === 0 ? 90 : null,
      locked: index % 1000 === 7 ? index % 50 : null,
    }));
    const given = values({ total: 5_000_003, step: 5, method, rows });
    expect(sum(given)).toBe(5_000_003);
    let odd = 0;
    rows.forEach(({ min, max, locked }, index) => {
      const value = given[index] ?? -1;
      if (locked !== null) {
        if (value !== locked) throw new Error(`The lock of row ${index} is lost`);
        return;
      }
      if (value < min || value > (max ?? value)) throw new Error(`Row ${index} left its bounds`);
      if (value % 5 !== 0) odd += 1;
    });
    expect(odd).toBe(1);
  });

  test('gives 100.000 equal rows the same, the first ones one more', () => {
    const rows = many((index) => ({ id: `r${index}`, weight: 1 }));
    const given = values({ total: 7 * MANY + 31, method, rows });
    expect(given.every((value, index) => value === (index < 31 ? 8 : 7))).toBe(true);
  });

  test('shares a trillion by weights with twelve decimals', () => {
    const rows = many((index) => ({ id: `r${index}`, weight: decimal(index) }));
    const { rows: given } = served({ total: TRILLION, method, rows });
    expect(sum(given.map(({ value }) => value))).toBe(TRILLION);
    const weights = rows.map(({ weight }) => BigInt(weight.replace('.', '')));
    const all = weights.reduce((total, weight) => total + weight, 0n);
    given.forEach(({ share }, index) => {
      const exact = ((weights[index] ?? 0n) * BigInt(TRILLION) * 10n ** 12n) / all;
      if (BigInt(share.replace('.', '')) !== exact) throw new Error(`The share of row ${index}`);
    });
  });

  test('gives one row everything and rows of zero nothing', () => {
    expect(
      values({ total: TRILLION, method, rows: [{ id: 'a', weight: '0.000000000001' }] }),
    ).toEqual([TRILLION]);
    const zeros = [
      { id: 'a', weight: 0 },
      { id: 'b', weight: '0.000000000000' },
    ];
    expect(apportion({ total: 1, method, rows: zeros })).toMatchObject({
      error: { code: 'zero-basis' },
    });
    expect(values({ total: 0, method, rows: zeros })).toEqual([0, 0]);
    const one = [...zeros, { id: 'c', weight: '0.000000000001' }];
    expect(values({ total: 9, method, rows: one })).toEqual([0, 0, 9]);
  });
});
