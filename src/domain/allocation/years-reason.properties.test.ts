import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportionAny } from './apportion.ts';
import { divided, type Fraction, parseDecimal, roundScaled } from './fraction.ts';

const RUNS = { numRuns: 1000 };

/** A number as it stands in a sentence: 1.260,5 or 2/3. */
function read(text = ''): Fraction {
  const [numerator, denominator] = text
    .split('/')
    .concat('1')
    .map((part) => parseDecimal(part.replaceAll('.', '').replace(',', '.')));
  if (!numerator || !denominator) throw new Error(`No number: ${text}`);
  return divided(numerator, denominator);
}

function whole(text = ''): number {
  return Number(text.replaceAll('.', ''));
}

function toldYears(request: object) {
  const answer = apportionAny({ mode: 'years', ...request });
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  if (!('years' in answer.value)) throw new Error('No years');
  return answer.value.years;
}

const SHARE =
  /([\d.,/]+) ÷ ([\d.,/]+) × ([\d.]+) = ([\d.,]+)\. Phần nguyên ([\d.]+), phần lẻ (0,\d+)\. .*nhận ([\d.]+)/;

/** What the year receives, worked out from the figures of its sentence alone. */
function redoShare(reason: string): number {
  if (/không còn gì để chia, nhận 0|trọng số bằng 0, nhận 0/.test(reason)) return 0;
  const [, own, all, pool, share, floor, remainder, received] = SHARE.exec(reason) ?? [];
  const weight = divided(read(own), read(all));
  const product = { ...weight, numerator: weight.numerator * BigInt(whole(pool)) };
  const places = share?.split(',')[1]?.length ?? 0;
  expect(roundScaled(product, places), reason).toBe(roundScaled(read(share), places));
  expect(share).toBe(`${floor}${remainder?.slice(1)}`);
  const value = whole(floor) + (reason.includes(', được cộng thêm 01') ? 1 : 0);
  expect(whole(received), reason).toBe(value);
  return value;
}

const weight = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map(String),
  fc.integer({ min: 1, max: 999_999 }).map((n) => (n / 1000).toFixed(3)),
  // Growth of 5,25 per cent after so many years.
  fc.integer({ min: 0, max: 20 }).map((n) => decimalPower(10_525n, n)),
);

function decimalPower(base: bigint, exponent: number): string {
  const digits = (base ** BigInt(exponent)).toString().padStart(4 * exponent + 1, '0');
  const cut = digits.length - 4 * exponent;
  return exponent === 0 ? '1' : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

const done = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.nat(500) },
);

const years = fc
  .array(fc.record({ weight, done }), { minLength: 1, maxLength: 9 })
  .filter((list) => list.some((each) => each.done === null && Number(each.weight) > 0))
  .map((list) => list.map((each, index) => ({ year: 2021 + index, ...each })));

test('every year of a flow can be redone from its sentence', () => {
  fc.assert(
    fc.property(years, fc.nat(1_000_000), (list, more) => {
      const spent = list.reduce((sum, each) => sum + (each.done ?? 0), 0);
      for (const { year, value, reason } of toldYears({
        kind: 'flow',
        total: spent + more,
        years: list,
      })) {
        const before = list.find((each) => each.year === year)?.done ?? null;
        if (before !== null) {
          expect(reason).toContain(`đã thực hiện ${before}`);
          continue;
        }
        const [, total, past, rest] =
          /tổng ([\d.]+) trừ các năm đã thực hiện ([\d.]+) còn ([\d.]+);/.exec(reason) ?? [];
        if (total !== undefined) expect(whole(total) - whole(past)).toBe(whole(rest));
        const pool = SHARE.exec(reason)?.[3];
        if (pool !== undefined) expect(whole(pool)).toBe(rest === undefined ? more : whole(rest));
        expect(redoShare(reason), reason).toBe(value);
      }
    }),
    RUNS,
  );
});

test('every level of a stock can be redone from its sentence', () => {
  fc.assert(
    fc.property(years, fc.nat(100_000), fc.nat(100_000), (list, start, end) => {
      const answer = apportionAny({ mode: 'years', kind: 'stock', start, end, years: list });
      if (!answer.ok) {
        expect(answer.error.code).toBe('zero-basis');
        return;
      }
      let level = start;
      for (const { value, reason } of toldYears({ kind: 'stock', start, end, years: list })) {
        const fixed = /: (?:kết quả đã thực hiện|mức cuối kỳ) ([\d.]+), giữ đúng/.exec(reason);
        if (fixed === null) {
          const [, from, sign, part, to] =
            /\. ([\d.]+) ([+−]) ([\d.]+) = ([\d.]+)\./.exec(reason) ?? [];
          expect(whole(from), reason).toBe(level);
          expect(redoShare(reason), reason).toBe(whole(part));
          expect(whole(from) + (sign === '+' ? 1 : -1) * whole(part), reason).toBe(whole(to));
          expect(whole(to), reason).toBe(value);
        } else {
          expect(whole(fixed[1])).toBe(value);
        }
        level = value;
      }
    }),
    RUNS,
  );
});
