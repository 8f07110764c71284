import { describe, expect, test } from 'vitest';
import { answerTo, type Limits, type Numbers, solved, sums } from './testing/requests.ts';

/** Numbers from 0 up to 1 in an order that looks like chance and is always the same. */
function steadyChance(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function matrix<T>(height: number, width: number, cell: (row: number, column: number) => T) {
  return Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (__, j) => cell(i, j)),
  );
}

type Limiting = { readonly min?: Limits; readonly max?: Limits; readonly locked?: Limits };

/** A problem that has an answer because its margins and limits come from a matrix; the answer checks its own divisors. */
function expectServed(
  some: Numbers,
  weights: readonly (readonly (number | string)[])[],
  limits: Limiting = {},
) {
  const margins = sums(some);
  const { values } = solved({ ...margins, weights, ...limits, allowZeroWeight: true });
  expect(sums(values)).toEqual(margins);
  values.forEach((line, i) => {
    line.forEach((value, j) => {
      const least = limits.locked?.[i]?.[j] ?? limits.min?.[i]?.[j] ?? 0;
      const most = limits.locked?.[i]?.[j] ?? limits.max?.[i]?.[j] ?? value;
      if (value < least || value > most) throw new Error(`Cell ${i}, ${j} left its bounds`);
    });
  });
  return values;
}

describe('200 × 6', () => {
  const chance = steadyChance();
  const ofAllSizes = (most: number) =>
    matrix(200, 6, () => Math.exp(chance() * Math.log(most)).toFixed(6));

  test('weights over nine powers of ten, totals of a billion', () => {
    const some = matrix(200, 6, () => Math.floor((chance() * 2e9) / 1200));
    expectServed(some, ofAllSizes(1e9));
  });

  test('bounds that leave little room around figures that fit nothing', () => {
    const some = matrix(200, 6, () => Math.floor(chance() * 1e6));
    const near = (sign: 1 | -1) =>
      some.map((line) => line.map((v) => Math.max(0, v + sign * Math.floor(chance() * 1000))));
    expectServed(some, ofAllSizes(1e9), { min: near(-1), max: near(1) });
  });

  test('cells without weight that leave one way to meet the margins', () => {
    const some = matrix(200, 6, (i, j) => (j === i % 6 ? Math.floor(chance() * 5e6) : 0));
    const weights = ofAllSizes(1e9).map((line, i) => line.map((w, j) => (j < i % 6 ? 0 : w)));
    expect(expectServed(some, weights)).toEqual(some);
  });

  test('locks on four cells in ten', () => {
    const some = matrix(200, 6, () => Math.floor(chance() * 300));
    const locked = some.map((line) => line.map((v) => (chance() < 0.4 ? v : null)));
    expectServed(some, ofAllSizes(1e6), { locked });
  });
});

describe('5.000 × 6', () => {
  test('different weights', () => {
    const chance = steadyChance();
    const some = matrix(5000, 6, () => Math.floor(chance() * 40));
    expectServed(
      some,
      matrix(5000, 6, () => 1 + Math.floor(chance() * 100_000)),
    );
  });

  test('every weight and every total the same, so that all cells tie', () => {
    const values = expectServed(
      matrix(5000, 6, (i, j) => (i + j) % 2),
      matrix(5000, 6, () => 1),
    );
    // The lexicographically largest: the first rows fill the first columns as long as totals allow.
    expect(values[0]).toEqual([1, 1, 1, 0, 0, 0]);
    expect(values.at(-1)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test('columns longer than rows, the other way round', () => {
    const chance = steadyChance();
    const some = matrix(6, 5000, () => Math.floor(chance() * 3));
    expectServed(
      some,
      matrix(6, 5000, () => 1 + Math.floor(chance() * 3)),
    );
  });
});

test('60 × 60 with ties in every circle of columns', () => {
  const chance = steadyChance();
  const some = matrix(60, 60, () => Math.floor(chance() * 3));
  expectServed(
    some,
    matrix(60, 60, () => 1 + Math.floor(chance() * 3)),
  );
});

describe('rows and columns of zeros', () => {
  const weights = [
    [3, 0, 5],
    [0, 0, 0],
    [2, 0, 7],
  ];

  test('receive nothing where their totals are 0', () => {
    // One more in the first cell costs (2,5/3)(5,5/7) against (3,5/5)(1,5/2): 0,65 is more than 0,53.
    expect(solved({ rows: [6, 0, 7], columns: [4, 0, 9], weights }).values).toEqual([
      [2, 0, 4],
      [0, 0, 0],
      [2, 0, 5],
    ]);
  });

  test('stand in the way where their totals are not', () => {
    expect(answerTo({ rows: [6, 2, 7], columns: [6, 0, 9], weights })).toMatchObject({
      error: { code: 'infeasible', details: { by: 2 } },
    });
  });
});
