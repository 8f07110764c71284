import { expect, test } from 'vitest';
import { completedNumber } from './decision-number.ts';

test.each([
  ['433', 'QĐ-LĐLĐ', '433/QĐ-LĐLĐ'],
  [' 12a ', '/QĐ-LĐLĐ', '12a/QĐ-LĐLĐ'],
  ['433/QĐ-LĐLĐ', 'QĐ-LĐLĐ', '433/QĐ-LĐLĐ'],
  ['433/QĐ-TU', 'QĐ-LĐLĐ', '433/QĐ-TU'],
  ['433', '', '433'],
  ['chưa có', 'QĐ-LĐLĐ', 'chưa có'],
])('«%s» with the symbol «%s» is «%s»', (number, symbol, completed) => {
  expect(completedNumber(number, symbol)).toBe(completed);
});
