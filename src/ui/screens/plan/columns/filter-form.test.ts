import { expect, it } from 'vitest';
import type { Condition } from '../model/lines.ts';
import { conditionOf, draftOf } from './filter-form.ts';

it('a condition comes back from its draft', () => {
  const conditions: readonly Condition[] = [
    { type: 'compared', sign: '=', value: 1234 },
    { type: 'compared', sign: '≥', value: 0 },
    { type: 'compared', sign: '≤', value: 12 },
    { type: 'between', least: 3, greatest: 40 },
    { type: 'blank' },
    { type: 'filled' },
  ];
  for (const condition of conditions) {
    expect(conditionOf(draftOf(condition), 'count')).toEqual(condition);
  }
  const words: Condition = { type: 'contains', text: 'muong' };
  expect(conditionOf(draftOf(words), null)).toEqual(words);
});

it('the ends of a range are taken in either order', () => {
  expect(conditionOf({ kind: 'between', text: '40', other: '3' }, 'count')).toEqual({
    type: 'between',
    least: 3,
    greatest: 40,
  });
});

it('what is no number makes no condition', () => {
  expect(conditionOf({ kind: 'least', text: 'nhiều', other: '' }, 'count')).toBeNull();
  expect(conditionOf({ kind: 'between', text: '3', other: '' }, 'count')).toBeNull();
  expect(conditionOf({ kind: 'contains', text: ' ', other: '' }, null)).toBeNull();
});

it('decimals and per cents are read as they are written', () => {
  expect(conditionOf({ kind: 'least', text: '87,5%', other: '' }, 'percent')).toEqual({
    type: 'compared',
    sign: '≥',
    value: 87.5,
  });
});
