import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  coversYear,
  firstDay,
  formatPeriodCode,
  lastDay,
  type Period,
  parsePeriod,
  yearOf,
} from './period.ts';
import { dayBefore, dayNumber } from './period-calendar.ts';
import { periodLabel } from './period-label.ts';

function period(code: string): Period {
  const parsed = parsePeriod(code);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

const CODES = ['2020', '2020-H1', '2020-H2', '2020-Q3', '2020-M09', '2021..2025', '2025-12-31'];

describe('a period', () => {
  it.each(CODES)('%s is read and written alike', (code) => {
    expect(formatPeriodCode(period(code))).toBe(code);
  });

  it.each([
    '',
    'abc',
    '20',
    '20205',
    '0205',
    '2020-H3',
    '2020-Q0',
    '2020-Q5',
    '2020-M13',
    '2020-M9',
    '2025..2021',
    '2025-02-29',
    '2025-06-31',
    '2020-h1',
    '2020-H1x',
  ])('%j is no period', (code) => {
    expect(parsePeriod(code)).toMatchObject({ ok: false, error: { code: 'unknown-period' } });
  });

  it('knows leap days', () => {
    expect(parsePeriod('2024-02-29').ok).toBe(true);
    expect(parsePeriod('2100-02-29').ok).toBe(false);
    expect(lastDay(period('2020-M02'))).toBe('2020-02-29');
    expect(lastDay(period('2021-M02'))).toBe('2021-02-28');
  });

  it('is named as documents name it', () => {
    expect(CODES.map((code) => periodLabel(period(code)))).toEqual([
      'Năm 2020',
      '6 tháng đầu năm 2020',
      '6 tháng cuối năm 2020',
      'Quý III năm 2020',
      'Tháng 9 năm 2020',
      'Giai đoạn 2021–2025',
      'Đến ngày 31/12/2025',
    ]);
  });

  it('runs from its first to its last day', () => {
    expect(CODES.map((code) => [firstDay(period(code)), lastDay(period(code))])).toEqual([
      ['2020-01-01', '2020-12-31'],
      ['2020-01-01', '2020-06-30'],
      ['2020-07-01', '2020-12-31'],
      ['2020-07-01', '2020-09-30'],
      ['2020-09-01', '2020-09-30'],
      ['2021-01-01', '2025-12-31'],
      ['2025-12-31', '2025-12-31'],
    ]);
  });

  it('belongs to a year, a stage to its last one', () => {
    expect(yearOf(period('2021..2025'))).toBe(2025);
    expect(yearOf(period('2020-M09'))).toBe(2020);
    expect(yearOf(period('2025-12-31'))).toBe(2025);
    expect([2020, 2021, 2025, 2026].map((y) => coversYear(period('2021..2025'), y))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('comes before the longer one that ends with it', () => {
    const sorted = ['2016..2020', '2020', '2020-H1', '2020-Q4', '2020-H2', '2020-Q2', '2020-M06']
      .map(period)
      .sort(comparePeriods)
      .map(formatPeriodCode);
    expect(sorted).toEqual([
      '2020-M06',
      '2020-Q2',
      '2020-H1',
      '2020-Q4',
      '2020-H2',
      '2020',
      '2016..2020',
    ]);
  });

  it('never fails otherwise than by a refusal', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parsePeriod(text);
        if (parsed.ok) expect(formatPeriodCode(parsed.value)).toBe(text.trim());
      }),
    );
  });
});

describe('the calendar', () => {
  it('counts one day from any day to the next', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const before = new Date(date.getTime() - 86_400_000).toISOString().slice(0, 10);
          expect(dayBefore(day)).toBe(before);
          expect(dayNumber(day) - dayNumber(before)).toBe(1);
        },
      ),
    );
  });
});
