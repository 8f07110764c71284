import { describe, expect, it } from 'vitest';
import { isNoSuchDay, isoDay, readDate, shownDate, shownTime } from './dates.ts';

describe('dates on screen', () => {
  it('are written day, month, year', () => {
    expect(shownDate('2019-01-24')).toBe('24/01/2019');
    expect(shownTime(new Date(2026, 0, 5, 9, 4))).toBe('09:04');
  });

  it('are read as they are written', () => {
    expect(readDate('24/1/2019')).toBe('2019-01-24');
    expect(readDate(' 05-02-2020 ')).toBe('2020-02-05');
    expect(isoDay(new Date(2026, 0, 5))).toBe('2026-01-05');
  });

  it('are refused when the calendar has no such day', () => {
    expect(readDate('31/02/2020')).toBeNull();
    expect(isNoSuchDay('31/02/2020')).toBe(true);
    expect(isNoSuchDay('29/02/2020')).toBe(false);
    expect(isNoSuchDay('31/02')).toBe(false);
    expect(readDate('2019-01-24')).toBeNull();
    expect(readDate('')).toBeNull();
  });
});
