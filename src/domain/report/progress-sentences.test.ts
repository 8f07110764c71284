import { expect, test } from 'vitest';
import { NO_LINE, type ResultLine, resultLine } from '../result-lines.ts';
import {
  extremesSentence,
  missingSentence,
  type ProgressSubject,
  resultSentence,
  silentUnits,
} from './progress-sentences.ts';

const figure = (value: number | null, numerator: number | null = null, denominator = 24) => ({
  value,
  numerator,
  denominator: numerator === null ? null : denominator,
  stage: 'actual' as const,
});

function count(target: number | null, result: number | null): ResultLine {
  const of = (value: number | null) => (value === null ? null : figure(value));
  return resultLine(
    { kind: 'count-flow', comparator: 'none' },
    { target: of(target), result: of(result), outlook: null, before: null },
  );
}

function members(whole: ResultLine, more: Partial<ProgressSubject> = {}): ProgressSubject {
  return {
    name: 'Kết nạp đoàn viên',
    kind: 'count-flow',
    comparator: 'none',
    measure: 'đoàn viên',
    counted: '',
    range: null,
    whole,
    units: [],
    words: null,
    ...more,
  };
}

test.each([
  [count(333, 151), 'đạt 151/333 đoàn viên, bằng 45,3% chỉ tiêu giao; còn thiếu 182 đoàn viên'],
  [count(15, 5), 'đạt 05/15 đoàn viên, bằng 33,3% chỉ tiêu giao; còn thiếu 10 đoàn viên'],
  [count(7500, 7500), 'đạt 7.500/7.500 đoàn viên, bằng 100% chỉ tiêu giao; hoàn thành chỉ tiêu'],
  [count(100, 108), 'đạt 108/100 đoàn viên, bằng 108% chỉ tiêu giao; vượt 08 đoàn viên'],
  [
    count(7500, 7499),
    'đạt 7.499/7.500 đoàn viên, bằng 99,99% chỉ tiêu giao; còn thiếu 01 đoàn viên',
  ],
  [count(594, null), 'chưa có số liệu; chỉ tiêu giao 594 đoàn viên'],
  [count(null, 12), 'đạt 12 đoàn viên'],
  [count(0, 12), 'đạt 12 đoàn viên'],
  [count(10, 0), 'đạt 0/10 đoàn viên, bằng 0% chỉ tiêu giao; còn thiếu 10 đoàn viên'],
  [NO_LINE, 'chưa có số liệu'],
])('a count is told with its target, its part and what is missing (%#)', (whole, words) => {
  expect(resultSentence(members(whole))).toBe(`Kết nạp đoàn viên: ${words}.`);
});

test('a target that is a range has no per cent', () => {
  const subject = members(count(8000, 9000), { range: { from: 8000, to: 11000 } });
  expect(resultSentence(subject)).toBe(
    'Kết nạp đoàn viên: đạt 9.000 đoàn viên; chỉ tiêu giao từ 8.000 đoàn viên đến 11.000 đoàn viên.',
  );
});

test('an estimate of the year is told as one', () => {
  const whole = { ...count(333, 151), outlook: { value: 340, official: false } };
  expect(resultSentence(members(whole))).toContain('; ước thực hiện cả năm đạt 340 đoàn viên.');
});

function ratio(
  comparator: 'ge' | 'gt' | 'approx',
  target: number,
  result: ReturnType<typeof figure> | null,
): ProgressSubject {
  return members(
    resultLine(
      { kind: 'ratio', comparator },
      { target: figure(target), result, outlook: null, before: null },
    ),
    { name: 'Ký thỏa ước', kind: 'ratio', comparator, measure: '%', counted: 'doanh nghiệp' },
  );
}

test.each([
  [
    ratio('ge', 70, figure(62.5, 15)),
    'đạt 62,5% (15/24); chỉ tiêu từ 70% trở lên, còn thiếu 02 doanh nghiệp',
  ],
  [ratio('ge', 60, figure(62.5, 15)), 'đạt 62,5% (15/24); chỉ tiêu từ 60% trở lên, đạt chỉ tiêu'],
  [
    ratio('gt', 62.5, figure(62.5, 15)),
    'đạt 62,5% (15/24); chỉ tiêu trên 62,5%, còn thiếu 01 doanh nghiệp',
  ],
  [ratio('approx', 46, figure(50, 12)), 'đạt 50% (12/24); chỉ tiêu khoảng 46%, cao hơn 4 điểm %'],
  [ratio('approx', 60, figure(50, 12)), 'đạt 50% (12/24); chỉ tiêu khoảng 60%, thấp hơn 10 điểm %'],
  [ratio('ge', 70, figure(66)), 'đạt 66%; chỉ tiêu từ 70% trở lên'],
  [ratio('ge', 70, null), 'chưa có số liệu; chỉ tiêu từ 70% trở lên'],
])('a ratio is judged by its counts, «khoảng» by the distance (%#)', (subject, words) => {
  expect(resultSentence(subject)).toBe(`Ký thỏa ước: ${words}.`);
});

test('what is told in words has no number', () => {
  const subject = members(NO_LINE, { kind: 'qualitative', words: 'Không để ai không có Tết.' });
  expect(resultSentence(subject)).toBe('Kết nạp đoàn viên: Không để ai không có Tết.');
  expect(resultSentence({ ...subject, words: null })).toBe('Kết nạp đoàn viên: chưa có đánh giá.');
});

const UNITS = [
  { name: 'LĐLĐ huyện A', line: count(10, 11) },
  { name: 'LĐLĐ huyện B', line: count(10, 2) },
  { name: 'LĐLĐ huyện C', line: count(10, 2) },
  { name: 'LĐLĐ huyện D', line: count(10, null) },
  { name: 'LĐLĐ huyện Đ', line: count(0, null) },
];

test('the best and the last units are named with their per cents', () => {
  const subject = members(count(40, 15), { units: UNITS });
  expect(extremesSentence(subject)).toBe(
    'Đơn vị đạt tỷ lệ cao nhất: LĐLĐ huyện A (110%); thấp nhất: LĐLĐ huyện B, LĐLĐ huyện C (20%).',
  );
  expect(extremesSentence({ ...subject, units: UNITS.slice(1) })).toBeNull();
});

test('who was given a target and told nothing is named', () => {
  expect(silentUnits(members(NO_LINE, { units: UNITS }))).toEqual(['LĐLĐ huyện D']);
  expect(missingSentence(['A', 'B', 'C', 'D'])).toBe('Còn 04 đơn vị chưa báo cáo: A, B, C, D.');
  expect(missingSentence([])).toBeNull();
  const many = Array.from({ length: 33 }, (_, index) => `Đơn vị ${index}`);
  expect(missingSentence(many)).toContain('Còn 33 đơn vị chưa báo cáo: Đơn vị 0, ');
  expect(missingSentence(many)).toContain('Đơn vị 29 và 03 đơn vị khác.');
});
