import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerTo, type Problem } from './testing/requests.ts';
import { slowAnswer } from './testing/slow.ts';

const RUNS = { numRuns: 3000 };

type Shape = { readonly height: number; readonly width: number; readonly most: number };

const SHAPES: readonly Shape[] = [
  { height: 2, width: 2, most: 6 },
  { height: 3, width: 2, most: 4 },
  { height: 2, width: 3, most: 4 },
  { height: 3, width: 3, most: 2 },
  { height: 1, width: 4, most: 5 },
  { height: 4, width: 2, most: 3 },
  { height: 2, width: 4, most: 3 },
];

function matrix<T>({ height, width }: Shape, item: fc.Arbitrary<T>) {
  const line = fc.array(item, { minLength: width, maxLength: width });
  return fc.array(line, { minLength: height, maxLength: height });
}

/** Margins come from some matrix of values, so that most problems have an answer. */
function problems(weight: fc.Arbitrary<number | string>): fc.Arbitrary<Problem> {
  return fc.constantFrom(...SHAPES).chain((shape) => {
    const limit = (chance: number, least: number, most: number) =>
      fc.oneof(
        { weight: 100 - chance, arbitrary: fc.constant(null) },
        { weight: chance, arbitrary: fc.integer({ min: least, max: most }) },
      );
    return fc
      .record({
        some: matrix(shape, fc.nat({ max: shape.most })),
        weights: matrix(shape, weight),
        min: matrix(shape, limit(20, 0, 2)),
        max: matrix(shape, limit(30, 2, 5)),
        locked: matrix(shape, limit(8, 0, 3)),
        bounded: fc.boolean(),
      })
      .map(({ some, weights, min, max, locked, bounded }) => ({
        rows: some.map((line) => line.reduce((sum, value) => sum + value, 0)),
        columns: (some[0] ?? []).map((_, j) => some.reduce((sum, line) => sum + (line[j] ?? 0), 0)),
        weights,
        allowZeroWeight: true,
        ...(bounded ? { min, max, locked } : {}),
      }));
  });
}

test.each([
  ['different weights', fc.integer({ min: 1, max: 1000 })],
  ['weights of which many tie', fc.integer({ min: 1, max: 3 })],
  ['equal weights', fc.constant(7)],
  ['weights of which some are zero', fc.constantFrom(0, 1, 2, 5, 9)],
  ['decimals far apart', fc.constantFrom('0.001', '1000000', '2.5', '999999.999999', '0.3', 1)],
])('is the lexicographically largest optimum for %s', (_, weight) => {
  fc.assert(
    fc.property(problems(weight), (problem) => {
      const answer = answerTo(problem);
      const slow = slowAnswer(problem);
      if (slow !== null) expect(answer.ok ? answer.value.values : answer.error).toEqual(slow);
      else
        expect(answer.ok ? answer.value.values : answer.error.code).toMatch(
          /infeasible|zero-basis/,
        );
    }),
    RUNS,
  );
});
