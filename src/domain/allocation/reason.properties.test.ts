import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';
import { divided, type Fraction, parseDecimal, roundScaled } from './fraction.ts';

const RUNS = { numRuns: 2000 };

const weight = fc.oneof(
  fc.nat(9).map(String),
  fc.nat(100_000).map((n) => (n / 100).toFixed(2)),
  fc.nat(999_999_999).map((n) => (n / 1e6).toFixed(6)),
);

const weights = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((texts) => texts.some((text) => Number(text) > 0));

const total = fc.integer({ min: 1, max: 1_000_000 });

type Told = { readonly reason: string; readonly value: number };

function told(request: unknown): readonly Told[] {
  const answer = apportion(request);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value.rows;
}

/** A number as it stands in a sentence: 1.260,5 or (2/3). */
function read(text: string | undefined): Fraction {
  const [above, below = '1'] = (text ?? '').replace(/[()]/g, '').split('/');
  const [numerator, denominator] = [above, below].map((part) =>
    parseDecimal((part ?? '').replaceAll('.', '').replace(',', '.')),
  );
  if (!numerator || !denominator) throw new Error(`No number: ${text}`);
  return divided(numerator, denominator);
}

function times(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  };
}

function decimalsOf(text: string | undefined): number {
  return text?.split(',')[1]?.length ?? 0;
}

/** Whether a calculation gives a shown figure to its last decimal. */
function gives(calculated: Fraction, shown: string | undefined): boolean {
  const places = decimalsOf(shown);
  return roundScaled(calculated, places) === roundScaled(read(shown), places);
}

const REMAINDER =
  /([\d.,]+) ÷ ([\d.,]+) × ([\d.]+) = ([\d.,]+)\. Phần nguyên ([\d.]+), phần lẻ (0,\d+)\..*Chỉ tiêu giao: ([\d.]+)\.$/;

function checkRemainder({ reason, value }: Told): void {
  const match = REMAINDER.exec(reason);
  if (match === null) {
    expect(reason).toContain('số liệu căn cứ bằng 0');
    return;
  }
  const [, own, all, pool, share, floor, remainder, assigned] = match;
  expect(gives(times(divided(read(own), read(all)), read(pool)), share), reason).toBe(true);
  expect(share).toBe(`${floor}${remainder?.slice(1)}`);
  const whole = Number(floor?.replaceAll('.', ''));
  expect(value).toBe(reason.includes('được cộng thêm 01') ? whole + 1 : whole);
  expect(Number(assigned?.replaceAll('.', ''))).toBe(value);
}

test('every sentence by the largest remainder can be redone from its own figures', () => {
  fc.assert(
    fc.property(weights, total, (texts, sum) => {
      const rows = texts.map((text, i) => ({ id: `r${i}`, weight: text }));
      told({ total: sum, rows }).forEach(checkRemainder);
    }),
    RUNS,
  );
});

const HELD =
  /([\d.,]+) ÷ ([\d.,]+) × ([\d.]+) = ([\d.,]+), (thấp|cao) hơn mức tối (?:thiểu|đa) ([\d.]+), giữ ở ([\d.]*\d) \(([\d.,]+) là tổng căn cứ/;

test('a row at a bound says what its own part would have been, and whose basis it is divided by', () => {
  const bounded = fc.record({
    weight: fc.integer({ min: 1, max: 500 }),
    min: fc.constantFrom(0, 0, 20),
    max: fc.constantFrom(null, null, 30),
  });
  let seen = 0;
  fc.assert(
    fc.property(fc.array(bounded, { minLength: 2, maxLength: 8 }), total, (list, sum) => {
      const answer = apportion({
        total: sum % 300,
        rows: list.map((r, i) => ({ id: `r${i}`, ...r })),
      });
      if (!answer.ok) return;
      for (const { reason, value } of answer.value.rows) {
        if (!/(thấp|cao) hơn mức/.test(reason)) continue;
        seen += 1;
        const [, own, all, pool, figure, side, bound, kept, others] = HELD.exec(reason) ?? [];
        expect(gives(times(divided(read(own), read(all)), read(pool)), figure), reason).toBe(true);
        const gap = Number(figure?.replaceAll('.', '').replace(',', '.')) - value;
        expect(side === 'thấp' ? gap <= 0 : gap >= 0, reason).toBe(true);
        expect([bound, kept, others], reason).toEqual([String(value), String(value), all]);
      }
    }),
    RUNS,
  );
  expect(seen).toBeGreaterThan(100);
});

const LEFT = /: Tổng ([\d.]+), trừ ([\d.]+) của (\d+) ô giữ nguyên, còn ([\d.]+)\. /;
const LOCKED =
  /^([\d.]+): đã khóa, .*; (?:([\d.]+) − ([\d.]+) \((\d+) ô giữ nguyên\) = |còn )?(?:([\d.]+) phân bổ cho (\d+) đơn vị|.*không còn chỉ tiêu để phân bổ)\.$/;

const lockable = fc.record({
  weight: fc.integer({ min: 1, max: 500 }),
  locked: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.nat(40) },
  ),
});

