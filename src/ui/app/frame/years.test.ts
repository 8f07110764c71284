import { describe, expect, it } from 'vitest';
import { yearAfter, yearsToChoose } from './years.ts';

describe('the years to choose from', () => {
  it('are those that are planned, and the one on screen', () => {
    expect(yearsToChoose([2020, 2022], 2020)).toEqual([2020, 2022]);
    expect(yearsToChoose([2020, 2022], 2021)).toEqual([2020, 2021, 2022]);
  });

  it('go on with the year after the last', () => {
    expect(yearAfter([2020, 2022])).toBe(2023);
  });
});
