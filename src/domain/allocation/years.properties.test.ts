import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportionAny } from './apportion.ts';

const RUNS = { numRuns: 2000 };

type Year = { readonly year: number; readonly weight: number; readonly done: number | null };

const someYears = fc
  .array(
    fc.record({
      skipped: fc.nat(3),
      weight: fc.nat(6),
      done: fc.option(fc.nat(300), { freq: 1 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((years) => {
    let year = 2020;
    return years.map(({ skipped, weight, done }): Year => {
      year += 1 + skipped;
      return { year, weight, done };
    });
  });

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

function answerTo(request: object) {
  const answer = apportionAny({ mode: 'years', ...request });
  if (!answer.ok) return { code: answer.error.code, values: null };
  if (!('years' in answer.value)) throw new Error('No years');
  return { code: 'ok', values: answer.value.years.map(({ value }) => value) };
}

test('a flow adds up exactly, keeps what is done and gives every open year its share up or down', () => {
  fc.assert(
    fc.property(someYears, fc.nat(3000), (years, total) => {
      const { code, values } = answerTo({ kind: 'flow', total, years });
      const rest = total - sum(years.map(({ done }) => done ?? 0));
      const open = years.filter(({ done }) => done === null);
      const weights = sum(open.map(({ weight }) => weight));
      if (rest < 0 || (rest > 0 && open.length === 0)) expect(code).toBe('infeasible');
      else if (rest > 0 && weights === 0) expect(code).toBe('zero-basis');
      else {
        if (values === null) throw new Error(code);
        expect(sum(values)).toBe(total);
        years.forEach(({ weight, done }, index) => {
          const value = values[index] ?? Number.NaN;
          if (done !== null) expect(value).toBe(done);
          else if (weights === 0) expect(value).toBe(0);
          else expect(Math.abs(value * weights - weight * rest)).toBeLessThan(weights);
        });
      }
    }),
    RUNS,
  );
});

type Segment = { readonly from: number; readonly to: number; readonly years: readonly number[] };

/** The years between one fixed level and the next, by their places in the list. */
function segmentsOf(start: number, fixed: readonly (number | null)[]): readonly Segment[] {
  const segments: Segment[] = [];
  let from = start;
  let years: number[] = [];
  fixed.forEach((to, index) => {
    years.push(index);
    if (to === null) return;
    segments.push({ from, to, years });
    from = to;
    years = [];
  });
  return segments;
}

test('a stock reaches results, milestones and its end exactly and goes by weight from each to the next', () => {
  const level = fc.nat(400);
  const codes = new Set<string>();
  fc.assert(
    fc.property(someYears, level, level, fc.array(level), (years, start, end, levels) => {
      const last = years.length - 1;
      const milestones = years.flatMap(({ year }, index) => {
        const at = levels[index] ?? 0;
        return at % 3 === 1 && index !== last ? [{ year, level: at }] : [];
      });
      const { code, values } = answerTo({ kind: 'stock', start, end, years, milestones });
      codes.add(code);
      const fixed = years.map(({ year, done }, index) => {
        const milestone = milestones.find((one) => one.year === year)?.level ?? null;
        return done ?? milestone ?? (index === last ? end : null);
      });
      const ways = segmentsOf(start, fixed).map((segment) => {
        const weights = sum(segment.years.map((index) => years[index]?.weight ?? 0));
        return { ...segment, weights, distance: Math.abs(segment.to - segment.from) };
      });
      const lost = ways.some(
        (way) => way.years.length > 1 && way.weights === 0 && way.distance > 0,
      );
      expect(code).toBe(lost ? 'zero-basis' : 'ok');
      if (values === null) return;
      for (const way of ways) {
        const path = [way.from, ...way.years.map((index) => values[index] ?? Number.NaN)];
        expect(path.at(-1)).toBe(way.to);
        way.years.forEach((index, step) => {
          const moved = ((path[step + 1] ?? 0) - (path[step] ?? 0)) * Math.sign(way.to - way.from);
          expect(moved).toBeGreaterThanOrEqual(0);
          if (way.years.length === 1 || way.weights === 0) return;
          const share = (years[index]?.weight ?? 0) * way.distance;
          expect(Math.abs(moved * way.weights - share)).toBeLessThan(way.weights);
        });
      }
    }),
    RUNS,
  );
  expect([...codes].sort()).toEqual(['ok', 'zero-basis']);
});
