import { expect, test } from 'vitest';
import type { CountedFile } from '../../../contract/views/others.ts';
import { comesAgain, fileGroups, storableFiles } from './file-groups.ts';

const files = [
  file('ready', { unit: 'a', fresh: 2 }),
  file('stored', { unit: 'a', same: 2 }),
  file('doubtful', { unit: 'a', status: 'needs-review', fresh: 1 }),
  file('nameless', { unit: null, status: 'needs-review' }),
  file('broken', { unit: null, status: 'rejected' }),
];

test('files stand under what is to be done about them, those that ask for a person first', () => {
  const groups = fileGroups(files, (name) => name === 'stored');
  expect(groups.map(({ group, files: own }) => [group, own.map((one) => one.file)])).toEqual([
    ['unnamed', ['nameless']],
    ['review', ['doubtful']],
    ['ready', ['ready']],
    ['stored', ['stored']],
    ['rejected', ['broken']],
  ]);
});

test('only files that tell something new can be stored', () => {
  expect(storableFiles(files)).toEqual(['ready', 'doubtful']);
});

test('a file comes again where it changes what is stored, or tells nothing else', () => {
  const again = (counts: Partial<CountedFile['counts']>) => {
    const one = file('a', { unit: 'a' });
    return comesAgain({ ...one, counts: { ...one.counts, ...counts } });
  };
  expect(again({ fresh: 4 })).toBe(false);
  expect(again({ fresh: 4, repeated: 1 })).toBe(false);
  expect(again({ repeated: 3 })).toBe(true);
  expect(again({ fresh: 4, repeated: 3, differs: 1 })).toBe(true);
  const left = { kind: 'result', indicator: 'i', unit: 'a', sector: '' } as const;
  const withdrawn = [{ ...left, period: '2020-H1', stage: 'actual', from: 12 } as const];
  expect(comesAgain({ ...file('a', { unit: 'a', fresh: 4 }), withdrawn })).toBe(true);
});

function file(
  name: string,
  part: {
    readonly unit: string | null;
    readonly status?: CountedFile['status'];
    readonly fresh?: number;
    readonly same?: number;
  },
): CountedFile {
  const figure = {
    unit: part.unit,
    indicator: 'i',
    sector: '',
    kind: 'result' as const,
    period: '2020-H1',
    value: 1,
    cell: 'E8',
    raw: '1',
  };
  return {
    file: name,
    status: part.status ?? 'ready',
    unit: part.unit,
    period: '2020-H1',
    charset: 'unicode',
    issues: [],
    tables: [
      { sheet: 'BC', range: 'A1:E8', layout: 'units-in-rows', figures: [figure], issues: [] },
    ],
    counts: {
      fresh: part.fresh ?? 0,
      changed: 0,
      same: part.same ?? 0,
      held: 0,
      targets: 0,
      heldTargets: 0,
      repeated: 0,
      differs: 0,
    },
    withdrawn: [],
  };
}
