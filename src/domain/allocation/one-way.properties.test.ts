import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion, type OneWayJson } from './apportion.ts';
import { parseDecimal } from './fraction.ts';
import { apportionOneWay, type OneWayAnswer } from './one-way.ts';
import { parseApportionRequest } from './parse-request.ts';
import { ROUNDING_METHODS } from './request.ts';

const RUNS = { numRuns: 2000 };

type Row = {
  readonly id: string;
  readonly weight: string;
  readonly min: number;
  readonly max: number | null;
  readonly locked: number | null;
};

const method = fc.constantFrom(...ROUNDING_METHODS);
const divisorMethod = fc.constantFrom('sainte-lague', 'dhondt');
const total = fc.oneof(fc.nat(300), fc.nat(1_000_000_000_000));

/** From whole small weights, where ties abound, to twelve decimals. */
const weight = fc.oneof(
  fc.nat(9).map(String),
  fc.nat(100_000).map((n) => (n / 100).toFixed(2)),
  fc
    .tuple(fc.nat(999_999), fc.nat(999_999), fc.nat(999_999))
    .map(([whole, high, low]) => `${whole}.${pad(high)}${pad(low)}`),
);

function pad(digits: number): string {
  return digits.toString().padStart(6, '0');
}

const plainRows = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((text) => Number(text) > 0))
  .map((weights) =>
    weights.map((text, i): Row => ({ id: `r${i}`, weight: text, min: 0, max: null, locked: null })),
  );

/** Rows that can always be served: one has weight and no upper bound. */
const boundedRows = fc
  .array(
    fc.record({
      weight,
      min: fc.oneof(fc.constant(0), fc.nat(40)),
      room: fc.option(fc.nat(100)),
      locked: fc.option(fc.nat(30), { freq: 1 }),
    }),
    { maxLength: 11 },
  )
  .map((rows) => [
    { id: 'open', weight: '7.125', min: 0, max: null, locked: null },
    ...rows.map(
      ({ room, ...row }, i): Row => ({
        ...row,
        id: `r${i}`,
        max: room === null ? null : row.min + room,
      }),
    ),
  ]);

/** What the rows ask for at least: a total above it can be served. */
function asked(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + (row.locked ?? row.min), 0);
}

