import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerTo, type Problem, solved, sums } from './testing/requests.ts';
import { canBeMet } from './testing/simple-flow.ts';

const RUNS = { numRuns: 2000 };

function matrix<T>(height: number, width: number, item: fc.Arbitrary<T>) {
  const line = fc.array(item, { minLength: width, maxLength: width });
  return fc.array(line, { minLength: height, maxLength: height });
}

function rarely(chance: number, arbitrary: fc.Arbitrary<number>) {
  return fc.oneof(
    { weight: 100 - chance, arbitrary: fc.constant(null) },
    { weight: chance, arbitrary },
  );
}

const sizes = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }));

/** Margins come from a matrix, so that without bounds every problem has an answer. */
function problems(weight: fc.Arbitrary<number>, size: number): fc.Arbitrary<Problem> {
  return sizes.chain(([height, width]) =>
    fc
      .record({
        some: matrix(height, width, fc.nat({ max: size })),
        weights: matrix(height, width, weight),
      })
      .map(({ some, weights }) => ({ ...sums(some), weights, allowZeroWeight: true })),
  );
}

test('there is an answer if and only if a maximum flow meets the margins', () => {
  const outcomes = new Set<boolean>();
  const bounded = problems(fc.nat({ max: 3 }), 9).chain((problem) => {
    const [height, width] = [problem.rows.length, problem.columns.length];
    return fc
      .record({
        min: matrix(height, width, rarely(20, fc.nat({ max: 5 }))),
        max: matrix(height, width, rarely(35, fc.nat({ max: 9 }))),
        locked: matrix(height, width, rarely(8, fc.nat({ max: 9 }))),
      })
      .map((limits): Problem => ({ ...problem, ...limits }));
  });
  fc.assert(
    fc.property(bounded, (problem) => {
      const answer = answerTo(problem);
      const feasible = canBeMet(problem);
      outcomes.add(feasible);
      expect(answer.ok).toBe(feasible);
      if (!answer.ok) expect(answer.error.code).toMatch(/^(infeasible|zero-basis)$/);
    }),
    RUNS,
  );
  expect(outcomes.size).toBe(2);
});

test.each([
  ['different weights', fc.integer({ min: 1, max: 100_000 })],
  ['weights of which many tie', fc.integer({ min: 1, max: 3 })],
])(
  'a bound that the answer keeps changes nothing, nor does a lock at its value: %s',
  (_, weight) => {
    fc.assert(
      fc.property(
        problems(weight, 30),
        fc.infiniteStream(fc.nat({ max: 7 })),
        (problem, stream) => {
          const { values } = solved(problem);
          const next = () => stream.next().value ?? 0;
          const limits = (bound: (value: number, room: number) => number | null) =>
            values.map((line) => line.map((value) => bound(value, next())));
          const bounded = {
            ...problem,
            min: limits((value, room) => (room > 4 ? null : Math.max(0, value - room))),
            max: limits((value, room) => (room > 4 ? null : value + room)),
            locked: limits((value, room) => (room === 7 ? value : null)),
          };
          expect(solved(bounded).values).toEqual(values);
        },
      ),
      RUNS,
    );
  },
);

test('the order of rows and of columns changes nothing where nothing ties', () => {
  const distinct = fc.double({ min: 1, max: 1e6, noNaN: true });
  const keys = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(problems(distinct, 50), keys, ({ rows, columns, weights }, key) => {
      const order = (count: number, from: number) =>
        Array.from({ length: count }, (_, index) => index).sort(
          (a, b) => (key[from + a] ?? 0) - (key[from + b] ?? 0),
        );
      const [rowOrder, columnOrder] = [order(rows.length, 0), order(columns.length, 7)];
      const picked = <T>(list: readonly T[], places: readonly number[]) =>
        places.flatMap((place) => list.slice(place, place + 1));
      const arranged = <T>(lines: readonly (readonly T[])[]) =>
        picked(lines, rowOrder).map((line) => picked(line, columnOrder));
      const other = solved({
        rows: picked(rows, rowOrder),
        columns: picked(columns, columnOrder),
        weights: arranged(weights),
      });
      expect(other.values).toEqual(arranged(solved({ rows, columns, weights }).values));
    }),
    RUNS,
  );
});
