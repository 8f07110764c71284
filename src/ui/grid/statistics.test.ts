import { describe, expect, it } from 'vitest';
import { statisticsOf } from './statistics.ts';

describe('statistics of the selected cells', () => {
  it('count blanks as cells but not as numbers', () => {
    expect(statisticsOf([194, null, 0, 4])).toEqual({
      cells: 4,
      numbers: 3,
      sum: 198,
      mean: 66,
      least: 0,
      greatest: 194,
      decimals: 0,
    });
  });

  it('say nothing of one cell', () => {
    expect(statisticsOf([5])).toBeNull();
    expect(statisticsOf([])).toBeNull();
  });

  it('know blanks only', () => {
    expect(statisticsOf([null, null])).toMatchObject({ cells: 2, numbers: 0 });
  });

  it('add decimals without the noise of doubles', () => {
    expect(statisticsOf([0.1, 0.2])).toMatchObject({ sum: 0.3, decimals: 1 });
    expect(statisticsOf([12.25, -0.25, 3])).toMatchObject({ sum: 15, decimals: 2 });
  });

  it('add more cells than a function can be called with', () => {
    const many = Array.from({ length: 200_000 }, () => 0.1);
    expect(statisticsOf(many)).toMatchObject({ numbers: 200_000, sum: 20_000 });
  });

  it('add whole numbers exactly beyond what doubles count', () => {
    const large = 9_007_199_254_740_991;
    expect(statisticsOf([large, 3, -large])?.sum).toBe(3);
  });
});
