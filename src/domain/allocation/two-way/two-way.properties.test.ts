import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerTo, type Problem, sums } from './testing/requests.ts';
import { allowed } from './testing/slow.ts';

const RUNS = { numRuns: 2000 };
const ENDLESS = 1_000_000;

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

function problems(most: number, weight: fc.Arbitrary<number>): fc.Arbitrary<Problem> {
  const side = fc.integer({ min: 1, max: most });
  return fc.tuple(side, side, fc.constantFrom(3, 40, 10 ** 6)).chain(([height, width, size]) =>
    fc
      .record({
        some: matrix(height, width, fc.nat({ max: size })),
        weights: matrix(height, width, weight),
        min: matrix(height, width, rarely(15, fc.nat({ max: size }))),
        max: matrix(height, width, rarely(15, fc.integer({ min: size, max: 2 * size }))),
        locked: matrix(height, width, rarely(5, fc.nat({ max: size }))),
      })
      .map(({ some, ...rest }) => ({ ...sums(some), ...rest, allowZeroWeight: true })),
  );
}

const anyWeight = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
);

function fraction(text: string): readonly [bigint, bigint] {
  const [numerator = '', denominator = '1'] = text.split('/');
  return [BigInt(numerator), BigInt(denominator)];
}

test('margins and bounds are kept and the divisors give every cell', () => {
  fc.assert(
    fc.property(problems(9, fc.integer({ min: 0, max: 50 })), (problem) => {
      const answer = answerTo(problem);
      if (!answer.ok) return;
      const { values, rowDivisors, columnDivisors } = answer.value;
      expect(sums(values)).toEqual({ rows: problem.rows, columns: problem.columns });
      values.forEach((line, i) => {
        line.forEach((value, j) => {
          const { low, high } = allowed(problem, i, j, ENDLESS ** 2);
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
          const [rowUp, rowDown] = fraction(rowDivisors[i] ?? '');
          const [columnUp, columnDown] = fraction(columnDivisors[j] ?? '');
          const twice = 2n * BigInt(problem.weights[i]?.[j] ?? 0) * rowDown * columnDown;
          const unit = rowUp * columnUp;
          if (value > low) expect(twice >= (2n * BigInt(value) - 1n) * unit).toBe(true);
          if (value < high) expect(twice <= (2n * BigInt(value) + 1n) * unit).toBe(true);
        });
      });
    }),
    RUNS,
  );
});

test('turning rows into columns changes nothing where nothing ties', () => {
  const turned = <T>(lines: readonly (readonly T[])[] | undefined) =>
    lines?.[0]?.map((_, j) => lines.map((line) => line[j] as T));
  const distinct = fc.double({ min: 1, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(problems(6, distinct), (problem) => {
      const { rows, columns, weights, min, max, locked } = problem;
      const other = answerTo({
        rows: columns,
        columns: rows,
        weights: turned(weights) ?? [],
        min: turned(min) ?? [],
        max: turned(max) ?? [],
        locked: turned(locked) ?? [],
      });
      const answer = answerTo(problem);
      expect(other.ok).toBe(answer.ok);
      if (answer.ok && other.ok) expect(turned(other.value.values)).toEqual(answer.value.values);
    }),
    RUNS,
  );
});

/** Gale's condition for one set of rows and columns, from the request alone; above 0 it is violated. */
function excess(problem: Problem, rows: ReadonlySet<number>, columns: ReadonlySet<number>): number {
  let by = 0;
  problem.rows.forEach((total, i) => {
    if (rows.has(i)) by += total;
    problem.columns.forEach((_, j) => {
      if (rows.has(i) === columns.has(j)) return;
      const { low, high } = allowed(problem, i, j, ENDLESS ** 2);
      by += rows.has(i) ? -high : low;
    });
  });
  problem.columns.forEach((total, j) => {
    if (columns.has(j)) by -= total;
  });
  return by;
}

function subsets(count: number): readonly ReadonlySet<number>[] {
  return Array.from(
    { length: 2 ** count },
    (_, code) =>
      new Set(Array.from({ length: count }, (__, k) => k).filter((k) => (code >> k) % 2 === 1)),
  );
}

function numbers(ids: unknown): ReadonlySet<number> {
  return new Set((ids as readonly string[]).map((id) => Number(id.slice(1))));
}

/** What is asked for above what may be given, from the figures of the sentence; null where some are left out. */
function gapIn(message: string): number | null {
  if (/ và \d+ (?:ô|hàng|cột) khác/.test(message.split('; ô không có')[0] ?? '')) return null;
  const [asked = '', given = ''] = message.split(/, (?:vượt|không có ô nào nhận được)/);
  const sum = (text: string) => {
    const terms = text.matchAll(/tổng \S+ [rc]\d+ \(([\d.]+)\)|r\d+ × c\d+ (\d[\d.]*)/g);
    const amounts = [...terms].map(([, total, cell]) =>
      Number((total ?? cell)?.replaceAll('.', '')),
    );
    const whole = amounts.reduce((done, amount) => done + amount, 0);
    const [, told] = /cộng lại ([\d.]+)/.exec(text) ?? [];
    if (told !== undefined) expect(Number(told.replaceAll('.', '')), message).toBe(whole);
    return whole;
  };
  return sum(asked) - sum(given);
}

test('there is an answer exactly where no rows and columns ask too much, else the worst of them are named', () => {
  fc.assert(
    fc.property(problems(4, anyWeight), (problem) => {
      const answer = answerTo(problem);
      const contradicts = problem.min?.some((line, i) =>
        line.some((min, j) => {
          const { low, high } = allowed(problem, i, j, ENDLESS ** 2);
          return min !== null && low > high;
        }),
      );
      if (contradicts) {
        expect(answer.ok).toBe(false);
        return;
      }
      const worst = Math.max(
        ...subsets(problem.rows.length).flatMap((rows) =>
          subsets(problem.columns.length).map((columns) => excess(problem, rows, columns)),
        ),
      );
      expect(answer.ok).toBe(worst === 0);
      if (answer.ok || answer.error.code !== 'infeasible') return;
      const { rows, columns, by } = answer.error.details ?? {};
      const told = gapIn(answer.error.message);
      if (told !== null) expect(told, answer.error.message).toBe(by);
      expect(by).toBe(worst);
      const others = (ids: unknown, count: number) =>
        new Set([...Array(count).keys()].filter((k) => !numbers(ids).has(k)));
      expect([
        excess(problem, numbers(rows), numbers(columns)),
        excess(problem, others(rows, problem.rows.length), others(columns, problem.columns.length)),
      ]).toContain(worst);
    }),
    RUNS,
  );
});
