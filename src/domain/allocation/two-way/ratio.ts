import type { Fraction } from '../fraction.ts';

/** a · b, in lowest terms. */
export function product(a: Fraction, b: Fraction): Fraction {
  return reduced({
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  });
}

/** The fraction in lowest terms; both parts above 0. */
export function reduced({ numerator, denominator }: Fraction): Fraction {
  let [x, y] = [numerator, denominator];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 1n
    ? { numerator, denominator }
    : { numerator: numerator / x, denominator: denominator / x };
}

/** "p" or "p/q". */
export function quotientText(value: Fraction): string {
  const { numerator, denominator } = reduced(value);
  return denominator === 1n ? numerator.toString() : `${numerator}/${denominator}`;
}

/** A positive number as an exact decimal with so many significant digits. */
export function decimalNear(value: number, digits: number): Fraction {
  const [mantissa = '1', exponent = '0'] = value.toExponential(digits - 1).split('e');
  const numerator = BigInt(mantissa.replace('.', ''));
  const power = Number(exponent) - (digits - 1);
  return power >= 0
    ? { numerator: numerator * 10n ** BigInt(power), denominator: 1n }
    : reduced({ numerator, denominator: 10n ** BigInt(-power) });
}
