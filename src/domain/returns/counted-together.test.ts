import { expect, test } from 'vitest';
import { countedTogether } from './counted-together.ts';

const NO_PLACES = { fresh: 0, changed: 0, same: 0, targets: 0, differs: 0 };
const a = file('a', 3);
const b = file('b', 3);
const c = file('c', 1);
const overlaps = [
  { ...NO_PLACES, files: ['a', 'b'], fresh: 2 },
  { ...NO_PLACES, files: ['a', 'b', 'c'], fresh: 1 },
];

test('a place of several files counts once', () => {
  expect(countedTogether([a, b, c], overlaps)).toMatchObject({ fresh: 3, held: 3 });
});

test('of files that were chosen only what these have in common counts once', () => {
  expect(countedTogether([b], overlaps).fresh).toBe(3);
  expect(countedTogether([b, c], overlaps).fresh).toBe(3);
});

function file(name: string, fresh: number) {
  return { file: name, counts: { ...NO_PLACES, fresh, held: 1, heldTargets: 0 } };
}
