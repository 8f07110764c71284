import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageFloor } from './average-floor.ts';

describe('the floor of a unit by an average', () => {
  test.each([
    ['ge', 1, 57, 57n],
    ['ge', 1.5, 3, 5n],
    ['ge', 0.1, 30, 3n],
    ['ge', 0.1, 31, 4n],
    ['none', 2, 4, 8n],
    ['gt', 1, 57, 58n],
    ['gt', 1.5, 3, 5n],
    ['gt', 1, 0, 0n],
    ['ge', 1, 0, 0n],
    ['approx', 1, 57, null],
    ['approx-gt', 1, 57, null],
  ] as const)('«%s» %d of %d needs %d', (comparator, rate, of, floor) => {
    expect(averageFloor(comparator, rate, of)).toBe(floor);
  });

  test('is the smallest whole number that reaches the rate', () => {
    const tenths = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(tenths, fc.integer({ min: 0, max: 1e6 }), (rate, of) => {
        const floor = averageFloor('ge', rate / 10, of) ?? -1n;
        const need = BigInt(rate) * BigInt(of);
        expect(floor * 10n >= need && (floor - 1n) * 10n < need).toBe(true);
      }),
    );
  });
});
