import { expect, test } from 'vitest';
import { numberText } from './number-text.ts';

test('numbers are plain digits, without an exponent and without the dust of addition', () => {
  const texts: readonly (readonly [number, string])[] = [
    [0, '0'],
    [-0, '0'],
    [7500, '7500'],
    [-12.5, '-12.5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333333333'],
    [1e21, '1000000000000000000000'],
    [-1.5e22, '-15000000000000000000000'],
    [1.5e-9, '0.0000000015'],
    [9_007_199_254_740_991, '9007199254740991'],
  ];
  for (const [value, text] of texts) expect(numberText(value)).toBe(text);
});
