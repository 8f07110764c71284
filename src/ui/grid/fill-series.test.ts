import { describe, expect, it } from 'vitest';
import { type FillSource, filledTexts } from './fill-series.ts';

const line = (...cells: readonly (number | string)[]): FillSource[] =>
  cells.map((one) =>
    typeof one === 'number' ? { text: `${one}`, value: one } : { text: one, value: null },
  );

describe('filling on from a line of cells', () => {
  it('copies one number, and counts up from it when asked', () => {
    expect(filledTexts(line(5), 3, 'series')).toEqual(['5', '5', '5']);
    expect(filledTexts(line(5), 3, 'count')).toEqual(['6', '7', '8']);
    expect(filledTexts(line(5), 2, 'count', true)).toEqual(['4', '3']);
  });

  it('goes on with a constant step, exactly', () => {
    expect(filledTexts(line(1, 2, 3), 3, 'series')).toEqual(['4', '5', '6']);
    expect(filledTexts(line(100, 90), 2, 'series')).toEqual(['80', '70']);
    expect(filledTexts(line(0.1, 0.2), 2, 'series')).toEqual(['0,3', '0,4']);
    expect(filledTexts(line(10, 20), 2, 'series', true)).toEqual(['0', '−10']);
    expect(filledTexts(line(1000, 2000), 1, 'series')).toEqual(['3.000']);
  });

  it('repeats numbers without a step, words and blanks in their order', () => {
    expect(filledTexts(line(1, 2, 4), 4, 'series')).toEqual(['1', '2', '4', '1']);
    expect(filledTexts(line('a', 5), 3, 'series')).toEqual(['a', '5', 'a']);
    expect(filledTexts(line(''), 2, 'series')).toEqual(['', '']);
    expect(filledTexts(line(1, 2), 3, 'copy')).toEqual(['1', '2', '1']);
    expect(filledTexts(line('a', 'b', 'c'), 4, 'series', true)).toEqual(['c', 'b', 'a', 'c']);
  });
});
