import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from './apportion.ts';
import { ROUNDING_METHODS, type RoundingMethod } from './request.ts';

/**
 * The rules written down a second time, slowly and without cleverness: every combination of held
 * bounds is tried for the exact shares, every unit is given out one by one for the divisor methods.
 * Weights count in tenths.
 */
type SlowRow = {
  readonly weight: bigint;
  readonly min: bigint;
  readonly max: bigint | null;
  readonly locked: bigint | null;
};
type Quotient = readonly [bigint, bigint];
type SlowAnswer = readonly bigint[] | 'infeasible' | 'zero-basis';

const less = (a: Quotient, b: Quotient) => a[0] * b[1] < b[0] * a[1];
const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
const indices = (rows: readonly unknown[]) => rows.map((_, index) => index);

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`Nothing at ${index}`);
  return item;
}

/** clamp(λ·weight, min, max) with the sum R, by trying who is held where; null if there is none. */
function slowShares(rows: readonly SlowRow[], amount: bigint): readonly Quotient[] | null {
  for (let code = 0; code < 3 ** rows.length; code += 1) {
    const place = indices(rows).map((index) => Math.floor(code / 3 ** index) % 3);
    const shares = sharesIfHeld(rows, amount, place);
    if (shares !== null) return shares;
  }
  return null;
}

function sharesIfHeld(rows: readonly SlowRow[], amount: bigint, place: readonly number[]) {
  if (rows.some((row, i) => place[i] === 2 && (row.max === null || row.weight === 0n))) return null;
  if (rows.some((row, i) => place[i] === 1 && row.weight === 0n)) return null;
  const fixed = sum(
    rows.map((row, i) => (place[i] === 0 ? row.min : place[i] === 2 ? (row.max ?? 0n) : 0n)),
  );
  const weight = sum(rows.map((row, i) => (place[i] === 1 ? row.weight : 0n)));
  if (weight === 0n) return fixed === amount ? heldShares(rows, place) : null;
  const lambda: Quotient = [amount - fixed, weight];
  if (lambda[0] < 0n) return null;
  const consistent = rows.every((row, i) => {
    const grown: Quotient = [lambda[0] * row.weight, weight];
    const belowMin = less(grown, [row.min, 1n]);
    const aboveMax = row.max !== null && less([row.max, 1n], grown);
    if (place[i] === 0) return belowMin || grown[0] === row.min * weight;
    return place[i] === 2
      ? aboveMax || grown[0] === (row.max ?? 0n) * weight
      : !belowMin && !aboveMax;
  });
  if (!consistent) return null;
  return rows.map(
    (row, i): Quotient =>
      place[i] === 1
        ? [lambda[0] * row.weight, weight]
        : [place[i] === 0 ? row.min : (row.max ?? 0n), 1n],
  );
}

/** Everybody held: some λ must lie above every filled maximum and below every kept minimum. */
function heldShares(rows: readonly SlowRow[], place: readonly number[]) {
  const tops = rows.flatMap((row, i): Quotient[] =>
    place[i] === 2 ? [[row.max ?? 0n, row.weight]] : [],
  );
  const bottoms = rows.flatMap((row, i): Quotient[] =>
    place[i] === 0 && row.weight > 0n ? [[row.min, row.weight]] : [],
  );
  if (tops.some((top) => bottoms.some((bottom) => less(bottom, top)))) return null;
  return rows.map((row, i): Quotient => [place[i] === 0 ? row.min : (row.max ?? 0n), 1n]);
}

function slowLargestRemainder(rows: readonly SlowRow[], amount: bigint): bigint[] | null {
  const shares = slowShares(rows, amount);
  if (shares === null) return null;
  const values = shares.map(([n, d]) => n / d);
  const remainder = (i: number): Quotient => [
    at(shares, i)[0] % at(shares, i)[1],
    at(shares, i)[1],
  ];
  const order = indices(rows).sort((a, b) => {
    if (less(remainder(b), remainder(a))) return -1;
    if (less(remainder(a), remainder(b))) return 1;
    return Number(at(rows, b).weight - at(rows, a).weight) || a - b;
  });
  const missing = Number(amount - sum(values));
  for (const row of order.slice(0, missing)) values[row] = at(values, row) + 1n;
  return values;
}

