import { expect, it } from 'vitest';
import { comparatorPhrase } from './comparator-phrase.ts';

it('says a comparator in the words of the documents', () => {
  expect(comparatorPhrase('ge', 70)).toBe('từ 70% trở lên');
  expect(comparatorPhrase('gt', 80)).toBe('trên 80%');
  expect(comparatorPhrase('approx', 46)).toBe('khoảng 46%');
  expect(comparatorPhrase('approx-gt', 60)).toBe('khoảng trên 60%');
  expect(comparatorPhrase('none', 75)).toBe('75%');
  expect(comparatorPhrase('ge', 7500, 'number')).toBe('từ 7.500 trở lên');
});
