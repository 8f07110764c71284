import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumOfDecimals } from './decimal-sum.ts';

describe('a sum of numbers as they are written', () => {
  test.each([
    [[], '0'],
    [[0.1, 0.2], '0.3'],
    [[412, 58.5], '470.5'],
    [[1e21, 1], '1000000000000000000001'],
    [[-0.5, 0.25], '-0.25'],
  ])('%j make %s', (values, sum) => {
    expect(sumOfDecimals(values)).toBe(sum);
  });

  test('is that of the hundredths, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 })), (hundredths) => {
        const values = hundredths.map((value) => value / 100);
        const sum = hundredths.reduce((done, value) => done + value, 0);
        expect(Number(sumOfDecimals(values))).toBe(sum / 100);
        expect(Number(sumOfDecimals(values.toReversed()))).toBe(sum / 100);
      }),
    );
  });
});
