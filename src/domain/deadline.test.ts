import { describe, expect, it } from 'vitest';
import { daysLate, deadlinePhrase, dueForPeriod, dueInYear, lastDayInTime } from './deadline.ts';
import { parsePeriod } from './period.ts';

function due(rules: readonly string[], code: string): string | null {
  const period = parsePeriod(code);
  if (!period.ok) throw new Error(period.error.message);
  return dueForPeriod(rules, period.value);
}

describe('a deadline', () => {
  it('ends the day before the one it names', () => {
    expect(lastDayInTime('2020-06-10')).toBe('2020-06-09');
    expect(lastDayInTime('2020-03-01')).toBe('2020-02-29');
    expect(lastDayInTime('2021-01-01')).toBe('2020-12-31');
  });

  it('is missed from the day named on', () => {
    expect(
      ['2020-05-31', '2020-06-09', '2020-06-10', '2020-06-12', '2020-07-01'].map((day) =>
        daysLate('2020-06-10', day),
      ),
    ).toEqual([0, 0, 1, 3, 22]);
  });

  it('falls on a day of each year, or once', () => {
    expect(dueInYear('06-10', 2020)).toBe('2020-06-10');
    expect(dueInYear('2019-11-10', 2019)).toBe('2019-11-10');
    expect(dueInYear('2019-11-10', 2020)).toBeNull();
    expect(dueInYear('13-01', 2020)).toBeNull();
    expect(dueInYear('định kỳ', 2020)).toBeNull();
  });

  it('belongs to the period whose end is nearest', () => {
    const rules = ['06-10', '11-25'];
    expect(due(rules, '2020-H1')).toBe('2020-06-10');
    expect(due(rules, '2020')).toBe('2020-11-25');
    expect(due(rules, '2021..2025')).toBe('2025-11-25');
    expect(due(rules, '2020-05-31')).toBe('2020-06-10');
    expect(due(['01-15'], '2020')).toBe('2021-01-15');
    expect(due(rules, '2020-Q3')).toBeNull();
    expect(due(['06-10'], '2020')).toBeNull();
    expect(due([], '2020')).toBeNull();
  });

  it('reads as documents write it', () => {
    expect(deadlinePhrase('2020-06-10')).toBe('trước 10/6');
  });
});
