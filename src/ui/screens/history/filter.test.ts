import { expect, it } from 'vitest';
import { filterInput, isFiltered, NO_FILTER, PAGE } from './filter.ts';

it('asks only for what was chosen', () => {
  expect(filterInput(NO_FILTER, null)).toEqual({ limit: PAGE });
  expect(filterInput({ ...NO_FILTER, unit: 'muong-ang', day: '2020-01-05' }, 42)).toEqual({
    limit: PAGE,
    before: 42,
    unit: 'muong-ang',
    day: '2020-01-05',
  });
});

it('knows whether anything was chosen', () => {
  expect(isFiltered(NO_FILTER)).toBe(false);
  expect(isFiltered({ ...NO_FILTER, by: 'Hoa' })).toBe(true);
});
