import { expect, it } from 'vitest';
import { filterInput, filterOf, isFiltered, NO_FILTER, PAGE, pageInput } from './filter.ts';

it('asks only for what was chosen', () => {
  expect(filterInput(NO_FILTER)).toEqual({});
  expect(pageInput({ ...NO_FILTER, unit: 'muong-ang', from: '2020-01-05' }, 42)).toEqual({
    limit: PAGE,
    before: 42,
    unit: 'muong-ang',
    from: '2020-01-05',
  });
});

it('knows whether anything was chosen', () => {
  expect(isFiltered(NO_FILTER)).toBe(false);
  expect(isFiltered({ ...NO_FILTER, by: 'Hoa' })).toBe(true);
});

it('takes from the address what it knows, and nothing else', () => {
  expect(filterOf('#/history')).toEqual(NO_FILTER);
  expect(filterOf('#/history?unit=muong-ang&kind=import&to=2020-02-31&from=2020-02-01')).toEqual({
    ...NO_FILTER,
    unit: 'muong-ang',
    kind: 'import',
    from: '2020-02-01',
  });
  expect(filterOf('#/history?kind=something').kind).toBe('');
});
