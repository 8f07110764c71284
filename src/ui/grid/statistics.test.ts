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
    });
  });

  it('say nothing of one cell', () => {
    expect(statisticsOf([5])).toBeNull();
    expect(statisticsOf([])).toBeNull();
  });

  it('know blanks only', () => {
    expect(statisticsOf([null, null])).toMatchObject({ cells: 2, numbers: 0 });
  });
});