function slowDivisor(rows: readonly SlowRow[], amount: bigint, method: RoundingMethod) {
  const values = rows.map((row) => row.min);
  while (sum(values) < amount) {
    const worth = (i: number): Quotient =>
      method === 'dhondt'
        ? [at(rows, i).weight, at(values, i) + 1n]
        : [at(rows, i).weight, 2n * at(values, i) + 1n];
    const open = indices(rows).filter(
      (i) => at(rows, i).weight > 0n && at(values, i) < (at(rows, i).max ?? 1_000_000n),
    );
    const [first, ...others] = open;
    if (first === undefined) return null;
    const best = others.reduce(
      (top, i) =>
        less(worth(top), worth(i)) ||
        (!less(worth(i), worth(top)) && at(rows, i).weight > at(rows, top).weight)
          ? i
          : top,
      first,
    );
    values[best] = at(values, best) + 1n;
  }
  return sum(values) === amount ? values : null;
}

function slowRound(rows: readonly SlowRow[], amount: bigint, method: RoundingMethod) {
  if (rows.some((row) => row.max !== null && row.max < row.min)) return null;
  return method === 'largest-remainder'
    ? slowLargestRemainder(rows, amount)
    : slowDivisor(rows, amount, method);
}

/** The bounds of y where the value is step·y + rest: by counting y up. */
function boundsInSteps(row: SlowRow, step: bigint, rest: bigint): SlowRow {
  let min = 0n;
  while (step * min + rest < row.min) min += 1n;
  if (row.max === null) return { ...row, min };
  let max = -1n;
  while (step * (max + 1n) + rest <= row.max) max += 1n;
  return { ...row, min, max };
}

function slowAnswer(
  all: readonly SlowRow[],
  total: bigint,
  step: bigint,
  method: RoundingMethod,
): SlowAnswer {
  const rows = all.filter((row) => row.locked === null);
  const toShare = total - sum(all.map((row) => row.locked ?? 0n));
  if (rows.some((row) => row.max !== null && row.max < row.min)) return 'infeasible';
  if (toShare > 0n && all.every((row) => row.weight === 0n)) return 'zero-basis';
  if (toShare < 0n || slowRound(rows, toShare, method) === null) return 'infeasible';
  const rest = toShare % step;
  const byWeight = indices(rows).sort(
    (a, b) => Number(at(rows, b).weight - at(rows, a).weight) || a - b,
  );
  for (const special of rest === 0n ? [-1] : byWeight) {
    const inSteps = rows.map((row, i) => boundsInSteps(row, step, i === special ? rest : 0n));
    const steps = slowRound(inSteps, toShare / step, method);
    if (steps === null) continue;
    const shared = steps.map((count, i) => step * count + (i === special ? rest : 0n));
    return all.map((row) => row.locked ?? shared.shift() ?? 0n);
  }
  return 'infeasible';
}

const row = fc
  .record({
    weight: fc.oneof(
      fc.nat(6).map((n) => n * 10),
      fc.nat(60),
    ),
    min: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(5)),
    room: fc.option(fc.nat(7), { freq: 2 }),
    locked: fc.option(fc.nat(5), { freq: 1 }),
  })
  .map(({ weight, min, room, locked }) => ({
    weight,
    min,
    max: room === null ? null : min + room,
    locked,
  }));

const unlockedRow = row.map((one) => ({ ...one, locked: null }));

function slowRows(
  rows: readonly { weight: number; min: number; max: number | null; locked: number | null }[],
) {
  return rows.map((one) => ({
    weight: BigInt(one.weight),
    min: BigInt(one.min),
    max: one.max === null ? null : BigInt(one.max),
    locked: one.locked === null ? null : BigInt(one.locked),
  }));
}

describe.each(ROUNDING_METHODS)('%s against the slow reference', (method) => {
  test.each([
    ['bounds', unlockedRow, 1],
    ['bounds and locks', row, 1],
    ['bounds and a step', unlockedRow, 5],
    ['bounds, locks and a step', row, 4],
  ])('agrees with %s', (_, rowArbitrary, maxStep) => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(rowArbitrary, { minLength: 1, maxLength: 5 }),
        fc.nat(24),
        fc.integer({ min: maxStep === 1 ? 1 : 2, max: maxStep }),
        (rows, total, step) => {
          const answer = apportion({
            total,
            method,
            step,
            rows: rows.map((one, i) => ({
              ...one,
              id: `r${i}`,
              weight: (one.weight / 10).toFixed(1),
            })),
          });
          const given = answer.ok
            ? answer.value.rows.map((one) => BigInt(one.value))
            : answer.error.code;
          outcomes.add(answer.ok ? 'ok' : answer.error.code);
          expect(given).toEqual(slowAnswer(slowRows(rows), BigInt(total), BigInt(step), method));
        },
      ),
      { numRuns: 3000 },
    );
    expect(outcomes).toContain('ok');
    expect(outcomes).toContain('infeasible');
  });
});
