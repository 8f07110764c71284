import { describe, expect, it } from 'vitest';
import { calculate } from './calculate.ts';
import { numberOf, rational } from './rational.ts';

function results(formula: string, kind: 'count' | 'percent' | 'decimal' = 'count') {
  const found = calculate(formula, kind);
  return found.type === 'results' ? found.results.map(numberOf) : found.fault;
}

describe('a formula', () => {
  it('is worked out by the usual order of signs', () => {
    expect(results('7500*30%')).toEqual([2250]);
    expect(results('(412+58)/2')).toEqual([235]);
    expect(results('2+3*4-6/2')).toEqual([11]);
    expect(results('-(2-5)*+4')).toEqual([12]);
    expect(results('10 - -2')).toEqual([12]);
    expect(results('6 × 8 : 4')).toEqual([12]);
  });

  it('reads numbers as they are typed in cells', () => {
    expect(results('7.500*30%')).toEqual([2250]);
    expect(results('1234,5+1')).toEqual([1235.5]);
    expect(results('1.234.567+1')).toEqual([1_234_568]);
  });

  it('takes a per cent of what stands right before it alone', () => {
    expect(results('100/50%')).toEqual([200]);
    expect(results('100/(20+30)%')).toEqual([200]);
    expect(results('12,5%*80')).toEqual([10]);
    expect(results('((1+1)%+2%)*100')).toEqual([4]);
  });

  it('has every result that an unclear number allows', () => {
    expect(results('7.5*2')).toEqual([15, 15_000]);
    expect(results('1,234*1000')).toEqual([1234, 1_234_000]);
    expect(results('7.5*2', 'percent')).toEqual([15]);
  });

  it('is exact where doubles are not', () => {
    expect(results('0,1+0,2', 'decimal')).toEqual([0.3]);
    expect(results('1/3*3')).toEqual([1]);
    expect(results('4,35*100')).toEqual([435]);
  });

  it('names what is wrong with it', () => {
    expect(results('5/(2-2)')).toBe('division-by-zero');
    expect(results('A1+B2')).toBe('cell-reference');
    expect(results('Sheet1!$A$1*2')).toBe('cell-reference');
    expect(results('SUM(1)')).toBe('unknown-name');
    expect(results('tổng*2')).toBe('unknown-name');
    expect(results('HUNDRED*2')).toBe('unknown-name');
    for (const formula of ['', '(1+2', '1+', '2^3', '*3', '%', '1 2', '()', '1;2', '[1]', '()%']) {
      expect(results(formula), formula).toBe('bad-formula');
    }
    expect(results('1234567890123456+1')).toBe('too-many-digits');
  });
});

describe('an exact number', () => {
  it('becomes a double only where that shows as the same number', () => {
    expect(numberOf(rational(7n, 2n))).toBe(3.5);
    expect(numberOf(rational(-1n, 8n))).toBe(-0.125);
    expect(numberOf(rational(1n, 3n))).toBeNull();
    expect(numberOf(rational(10n ** 15n))).toBeNull();
  });
});
