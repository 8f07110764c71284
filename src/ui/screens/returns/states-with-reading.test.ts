import { expect, test } from 'vitest';
import type { CountedFile, ReturnState } from '../../../contract/views/others.ts';
import { statesWithReading } from './states-with-reading.ts';

const states = [unit('a', 'missing'), unit('b', 'missing'), unit('c', 'accepted')];

test('a file in hand has come, though nothing of it is stored', () => {
  const shown = statesWithReading(
    states,
    [file('a', 'ready', { fresh: 2 }), file('b', 'needs-review', { held: 1 })],
    null,
  );
  expect(shown.map(({ state, inHand }) => [state, inHand])).toEqual([
    ['received', true],
    ['needs-review', true],
    ['accepted', false],
  ]);
});

test('a file that tells nothing new, or could not be read, changes no state', () => {
  const shown = statesWithReading(
    states,
    [file('c', 'ready', { same: 3 }), file('a', 'rejected', { held: 1 })],
    null,
  );
  expect(shown.map(({ state }) => state)).toEqual(['missing', 'missing', 'accepted']);
});

test('of two files of a unit the one that asks for a person tells the state', () => {
  const both = [file('a', 'needs-review', { held: 1 }), file('a', 'ready', { fresh: 1 })];
  expect(statesWithReading(states, both, null)[0]?.state).toBe('needs-review');
  expect(statesWithReading(states, both.toReversed(), null)[0]?.state).toBe('needs-review');
});

test('what is stored stays so beside another file, which is told', () => {
  const [, , c] = statesWithReading(states, [file('c', 'needs-review', { held: 1 })], null);
  expect(c).toMatchObject({ state: 'accepted', inHand: true });
});

test('a file is as late as the day on which it is said to have come', () => {
  const due = { due: '2020-06-10', late: true, daysLate: 2356 };
  const late = [{ ...unit('a', 'missing'), ...due }];
  const ready = [file('a', 'ready', { fresh: 1 })];
  const daysOn = (day: string | null) => statesWithReading(late, ready, day)[0]?.daysLate;
  expect([null, '2020-06-12', '2020-06-09'].map(daysOn)).toEqual([2356, 3, 0]);
});

test('a target that contradicts the plan asks for nobody in the report', () => {
  const one = file('a', 'needs-review', { fresh: 1, heldTargets: 1 });
  expect(statesWithReading(states, [one], null)[0]?.state).toBe('received');
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
    files: [],
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
