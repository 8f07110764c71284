import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareFractions,
  type Fraction,
  parseDecimal,
  roundScaled,
  shortestDecimalBetween,
  toDecimalCut,
} from './fraction.ts';
import { exactText, roundedText, wholeText } from './fraction-text.ts';

function fraction(numerator: bigint, denominator = 1n): Fraction {
  return { numerator, denominator };
}

describe('reading a decimal', () => {
  test.each([
    [412, '412.000'],
    [58.5, '58.500'],
    [0.1, '0.100'],
    [-0, '0.000'],
    [1e-7, '0.000'],
    [1e21, '1000000000000000000000.000'],
    [1.5e300, `15${'0'.repeat(299)}.000`],
    ['58.5', '58.500'],
    ['007.2500', '7.250'],
    ['0.000000000001', '0.000'],
  ])('%j is read exactly', (value, cut) => {
    const read = parseDecimal(value);
    expect(read === null ? null : toDecimalCut(read, 3)).toBe(cut);
  });

  test('a number means its shortest decimal text', () => {
    expect(parseDecimal(0.1)).toEqual(fraction(1n, 10n));
    expect(parseDecimal(1e-7)).toEqual(fraction(1n, 10n ** 7n));
    expect(parseDecimal(2.5e-8)).toEqual(fraction(25n, 10n ** 9n));
  });

  test.each([
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    ' 1',
    '1,5',
    '-1',
    '+1',
    '.5',
    '5.',
    '1e3',
    '0x10',
    '１',
    null,
    undefined,
    true,
    [],
    {},
    5n,
    '1'.repeat(201),
  ])('%s is refused', (value) => {
    expect(parseDecimal(value)).toBeNull();
  });
});

describe('writing a decimal', () => {
  test('cuts, never rounds, and always writes every place', () => {
    expect(toDecimalCut(fraction(5n), 12)).toBe('5.000000000000');
    expect(toDecimalCut(fraction(2n, 3n), 12)).toBe('0.666666666666');
    expect(toDecimalCut(fraction(1n, 10n ** 13n), 12)).toBe('0.000000000000');
    expect(toDecimalCut(fraction(68n * 594n * 10n, 350n), 12)).toBe('1154.057142857142');
  });

  test('speaks Vietnamese for people', () => {
    expect(wholeText(1234567)).toBe('1.234.567');
    expect(wholeText(100n)).toBe('100');
    expect(roundedText(fraction(99198n, 1260n), 2)).toBe('78,73');
    expect(roundedText(fraction(5n, 10_000n), 2)).toBe('0,00');
    expect(roundedText(fraction(2_999_999n, 1000n), 2)).toBe('3.000,00');
    expect(exactText(fraction(585n, 10n))).toBe('58,5');
    expect(exactText(fraction(1000n, 10n))).toBe('100');
    expect(exactText(fraction(1500n, 8n))).toBe('187,5');
    expect(exactText(fraction(12_360n, 5835n))).toBe('824/389');
    expect(exactText(fraction(0n, 7n))).toBe('0');
  });
});

describe('the shortest decimal between two fractions', () => {
  const positive = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 15n }))
    .map(([numerator, denominator]) => fraction(numerator, denominator));

  test('lies strictly between and no decimal with fewer places does', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        fc.pre(compareFractions(a, b) !== 0);
        const [low, high] = compareFractions(a, b) < 0 ? [a, b] : [b, a];
        const found = shortestDecimalBetween(low, high);
        expect(compareFractions(low, found)).toBeLessThan(0);
        expect(compareFractions(found, high)).toBeLessThan(0);
        if (found.denominator === 1n) return;
        const coarser = found.denominator / 10n;
        const next = fraction((low.numerator * coarser) / low.denominator + 1n, coarser);
        expect(compareFractions(next, high)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('finds round numbers', () => {
    expect(exactText(shortestDecimalBetween(fraction(1234n), fraction(4321n)))).toBe('2.000');
    expect(exactText(shortestDecimalBetween(fraction(19n, 10n), fraction(193n, 100n)))).toBe(
      '1,91',
    );
    expect(exactText(shortestDecimalBetween(fraction(0n), null))).toBe('10');
  });
});

test('halves round up', () => {
  expect(roundScaled(fraction(1n, 8n), 2)).toBe(13n);
  expect(roundScaled(fraction(1n, 2n), 0)).toBe(1n);
});
