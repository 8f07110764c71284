import { expect, test } from 'vitest';
import { annexLabel, attachedToLine, yearsInWords } from './wording.ts';

const DECISION = {
  number: '433/QĐ-LĐLĐ',
  date: '2019-01-24',
  symbol: 'QĐ-LĐLĐ',
  issuer: 'Ban Thường vụ Liên đoàn Lao động tỉnh Điện Biên',
};

test('an annex names the decision it belongs to in the words of Nghị định 30', () => {
  expect(attachedToLine(DECISION)).toBe(
    '(Kèm theo Quyết định số 433/QĐ-LĐLĐ ngày 24 tháng 01 năm 2019 của Ban Thường vụ Liên đoàn Lao động tỉnh Điện Biên)',
  );
});

test('a draft leaves gaps for number and date', () => {
  expect(attachedToLine({ ...DECISION, number: null, date: null })).toBe(
    '(Kèm theo Quyết định số …/QĐ-LĐLĐ ngày … tháng … năm … của Ban Thường vụ Liên đoàn Lao động tỉnh Điện Biên)',
  );
});

test.each(['QĐ 433/QĐ-LĐLĐ', 'Quyết định số 433/QĐ-LĐLĐ', 'số 433/QĐ-LĐLĐ'])(
  'the kind of paper typed with the number («%s») is not said twice',
  (number) => {
    expect(attachedToLine({ ...DECISION, number })).toContain('Quyết định số 433/QĐ-LĐLĐ ngày');
  },
);

test('a number kept without the symbol of the office is printed with it', () => {
  expect(attachedToLine({ ...DECISION, number: '5' })).toContain('số 05/QĐ-LĐLĐ ngày');
  expect(attachedToLine({ ...DECISION, number: '433/QĐ-TU' })).toContain('số 433/QĐ-TU ngày');
});

test('the only annex has no numeral', () => {
  expect([annexLabel(null), annexLabel(1), annexLabel(2)]).toEqual([
    'Phụ lục',
    'Phụ lục I',
    'Phụ lục II',
  ]);
});

test.each([
  [[2020], 'năm 2020'],
  [[2021, 2022], 'năm 2021 và năm 2022'],
  [[2025, 2023, 2024], 'giai đoạn 2023–2025'],
  [[2023, 2025, 2030], 'các năm 2023, 2025, 2030'],
])('%j are «%s»', (years, words) => {
  expect(yearsInWords(years)).toBe(words);
});
