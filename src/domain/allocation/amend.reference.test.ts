import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportionAny } from './apportion.ts';

const RUNS = { numRuns: 3000 };

type Row = {
  readonly id: string;
  readonly issued: number;
  readonly weight: number;
  readonly min: number;
  readonly max: number | null;
  readonly reported: number;
  readonly locked: number | null;
};

/** Every unit's issued value lies within its bounds, a lock may lie anywhere. */
const someRows = fc
  .array(
    fc.record({
      issued: fc.nat(9),
      weight: fc.nat(5),
      below: fc.nat(9),
      room: fc.option(fc.nat(6)),
      reported: fc.nat(12),
      locked: fc.option(fc.nat(9), { freq: 1 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) =>
    rows.map(
      ({ below, room, ...row }, index): Row => ({
        ...row,
        id: `r${index}`,
        min: Math.max(0, row.issued - below),
        max: room === null ? null : row.issued + room,
      }),
    ),
  );

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const lowest = ({ min, reported, issued }: Row) => Math.max(min, Math.min(reported, issued));

function values(request: object): readonly number[] | null {
  const answer = apportionAny(request);
  if (!answer.ok) return null;
  if (!('rows' in answer.value)) throw new Error('No rows');
  return answer.value.rows.map(({ value }) => value);
}

/** Every way to take so much from the gaps. */
function* ways(gaps: readonly number[], amount: number): Generator<readonly number[]> {
  const [first, ...others] = gaps;
  if (first === undefined) {
    if (amount === 0) yield [];
    return;
  }
  for (let part = 0; part <= Math.min(first, amount); part += 1) {
    for (const rest of ways(others, amount - part)) yield [part, ...rest];
  }
}

/** Of all ways the one in which the largest gap takes most, then the next, and so on. */
function largestGapsFirst(
  rows: readonly Row[],
  gaps: readonly number[],
  amount: number,
): readonly number[] {
  const order = rows
    .map((row, index) => ({ index, gap: gaps[index] ?? 0, weight: row.weight }))
    .sort((a, b) => b.gap - a.gap || b.weight - a.weight || a.index - b.index)
    .map(({ index }) => index);
  const better = (a: readonly number[], b: readonly number[]) => {
    const decisive = order.find((index) => a[index] !== b[index]);
    return decisive !== undefined && (a[decisive] ?? 0) > (b[decisive] ?? 0);
  };
  let best: readonly number[] | null = null;
  for (const way of ways(gaps, amount)) if (best === null || better(way, best)) best = way;
  if (best === null) throw new Error('The gaps are smaller than the difference');
  return best;
}

test('fewest is the one of all ways in which the largest gaps come first, and none changes fewer units', () => {
  let raised = 0;
  let cut = 0;
  fc.assert(
    fc.property(someRows, fc.integer({ min: -20, max: 20 }), (rows, change) => {
      const total = Math.max(0, sum(rows.map((row) => row.issued)) + change);
      const found = values({ mode: 'amend', rule: 'fewest', total, rows });
      if (found === null) return;
      const fresh = values({ total, rows: rows.map((row) => ({ ...row, min: lowest(row) })) });
      const start = rows.map((row) => row.locked ?? row.issued);
      const difference = total - sum(start);
      if (difference === 0) {
        expect(found).toEqual(start);
        return;
      }
      if (fresh === null) throw new Error('An amendment without a fresh allocation');
      const sign = Math.sign(difference);
      const gaps = start.map((value, i) => Math.max(0, sign * ((fresh[i] ?? 0) - value)));
      const moves = largestGapsFirst(rows, gaps, Math.abs(difference));
      expect(found).toEqual(start.map((value, i) => value + sign * (moves[i] ?? 0)));
      const changed = (way: readonly number[]) => way.filter((part) => part > 0).length;
      const fewest = Math.min(...[...ways(gaps, Math.abs(difference))].map(changed));
      expect(changed(moves)).toBe(fewest);
      if (sign > 0) raised += 1;
      else cut += 1;
    }),
    RUNS,
  );
  expect(Math.min(raised, cut)).toBeGreaterThan(100);
});

test('in proportion the difference is shared as one way, within what each unit may still move', () => {
  fc.assert(
    fc.property(someRows, fc.integer({ min: -20, max: 20 }), (rows, change) => {
      const total = Math.max(0, sum(rows.map((row) => row.issued)) + change);
      const found = values({ mode: 'amend', rule: 'proportional', total, rows });
      const start = rows.map((row) => row.locked ?? row.issued);
      const difference = total - sum(start);
      if (found === null || difference === 0) return;
      const sign = Math.sign(difference);
      const parts = values({
        total: Math.abs(difference),
        rows: rows.map((row) => ({
          id: row.id,
          weight: row.weight,
          locked: row.locked === null ? null : 0,
          max: sign < 0 ? row.issued - lowest(row) : row.max === null ? null : row.max - row.issued,
        })),
      });
      expect(found).toEqual(start.map((value, i) => value + sign * (parts?.[i] ?? Number.NaN)));
    }),
    RUNS,
  );
});
