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

/** Reads what `quotientText` wrote. */
export function parseQuotient(text: string): Fraction {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** The number with the given natural logarithm as an exact decimal with so many significant digits. */
export function decimalNear(logarithm: number, digits: number): Fraction {
  const exponent = Math.floor(logarithm / Math.LN10);
  const mantissa = Math.exp(logarithm - exponent * Math.LN10);
  const numerator = BigInt(mantissa.toFixed(digits - 1).replace('.', ''));
  const power = exponent - (digits - 1);
  return power >= 0
    ? { numerator: numerator * 10n ** BigInt(power), denominator: 1n }
    : reduced({ numerator, denominator: 10n ** BigInt(-power) });
}
