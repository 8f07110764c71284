import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divided, type Fraction, parseDecimal, roundScaled } from '../fraction.ts';
import type { TwoWayRequest } from './request.ts';
import { apportionTwoWay } from './two-way.ts';

const RUNS = { numRuns: 500 };

function seldom(some: fc.Arbitrary<number>): fc.Arbitrary<number | null> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });
}

/** Plain figures, figures with decimals, and weights combined of several bases, whose decimals never end. */
const weight = fc.oneof(
  fc.nat(40).map((n): Fraction => ({ numerator: BigInt(n), denominator: 1n })),
  fc.integer({ min: 1, max: 99_999 }).map((n) => ({ numerator: BigInt(n), denominator: 100n })),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 99_999 }))
    .map(([up, down]) => ({ numerator: BigInt(up), denominator: BigInt(down) * 7919n })),
);

const cell = fc.record({
  weight,
  value: fc.nat(30),
  locked: seldom(fc.nat(20)),
  min: seldom(fc.nat(8)),
  max: seldom(fc.integer({ min: 20, max: 40 })),
});

const requests = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([height, width]) => {
    const line = fc.array(cell, { minLength: width, maxLength: width });
    return fc.array(line, { minLength: height, maxLength: height });
  })
  .map((cells): TwoWayRequest => {
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    const part = <K extends 'weight' | 'locked' | 'min' | 'max'>(key: K) =>
      cells.map((line) => line.map((each) => each[key]));
    return {
      mode: 'two-way',
      rows: cells.map((line, i) => ({ id: `r${i}`, total: sum(line.map(({ value }) => value)) })),
      columns: (cells[0] ?? []).map((_, j) => ({
        id: `c${j}`,
        total: sum(cells.map((line) => line[j]?.value ?? 0)),
      })),
      weights: part('weight'),
      locked: part('locked'),
      min: part('min'),
      max: part('max'),
      allowZeroWeight: true,
    };
  });

/** A number as it stands in a sentence: 1.260,5. */
function read(text = ''): Fraction {
  const number = parseDecimal(text.replaceAll('.', '').replace(',', '.'));
  if (!number) throw new Error(`No number: ${text}`);
  return number;
}

function product(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Divisors without an end to their decimals come this close to an exact half. */
const HALF_PLACES = 4;

const NUMBER = String.raw`([\d.,]+)`;
const DIVISION = new RegExp(`: ${NUMBER} ÷ \\(${NUMBER} × ${NUMBER}\\) = ([\\d.,/]+), (.*)$`);

const DIVISORS =
  ' (số chia do máy tìm sao cho mọi hàng, mọi cột đủ tổng; xem cả bảng ở Biểu thuyết minh cách tính).';

/** What the cell receives, worked out from the figures of its sentence alone. */
function redo(reason: string): number {
  const whole = (text = '') => Number(text.replaceAll('.', ''));
  const kept = /(?:đã khóa|giữ) ở (?:mức tối thiểu )?([\d.]+)[.,]/.exec(reason);
  const match = DIVISION.exec(reason);
  if (match === null) {
    if (kept === null) expect(reason).toContain('số liệu căn cứ bằng 0, không được phân bổ');
    return kept === null ? 0 : whole(kept[1]);
  }
  const [, own, row, column, quotient = '', outcome = ''] = match;
  const redone = divided(read(own), product(read(row), read(column)));
  if (outcome.startsWith('đúng một nửa')) {
    const exact = read(quotient);
    expect(roundScaled(redone, HALF_PLACES), reason).toBe(roundScaled(exact, HALF_PLACES));
    const half = Number(exact.numerator) / Number(exact.denominator);
    const towards = /được làm tròn (lên|xuống) [\d.]+ /.exec(outcome)?.[1];
    if (towards === undefined) return whole(kept?.[1]);
    return towards === 'lên' ? half + 0.5 : half - 0.5;
  }
  const places = quotient.split(',')[1]?.length ?? 0;
  expect(roundScaled(redone, places), reason).toBe(roundScaled(read(quotient), places));
  const rounded = roundScaled(read(quotient), 0);
  expect(whole(/làm tròn thành ([\d.]+)/.exec(outcome)?.[1]), reason).toBe(Number(rounded));
  return kept === null ? Number(rounded) : whole(kept[1]);
}

test('every cell can be redone from its sentence', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const answer = apportionTwoWay(request);
      if (!answer.ok) return;
      answer.value.values.forEach((line, i) => {
        line.forEach((value, j) => {
          const reason = answer.value.reasons[i]?.[j] ?? '';
          expect(redo(reason), reason).toBe(value);
          expect(reason.includes(' ÷ ') ? reason.split(DIVISORS).length : 2, reason).toBe(2);
          expect(reason.endsWith(`Chỉ tiêu giao: ${value}.`)).toBe(true);
        });
      });
    }),
    RUNS,
  );
});
