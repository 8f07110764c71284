import { expect, test } from 'vitest';
import type { CountedFile, ReturnState } from '../../../contract/views/others.ts';
import { statesWithReading } from './states-with-reading.ts';

const states = [unit('a', 'missing'), unit('b', 'missing'), unit('c', 'accepted')];

test('a file in hand has come, though nothing of it is stored', () => {
  const shown = statesWithReading(states, [
    file('a', 'ready', { fresh: 2 }),
    file('b', 'needs-review', { held: 1 }),
  ]);
  expect(shown.map(({ state, inHand }) => [state, inHand])).toEqual([
    ['received', true],
    ['needs-review', true],
    ['accepted', false],
  ]);
});

test('a file that tells nothing new, or could not be read, changes no state', () => {
  const shown = statesWithReading(states, [
    file('c', 'ready', { same: 3 }),
    file('a', 'rejected', { held: 1 }),
  ]);
  expect(shown.map(({ state }) => state)).toEqual(['missing', 'missing', 'accepted']);
});

test('of two files of a unit the one that asks for a person tells the state', () => {
  const both = [file('a', 'needs-review', { held: 1 }), file('a', 'ready', { fresh: 1 })];
  expect(statesWithReading(states, both)[0]?.state).toBe('needs-review');
  expect(statesWithReading(states, both.toReversed())[0]?.state).toBe('needs-review');
});

function unit(code: string, state: ReturnState['state']): ReturnState {
  return {
    unit: code,
    name: code,
    state,
    late: false,
    daysLate: 0,
    received: null,
    due: null,
    file: null,
  };
}

function file(
  code: string,
  status: CountedFile['status'],
  counts: Partial<CountedFile['counts']>,
): CountedFile {
  const figure = {
    unit: code,
    indicator: 'i',
    sector: '',
    kind: 'result' as const,
    period: '2020-H1',
    value: 1,
    cell: 'E8',
    raw: '1',
  };
  return {
    file: `${code}.xlsx`,
    status,
    unit: code,
    period: '2020-H1',
    charset: 'unicode',
    issues: [],
    tables: [
      { sheet: 'BC', range: 'A1:E8', layout: 'units-in-rows', figures: [figure], issues: [] },
    ],
    counts: {
      fresh: 0,
      changed: 0,
      same: 0,
      held: 0,
      targets: 0,
      heldTargets: 0,
      repeated: 0,
      differs: 0,
      ...counts,
    },
    withdrawn: [],
  };
}
