import { describe, expect, it } from 'vitest';
import { outcomeOf } from './typed.ts';

describe('a text typed into a cell', () => {
  it('sets what is written the Vietnamese way', () => {
    expect(outcomeOf('7.500', 'count')).toEqual({ type: 'set', value: 7500 });
    expect(outcomeOf('70%', 'percent')).toEqual({ type: 'set', value: 70 });
    expect(outcomeOf('85,5', 'percent')).toEqual({ type: 'set', value: 85.5 });
  });

  it('clears the cell when it is blank or a dash', () => {
    expect(outcomeOf('', 'count')).toEqual({ type: 'set', value: null });
    expect(outcomeOf('-', 'count')).toEqual({ type: 'set', value: null });
  });

  it('is asked about when a separator may mean two things', () => {
    expect(outcomeOf('7.5', 'count')).toEqual({ type: 'ask', text: '7.5', candidates: [7500] });
    expect(outcomeOf('1.2345', 'count').type).toBe('ask');
  });

  it('is refused when a count could not be it', () => {
    expect(outcomeOf('7,5', 'count')).toMatchObject({ type: 'refuse', why: 'not-integer' });
    expect(outcomeOf('-3', 'count')).toMatchObject({ type: 'refuse', why: 'negative' });
    expect(outcomeOf('bảy', 'count')).toMatchObject({ type: 'refuse', why: 'not-a-number' });
  });
});