function served(request: unknown): OneWayJson {
  const answer = apportion(request);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

function values(request: unknown): readonly number[] {
  return served(request).rows.map((row) => row.value);
}

function explained(json: unknown): OneWayAnswer {
  const request = parseApportionRequest(json);
  if (!request.ok) throw new Error(request.error.message);
  if (request.value.mode !== 'one-way') throw new Error(request.value.mode);
  const answer = apportionOneWay(request.value);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe('every answer', () => {
  test('adds up exactly, keeps bounds and locks, and a step but for one row', () => {
    fc.assert(
      fc.property(
        boundedRows,
        total,
        fc.integer({ min: 1, max: 9 }),
        method,
        (rows, more, step, by) => {
          const slack = step * (rows.length + 1);
          const sum = asked(rows) + slack + more;
          const answer = apportion({ total: sum, step, method: by, rows });
          if (!answer.ok) {
            // A row whose bounds hold no multiple of the step is the one thing that may stand in the way.
            expect(answer.error.code).toBe('infeasible');
            expect(step).toBeGreaterThan(1);
            return;
          }
          const given = answer.value.rows.map((row) => row.value);
          expect(given.reduce((all, value) => all + value, 0)).toBe(sum);
          const odd = rows.filter(({ locked, min, max }, i) => {
            const value = given[i] ?? -1;
            if (locked !== null) expect(value).toBe(locked);
            else expect(value >= min && (max === null || value <= max)).toBe(true);
            return locked === null && value % step !== 0;
          });
          expect(odd.length).toBeLessThanOrEqual(1);
        },
      ),
      RUNS,
    );
  });

  test('does not depend on the order of rows with different weights', () => {
    fc.assert(
      fc.property(
        boundedRows,
        total,
        method,
        fc.infiniteStream(fc.nat()),
        (rows, more, by, keys) => {
          const distinct = [...new Map(rows.map((row) => [Number(row.weight), row])).values()];
          const order = distinct.map((row) => ({ row, key: keys.next().value ?? 0 }));
          const shuffled = order.sort((a, b) => a.key - b.key).map(({ row }) => row);
          const sum = asked(distinct) + more;
          const byId = (list: readonly Row[]) =>
            new Map(
              served({ total: sum, method: by, rows: list }).rows.map((r) => [r.id, r.value]),
            );
          expect(byId(shuffled)).toEqual(new Map(byId(distinct)));
        },
      ),
      RUNS,
    );
  });

  test('does not change with the scale of the weights', () => {
    fc.assert(
      fc.property(boundedRows, total, method, (rows, more, by) => {
        const sum = asked(rows) + more;
        const scaled = rows.map((row) => ({ ...row, weight: shifted(row.weight) }));
        expect(values({ total: sum, method: by, rows: scaled })).toEqual(
          values({ total: sum, method: by, rows }),
        );
      }),
      RUNS,
    );
  });

  test('is not changed by a bound that it keeps', () => {
    fc.assert(
      fc.property(
        plainRows,
        total,
        divisorMethod,
        fc.infiniteStream(fc.nat(3)),
        (rows, sum, by, slack) => {
          const free = values({ total: sum, method: by, rows });
          const bounded = rows.map((row, i) => {
            const value = free[i] ?? 0;
            const room = slack.next().value ?? 0;
            return {
              ...row,
              min: Math.max(0, value - room),
              max: room === 3 ? null : value + room,
            };
          });
          expect(values({ total: sum, method: by, rows: bounded })).toEqual(free);
        },
      ),
      RUNS,
    );
  });

  test('by the largest remainder is not changed by a bound that no exact share crosses', () => {
    fc.assert(
      fc.property(plainRows, total, fc.infiniteStream(fc.nat(3)), (rows, sum, slack) => {
        const free = served({ total: sum, rows });
        const bounded = rows.map((row, i) => {
          const floor = Number(free.rows[i]?.share.split('.')[0]);
          const room = slack.next().value ?? 0;
          return { ...row, min: Math.max(0, floor - room), max: floor + 1 + room };
        });
        expect(served({ total: sum, rows: bounded }).rows.map((row) => row.value)).toEqual(
          free.rows.map((row) => row.value),
        );
      }),
      RUNS,
    );
  });
});

/** The same weight a thousand times larger. */
function shifted(text: string): string {
  const [whole = '0', decimals = ''] = text.split('.');
  return `${whole}${decimals.padEnd(3, '0').slice(0, 3)}.${decimals.slice(3)}0`;
}

describe('the largest remainder', () => {
  test('keeps the quota: every value is its exact share rounded down or up', () => {
    fc.assert(
      fc.property(plainRows, total, (rows, sum) => {
        for (const { value, share } of served({ total: sum, rows }).rows) {
          const [whole = '', decimals = ''] = share.split('.');
          expect(value).toBeGreaterThanOrEqual(Number(whole));
          // An entitlement below 10^-12 above a whole number reads as whole, but may still be raised.
          if (Number(decimals) > 0) expect(value).toBeLessThanOrEqual(Number(whole) + 1);
        }
      }),
      RUNS,
    );
  });

  test('gives exact shares within the bounds that add up, short of what cutting loses', () => {
    fc.assert(
      fc.property(boundedRows, total, method, (rows, more, by) => {
        const sum = asked(rows) + more;
        const shares = served({ total: sum, method: by, rows }).rows.map(({ share }) => {
          expect(share).toMatch(/^\d+\.\d{12}$/);
          return BigInt(share.replace('.', ''));
        });
        const missing = BigInt(sum) * 10n ** 12n - shares.reduce((all, share) => all + share, 0n);
        expect(missing >= 0n && missing < BigInt(rows.length)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('divisor methods', () => {
  test('are house monotone: a larger total lowers nobody, with bounds too', () => {
    fc.assert(
      fc.property(
        boundedRows,
        total,
        fc.integer({ min: 1, max: 5 }),
        divisorMethod,
        (rows, more, raise, by) => {
          const sum = asked(rows) + more;
          const before = values({ total: sum, method: by, rows });
          const after = values({ total: sum + raise, method: by, rows });
          expect(after.every((value, i) => value >= (before[i] ?? 0))).toBe(true);
        },
      ),
      RUNS,
    );
  });

  test('answer what their own shown divisor gives: clamp(round(weight ÷ divisor), min, max)', () => {
    fc.assert(
      fc.property(boundedRows, total, divisorMethod, (rows, more, by) => {
        const answer = explained({ total: asked(rows) + more, method: by, rows });
        const { rounding } = answer.working;
        if (rounding.kind === 'largest-remainder') throw new Error('Not a divisor method');
        const { divisor, tied } = rounding;
        rows.forEach(({ weight: text, min, max, locked }, i) => {
          if (locked !== null) return;
          const parsed = parseDecimal(text);
          if (parsed === null) throw new Error(text);
          const doubled =
            (2n * parsed.numerator * divisor.denominator * 1000n) /
            (parsed.denominator * divisor.numerator);
          const exact =
            (2n * parsed.numerator * divisor.denominator) %
              (parsed.denominator * divisor.numerator) ===
            0n;
          const halves = doubled / 1000n;
          const rounded = by === 'dhondt' ? halves / 2n : (halves + 1n) / 2n;
          const atThreshold = exact && (by === 'dhondt' ? halves % 2n === 0n : halves % 2n === 1n);
          const clamp = (value: bigint) => {
            const raised = value < BigInt(min) ? BigInt(min) : value;
            return max !== null && raised > BigInt(max) ? BigInt(max) : raised;
          };
          const allowed =
            atThreshold && tied ? [clamp(rounded), clamp(rounded - 1n)] : [clamp(rounded)];
          expect(allowed).toContain(BigInt(answer.rows[i]?.value ?? -1));
        });
      }),
      RUNS,
    );
  });
});

describe('a large sharing', () => {
  test.each(ROUNDING_METHODS)('of 100.000 rows with decimals and bounds adds up (%s)', (by) => {
    const rows = Array.from({ length: 100_000 }, (_, i) => ({
      id: `r${i}`,
      weight: `${(i * 7919) % 10_007}.${pad((i * 104_729) % 1_000_000)}${pad(i)}`,
      min: i % 3 === 0 ? 1000 : 0,
      max: i % 5 === 0 ? 20_000_000 : null,
    }));
    const given = values({ total: 1_000_000_000_000, method: by, rows });
    expect(given.reduce((sum, value) => sum + value, 0)).toBe(1_000_000_000_000);
  });
});
