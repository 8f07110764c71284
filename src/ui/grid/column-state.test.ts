import { describe, expect, it } from 'vitest';
import {
  AS_GIVEN,
  arranged,
  hiddenBetween,
  inOrder,
  moved,
  parsedState,
  renamed,
  withShown,
  withWidth,
} from './column-state.ts';

const columns = ['a', 'b', 'c', 'd'].map((id) => ({
  id,
  title: id,
  measure: '',
  caption: '',
  width: 100,
  adds: true,
}));
const ids = columns.map(({ id }) => id);
const shown = (state: typeof AS_GIVEN) => arranged(columns, state).map(({ id }) => id);
const still = (state: typeof AS_GIVEN) =>
  arranged(columns, state)
    .filter(({ frozen }) => frozen)
    .map(({ id }) => id);

describe('arranged columns', () => {
  it('stay as they are given until someone arranges them', () => {
    expect(shown(AS_GIVEN)).toEqual(ids);
    expect(still(AS_GIVEN)).toEqual([]);
  });

  it('are hidden, shown again and made as wide as they were dragged', () => {
    const hidden = withShown(withWidth(AS_GIVEN, 'c', 140), 'b', false);
    expect(shown(hidden)).toEqual(['a', 'c', 'd']);
    expect(arranged(columns, hidden)[1]?.width).toBe(140);
    expect(shown(withShown(hidden, 'b', true))).toEqual(ids);
  });

  it('go before or behind another', () => {
    expect(shown(moved(AS_GIVEN, ids, 'd', { column: 'b', side: 'before' }))).toEqual([
      'a',
      'd',
      'b',
      'c',
    ]);
    expect(shown(moved(AS_GIVEN, ids, 'a', { column: 'b', side: 'after' }))).toEqual([
      'b',
      'a',
      'c',
      'd',
    ]);
    expect(moved(AS_GIVEN, ids, 'a', { column: 'a', side: 'after' })).toBe(AS_GIVEN);
  });

  it('keep a hidden column in its place while others move', () => {
    const state = moved(withShown(AS_GIVEN, 'b', false), ids, 'd', { column: 'a', side: 'before' });
    expect(shown(withShown(state, 'b', true))).toEqual(['d', 'a', 'b', 'c']);
  });

  it('stand still up to the frozen one, as many of them after a move', () => {
    const frozen = { ...AS_GIVEN, frozen: 'b' };
    expect(still(frozen)).toEqual(['a', 'b']);
    expect(still(moved(frozen, ids, 'd', { column: 'a', side: 'before' }))).toEqual(['d', 'a']);
    expect(still(withShown(frozen, 'b', false))).toEqual(['a']);
  });

  it('take in a new column behind its given neighbour', () => {
    expect(inOrder(['a', 'b', 'new', 'c'], ['c', 'b', 'a', 'gone'])).toEqual([
      'c',
      'b',
      'new',
      'a',
    ]);
  });

  it('come back from their text, and from a spoilt one as they are given', () => {
    const state = { ...withWidth(withShown(AS_GIVEN, 'b', false), 'c', 90), frozen: 'c' };
    expect(parsedState(JSON.stringify(state))).toEqual(state);
    expect(parsedState('{')).toEqual(AS_GIVEN);
    expect(parsedState(null)).toEqual(AS_GIVEN);
    expect(parsedState('{"widths":{"a":"wide"},"hidden":[3],"order":7}')).toEqual(AS_GIVEN);
  });

  it('are the same under other ids', () => {
    const state = withWidth(withShown(AS_GIVEN, 'b', false), 'a', 90);
    expect(renamed(state, (id) => `${id}!`)).toEqual({
      widths: { 'a!': 90 },
      hidden: ['b!'],
      order: [],
      frozen: null,
    });
  });
});

describe('the hidden columns among others', () => {
  const columns = ['a', 'b', 'c', 'd'].map((id) => ({ id, shown: id !== 'b' && id !== 'd' }));

  it('lie between the first and the last of them', () => {
    expect(hiddenBetween(columns, ['a', 'c']).map(({ id }) => id)).toEqual(['b']);
    expect(hiddenBetween(columns, ['c'])).toEqual([]);
    expect(hiddenBetween(columns, [])).toEqual([]);
  });
});
