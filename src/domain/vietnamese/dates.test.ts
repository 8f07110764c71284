import { describe, expect, it } from 'vitest';
import { formatDate, formatDateInWords, parseDate } from './dates.ts';

describe('dates', () => {
  it('are written day first', () => {
    expect(formatDate('2019-01-24')).toBe('24/01/2019');
  });

  it('take a 0 before days below 10 and the months 1 and 2 in words', () => {
    expect(formatDateInWords('2019-01-24')).toBe('ngày 24 tháng 01 năm 2019');
    expect(formatDateInWords('2020-02-05')).toBe('ngày 05 tháng 02 năm 2020');
    expect(formatDateInWords('2020-03-05')).toBe('ngày 05 tháng 3 năm 2020');
    expect(formatDateInWords('2020-12-10')).toBe('ngày 10 tháng 12 năm 2020');
  });

  it.each([
    ['24/01/2019', '2019-01-24'],
    ['24-1-2019', '2019-01-24'],
    ['24.1.2019', '2019-01-24'],
    ['2019-01-24', '2019-01-24'],
    [' ngày 24 tháng 01  năm 2019 ', '2019-01-24'],
    ['Ngày 5/6/2020', '2020-06-05'],
    ['29/02/2020', '2020-02-29'],
  ])('%j is %s', (text, expected) => {
    expect(parseDate(text)).toEqual({ ok: true, value: expected });
  });

  it.each(['31/6/2020', '29/2/2021', '0/1/2020', '1/13/2020', '24/01-2019', '24/1/19', 'mai', ''])(
    '%j is no date',
    (text) => {
      expect(parseDate(text)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    },
  );

  it('are undone by reading', () => {
    for (const day of ['2019-01-24', '2020-02-29', '2025-12-31', '2026-07-01']) {
      expect(parseDate(formatDate(day))).toEqual({ ok: true, value: day });
      expect(parseDate(formatDateInWords(day))).toEqual({ ok: true, value: day });
    }
  });
});