test.each(['largest-remainder', 'sainte-lague', 'dhondt'])(
  'what is shared out is the total less the locks, in every sentence (%s)',
  (method) => {
    const whole = (text: string | undefined) => Number(text?.replaceAll('.', ''));
    let [left, together] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(lockable, { minLength: 2, maxLength: 8 }),
        fc.nat(3000),
        fc.constantFrom(1, 5),
        (list, more, step) => {
          const locks = list.flatMap(({ locked }) => locked ?? []);
          const sum = locks.reduce((done, locked) => done + locked, 0);
          const rows = list.map((row, i) => ({ id: `r${i}`, ...row }));
          const answer = apportion({ total: sum + more, step, method, rows });
          if (!answer.ok) return;
          answer.value.rows.forEach(({ reason, value }, i) => {
            if (rows[i]?.locked === null) {
              const [, total, taken, count, rest] = LEFT.exec(reason) ?? [];
              expect(total === undefined, reason).toBe(sum === 0);
              const shared = method === 'largest-remainder' && step === 1 ? reason : '';
              const pool = /÷ [\d.,]+ × ([\d.]+) =/.exec(shared)?.[1];
              if (pool !== undefined) expect(whole(pool), reason).toBe(more);
              if (total === undefined) return;
              left += 1;
              expect([whole(total), whole(taken), Number(count)]).toEqual([
                sum + more,
                sum,
                locks.length,
              ]);
              expect(whole(total) - whole(taken), reason).toBe(whole(rest));
              return;
            }
            const [, own, total, taken, count, rest = '0', units] = LOCKED.exec(reason) ?? [];
            expect(whole(own), reason).toBe(value);
            expect(whole(rest), reason).toBe(more);
            if (units !== undefined) expect(Number(units)).toBe(rows.length - locks.length);
            expect(total === undefined, reason).toBe(locks.length === 1);
            if (total === undefined) return;
            together += 1;
            expect(whole(total) - whole(taken), reason).toBe(whole(rest));
            expect(Number(count), reason).toBe(locks.length);
          });
        },
      ),
      RUNS,
    );
    expect(Math.min(left, together)).toBeGreaterThan(100);
  },
);

/** Two bases over the same rows, each with something in it. */
const twoBases = fc
  .array(fc.tuple(weight, weight), { minLength: 1, maxLength: 8 })
  .filter((pairs) => [0, 1].every((i) => pairs.some((pair) => Number(pair[i]) > 0)));

function combined(pairs: readonly (readonly [string, string])[], share: number, more: object) {
  const rows = pairs.map((_, i) => ({ id: `r${i}`, max: i === 1 ? 3 : null }));
  const values = (base: 0 | 1) => Object.fromEntries(pairs.map((pair, i) => [`r${i}`, pair[base]]));
  const bases = [
    { share: share.toFixed(2), values: values(0) },
    { share: (1 - share).toFixed(2), values: values(1) },
  ];
  return { rows, bases, ...more };
}

const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);

test('with combined bases the shown weight is close enough to redo the sentence', () => {
  fc.assert(
    fc.property(twoBases, share, total, (pairs, part, sum) => {
      const answer = apportion(combined(pairs, part, { total: sum }));
      if (!answer.ok) return;
      for (const row of answer.value.rows) {
        const match = /= ([\d.,]+)\. (?:Trừ .*?\. )?([\d.,]+) ÷/.exec(row.reason);
        expect(match?.[1]).toBe(match?.[2]);
        if (!row.reason.includes('giữ ở')) checkRemainder(row);
      }
    }),
    RUNS,
  );
});

const DIVISOR =
  /([\d.,]+) ÷ (\(?[\d.,/]+\)?) = ([\d.,]+), (làm tròn thành|lấy phần nguyên) ([\d.]+)/;

test.each(['sainte-lague', 'dhondt'])('a quotient as shown rounds to the value (%s)', (method) => {
  fc.assert(
    fc.property(twoBases, share, total, fc.boolean(), (pairs, part, sum, plain) => {
      const request = plain
        ? { rows: pairs.map((pair, i) => ({ id: `r${i}`, weight: pair[0] })), total: sum, method }
        : combined(pairs, part, { total: sum, method });
      const answer = apportion(request);
      if (!answer.ok) return;
      for (const { reason, value } of answer.value.rows) {
        const match = DIVISOR.exec(reason);
        if (match === null) {
          expect(reason).toMatch(/số liệu căn cứ bằng 0|đúng ngưỡng/);
          continue;
        }
        const [, own, divisor, quotient, , rounded] = match;
        expect(gives(divided(read(own), read(divisor)), quotient), reason).toBe(true);
        const shown = read(quotient);
        const nearest =
          method === 'dhondt' ? shown.numerator / shown.denominator : roundScaled(shown, 0);
        expect(nearest, reason).toBe(BigInt(rounded?.replaceAll('.', '') ?? ''));
        if (!reason.includes('giữ ở')) expect(nearest).toBe(BigInt(value));
      }
    }),
    RUNS,
  );
});
