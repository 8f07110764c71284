import { expect, test } from 'vitest';
import { sheetOf } from '../../../../tests/fixtures/returns/context.ts';
import { computedValue } from './evaluate.ts';

/** B1 = 10, C1 is blank, D1 holds a text, E1 a third. */
function compute(formula: string) {
  const sheet = sheetOf([[null, 10, null, 'Đạt', 1 / 3]], [], { A1: { formula } });
  return computedValue(sheet, 0, 0, [sheet]);
}

test('texts, truth values and blanks are results too', () => {
  expect(compute('IF(B1>3,"Đạt","Chưa")')).toBe('Đạt');
  expect(compute('B1&" người, "&E1')).toBe('10 người, 0.333333333333333');
  expect(compute('B1=10')).toBe(true);
  expect(compute('B1>3&""')).toBe(false);
  expect(compute('C1')).toBeNull();
});

test('a text is equal to no number and above each of them', () => {
  expect(compute('D1=10')).toBe(false);
  expect(compute('D1>B1')).toBe(true);
  expect(compute('"10"=B1')).toBe(false);
  expect(compute('C1=""')).toBe(true);
  expect(compute('d1="ĐẠT"')).toBe(true);
});

test('an error is never taken for a value', () => {
  for (const formula of [
    'B1/0',
    '5/(B1/0)',
    'MIN(1,B1/0)',
    '(B1/0)^0',
    'IF(B1/0>1,1,2)',
    'IF(B1/0,1,2)',
    'B1/0&""',
    '"a"<B1/0',
  ]) {
    expect(compute(formula), formula).toBeUndefined();
  }
  expect(compute('IFERROR(B1/0,"—")')).toBe('—');
  expect(compute('COUNT(B1/0,1)')).toBe(1);
});

test('truth values that stand in the formula are not passed over in silence', () => {
  expect(compute('SUM(B1>3,B1)')).toBeUndefined();
  expect(compute('SUM(D1,B1)')).toBe(10);
  expect(compute('SUM("3",B1)')).toBeUndefined();
  expect(compute('(B1>3)=1')).toBeUndefined();
});
