import { expect, test } from 'vitest';
import type { ReturnState } from '../../../contract/views/others.ts';
import { filteredStates, STATUS_FILTERS } from './status-filter.ts';

test('a count shows the units that it counts', () => {
  const states = [
    unit('a', 'accepted', false),
    unit('b', 'needs-review', true),
    unit('c', 'missing', true),
    unit('d', 'missing', false),
    unit('e', 'received', false),
  ];
  const shown = STATUS_FILTERS.map((filter) => [
    filter,
    filteredStates(states, filter)
      .map((one) => one.unit)
      .join(''),
  ]);
  expect(Object.fromEntries(shown)).toEqual({
    received: 'abe',
    missing: 'cd',
    late: 'bc',
    review: 'b',
    accepted: 'a',
  });
  expect(filteredStates(states, null)).toBe(states);
});

function unit(code: string, state: ReturnState['state'], late: boolean): ReturnState {
  return {
    unit: code,
    name: code,
    state,
    late,
    daysLate: late ? 1 : 0,
    received: null,
    due: null,
    file: null,
    files: [],
  };
}
