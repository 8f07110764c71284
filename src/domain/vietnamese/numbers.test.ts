import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatCountInText,
  formatDecimal,
  formatDifference,
  formatFixed,
  formatPercent,
  thousandSuspect,
} from './numbers.ts';
import { parseTyped } from './parse-number.ts';

describe('writing numbers', () => {
  it('groups thousands with a point', () => {
    expect([0, 7, 999, 1000, 1234567, -12500].map(formatCount)).toEqual([
      '0',
      '7',
      '999',
      '1.000',
      '1.234.567',
      '−12.500',
    ]);
  });

  it('refuses to write a fraction as a count', () => {
    expect(() => formatCount(7.5)).toThrow(RangeError);
  });

  it('marks decimals with a comma and closes up the per cent sign', () => {
    expect(formatDecimal(1234567.89)).toBe('1.234.567,89');
    expect(formatPercent(85.1)).toBe('85,1%');
    expect(formatPercent(70)).toBe('70%');
  });

  it('rounds the decimal that is shown, halves away from zero', () => {
    expect(formatDecimal(1.005, { max: 2 })).toBe('1,01');
    expect(formatDecimal(-2.5, { max: 0 })).toBe('−3');
    expect(formatDecimal(45.7, { max: 2 })).toBe('45,7');
    expect(formatFixed(45.7, 2)).toBe('45,70');
    expect(formatFixed(100, 1)).toBe('100,0');
    expect(formatDecimal(-0.001, { max: 1 })).toBe('0');
  });

  it('writes numbers for which JavaScript uses an exponent', () => {
    expect(formatDecimal(1e-7)).toBe('0,0000001');
    expect(formatCount(1e21)).toBe('1.000.000.000.000.000.000.000');
  });

  it('puts a 0 before counts below 10 in running text', () => {
    expect([0, 1, 9, 10, 594].map(formatCountInText)).toEqual(['0', '01', '09', '10', '594']);
  });

  it('gives a difference its sign', () => {
    expect([2, 0, -1].map((n) => formatDifference(n))).toEqual(['+2', '0', '−1']);
    expect(formatDifference(0.01, { max: 1 })).toBe('0');
  });

  it('is undone by reading', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (n) => {
        expect(parseTyped(formatCount(n), 'count')).toMatchObject({ type: 'value', value: n });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (n, s) => {
        const value = Number(`${n}e-${s}`);
        expect(parseTyped(formatDecimal(value), 'decimal')).toMatchObject({ type: 'value', value });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
        const value = Number(`${n}e-2`);
        expect(parseTyped(formatPercent(value), 'percent')).toEqual({
          type: 'value',
          value,
          percentSign: true,
        });
      }),
    );
  });
});

describe('a number near a thousandth of its reference', () => {
  it('is suspect within a factor of three', () => {
    expect(thousandSuspect(12, 12_000)).toBe(true);
    expect(thousandSuspect(4, 12_000)).toBe(true);
    expect(thousandSuspect(36, 12_000)).toBe(true);
    expect(thousandSuspect(37, 12_000)).toBe(false);
    expect(thousandSuspect(3, 12_000)).toBe(false);
  });

  it('is not suspect when it is zero, a fraction or without a reference', () => {
    expect(thousandSuspect(0, 12_000)).toBe(false);
    expect(thousandSuspect(7.5, 7500)).toBe(false);
    expect(thousandSuspect(12, 0)).toBe(false);
  });
});
