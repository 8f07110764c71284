import { expect, test } from 'vitest';
import { romanNumeral } from './roman-numeral.ts';

test.each([
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
])('%i is %s', (number, numeral) => {
  expect(romanNumeral(number)).toBe(numeral);
});
