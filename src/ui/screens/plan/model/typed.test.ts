import { describe, expect, it } from 'vitest';
import { askedOutcomeOf, outcomeOf } from './typed.ts';

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

  it('is asked about in a single cell with the whole numbers beside it', () => {
    expect(askedOutcomeOf('7.5', 'count')).toMatchObject({ candidates: [7500, 7, 8] });
    const asked = { type: 'ask', text: '1.234,5', candidates: [1234, 1235], result: '' };
    expect(askedOutcomeOf('1.234,5', 'count')).toEqual(asked);
    expect(askedOutcomeOf('1234,5', 'count')).toMatchObject({ candidates: [1234, 1235] });
    expect(askedOutcomeOf('-7,5', 'count')).toMatchObject({ type: 'refuse', why: 'negative' });
    expect(askedOutcomeOf('7,5', 'percent')).toEqual({ type: 'set', value: 7.5 });
  });

  it('is refused when a count could not be it', () => {
    expect(outcomeOf('7,5', 'count')).toMatchObject({ type: 'refuse', why: 'not-integer' });
    expect(outcomeOf('-7,5', 'count')).toMatchObject({ type: 'refuse', why: 'negative' });
    expect(outcomeOf('-3', 'count')).toMatchObject({ type: 'refuse', why: 'negative' });
    expect(outcomeOf('bảy', 'count')).toMatchObject({ type: 'refuse', why: 'not-a-number' });
  });
});

describe('a sum typed into a cell', () => {
  it('sets what it comes to', () => {
    expect(outcomeOf('=7.500*30%', 'count')).toEqual({ type: 'set', value: 2250 });
    expect(outcomeOf('+12', 'count')).toEqual({ type: 'set', value: 12 });
    expect(outcomeOf('+12+3', 'count')).toEqual({ type: 'set', value: 15 });
    expect(outcomeOf('=7,5*2', 'percent')).toEqual({ type: 'set', value: 15 });
    expect(outcomeOf('=1/8', 'decimal')).toEqual({ type: 'set', value: 0.125 });
  });

  it('is asked about where a count comes out in parts', () => {
    const asked = { type: 'ask', text: '=7/2', candidates: [3, 4], result: '= 3,5' };
    expect(outcomeOf('=7/2', 'count')).toEqual(asked);
    expect(outcomeOf('=10/3', 'count')).toMatchObject({ candidates: [3, 4], result: '≈ 3,3333' });
    expect(outcomeOf('=100/3', 'percent')).toMatchObject({ type: 'ask', candidates: [33.33] });
  });

  it('is asked about where one of its numbers, or a per cent, may mean two things', () => {
    expect(outcomeOf('=7.5*2', 'count')).toMatchObject({ type: 'ask', candidates: [15, 15_000] });
    expect(outcomeOf('=7.5*1', 'count')).toMatchObject({ type: 'ask', candidates: [7500] });
    expect(outcomeOf('=35%*2', 'percent')).toMatchObject({ type: 'ask', candidates: [70, 0.7] });
  });

  it('is refused with what is wrong with it', () => {
    expect(outcomeOf('=A1+B2', 'count')).toMatchObject({ type: 'refuse', why: 'cell-reference' });
    expect(outcomeOf('=5/0', 'count')).toMatchObject({ type: 'refuse', why: 'division-by-zero' });
    expect(outcomeOf('=3-5', 'count')).toMatchObject({ type: 'refuse', why: 'negative' });
    expect(outcomeOf('=', 'count')).toMatchObject({ type: 'refuse', why: 'bad-formula' });
  });
});
