import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attainment,
  exactSum,
  judgeRatio,
  neededForRate,
  neededNumerator,
  ranks,
  ratioOf,
  ratioOfSum,
} from './ratio.ts';

describe('a ratio', () => {
  it('is unknown over an unknown denominator and none over 0', () => {
    expect(ratioOf(7, 10)).toEqual({ type: 'value', percent: 70 });
    expect(ratioOf(0, 10)).toEqual({ type: 'value', percent: 0 });
    expect(ratioOf(7, null)).toEqual({ type: 'unknown' });
    expect(ratioOf(null, 10)).toEqual({ type: 'unknown' });
    expect(ratioOf(null, 0)).toEqual({ type: 'none' });
    expect(ratioOf(0, 0)).toEqual({ type: 'none' });
  });

  it('of a whole divides the sums and leaves rows with an unknown part out on both sides', () => {
    expect(
      ratioOfSum([
        { numerator: 1, denominator: 1 },
        { numerator: 0, denominator: 3 },
        { numerator: 5, denominator: null },
        { numerator: null, denominator: 100 },
      ]),
    ).toEqual({
      ratio: { type: 'value', percent: 25 },
      numerator: 1,
      denominator: 4,
      unknown: 2,
    });
    expect(ratioOfSum([]).ratio).toEqual({ type: 'unknown' });
  });

  it('adds money without the noise of doubles', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3);
    expect(exactSum([])).toBe(0);
  });

  it('adds whole numbers as whole numbers, also with decimals or beyond what doubles hold between them', () => {
    expect(exactSum([250_000, -249_999, 3])).toBe(4);
    expect(exactSum([1, 0.1, 0.2])).toBe(1.3);
    expect(exactSum([Number.MAX_SAFE_INTEGER, 2, -2])).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('what a target needs', () => {
  it('rounds up for «từ … trở lên» and goes past for «trên»', () => {
    expect(neededNumerator('ge', 70, 10)).toBe(7);
    expect(neededNumerator('ge', 70, 11)).toBe(8);
    expect(neededNumerator('none', 70, 11)).toBe(8);
    expect(neededNumerator('gt', 80, 10)).toBe(9);
    expect(neededNumerator('gt', 80, 11)).toBe(9);
  });

  it('asks for no number where the target says «khoảng», nor without a denominator', () => {
    expect(neededNumerator('approx', 46, 100)).toBeNull();
    expect(neededNumerator('approx-gt', 60, 100)).toBeNull();
    expect(neededNumerator('ge', 70, 0)).toBeNull();
    expect(neededNumerator('ge', 70, null)).toBeNull();
  });

  it('is exact where doubles are not', () => {
    expect(0.07 * 100).not.toBe(7);
    expect(neededNumerator('ge', 7, 100)).toBe(7);
    expect(neededNumerator('ge', 85.1, 1000)).toBe(851);
    expect(neededNumerator('gt', 85.1, 1000)).toBe(852);
    expect(neededForRate(1.1, 10)).toBe(11);
  });

  it('is the least count that meets the target', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ge' as const, 'gt' as const),
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (comparator, hundredths, denominator) => {
          const needed = neededNumerator(comparator, hundredths / 100, denominator) ?? Number.NaN;
          const met = (count: number) =>
            comparator === 'ge'
              ? count * 10_000 >= hundredths * denominator
              : count * 10_000 > hundredths * denominator;
          expect(met(needed)).toBe(true);
          expect(met(needed - 1)).toBe(false);
        },
      ),
    );
  });
});

describe('a judgement', () => {
  it('goes by counts', () => {
    expect(judgeRatio('ge', 70, { numerator: 8, denominator: 11 })).toEqual({ type: 'met' });
    expect(judgeRatio('ge', 70, { numerator: 7, denominator: 11 })).toEqual({
      type: 'not-met',
      needed: 8,
      missing: 1,
    });
    expect(judgeRatio('gt', 80, { numerator: 8, denominator: 10 }).type).toBe('not-met');
    expect(judgeRatio('ge', 70, { numerator: 7, denominator: null })).toEqual({ type: 'unknown' });
    expect(judgeRatio('ge', 70, { numerator: 0, denominator: 0 })).toEqual({ type: 'none' });
  });

  it('of «khoảng» is a distance in điểm %', () => {
    expect(judgeRatio('approx', 46, { numerator: 451, denominator: 1000 })).toEqual({
      type: 'distance',
      points: -0.9,
    });
  });
});

describe('attainment and rank', () => {
  it('shows nothing without a result or with a target of 0', () => {
    expect(attainment(297, 594)).toBe(50);
    expect(attainment(12, 10)).toBe(120);
    expect(attainment(0, 594)).toBe(0);
    expect(attainment(null, 594)).toBeNull();
    expect(attainment(5, 0)).toBeNull();
    expect(attainment(5, null)).toBeNull();
  });

  it('shares a rank between equal per cents and leaves out who has none', () => {
    expect(ranks([50, 100, null, 50, 20])).toEqual([2, 1, null, 2, 4]);
    expect(ranks([attainment(1, 3), attainment(2, 6), attainment(1, 2)])).toEqual([2, 2, 1]);
  });
});
