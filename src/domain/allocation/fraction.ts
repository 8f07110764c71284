/** An exact rational, denominator above 0, not necessarily in lowest terms. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** Longer decimal strings are refused: no weight needs them, and they would cost time without end. */
const MAX_DECIMAL_LENGTH = 200;

const NUMBER_TEXT = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;
const DECIMAL_TEXT = /^(\d+)(?:\.(\d+))?$/;

/**
 * Reads a non-negative number (by its shortest decimal text, so 0.1 is one tenth) or a plain
 * decimal string («58.5»); null for anything else.
 */
export function parseDecimal(value: unknown): Fraction | null {
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || value < 0) return null;
    if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
    return fromNumberText(String(value));
  }
  if (typeof value === 'string' && value.length <= MAX_DECIMAL_LENGTH) {
    return DECIMAL_TEXT.test(value) ? fromDigits(value) : null;
  }
  return null;
}

function fromNumberText(text: string): Fraction | null {
  if (!NUMBER_TEXT.test(text)) return null;
  const [digits = '', exponent = '0'] = text.split('e');
  const { numerator, denominator } = fromDigits(digits);
  const power = powerOfTen(Math.abs(Number(exponent)));
  // A positive exponent is written from 10^21 on, beyond every decimal that a number holds.
  return exponent.startsWith('+')
    ? { numerator: (numerator * power) / denominator, denominator: 1n }
    : { numerator, denominator: denominator * power };
}

/** Columns hold thousands of them: read by hand, since the match of an expression costs more than the number. */
function fromDigits(text: string): Fraction {
  const point = text.indexOf('.');
  if (point < 0) return { numerator: BigInt(text), denominator: 1n };
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return {
    numerator: BigInt(text.slice(0, point) + text.slice(point + 1, end)),
    denominator: powerOfTen(end - point - 1),
  };
}

/** Below 0 where a < b, 0 where equal, above 0 where a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return compareBigints(a.numerator * b.denominator, b.numerator * a.denominator);
}

/** Below 0 where a < b, 0 where equal, above 0 where a > b. */
export function compareBigints(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Enough for weights, shares and the sentences about them. */
const POWERS_KEPT = 200;
const POWERS_OF_TEN: readonly bigint[] = Array.from(
  { length: POWERS_KEPT },
  (_, exponent) => 10n ** BigInt(exponent),
);

const EXPONENTS_OF_TEN: ReadonlyMap<bigint, number> = new Map(
  POWERS_OF_TEN.map((power, exponent) => [power, exponent]),
);

/** 10^exponent, the exponent from 0 up. */
export function powerOfTen(exponent: number): bigint {
  return POWERS_OF_TEN[exponent] ?? 10n ** BigInt(exponent);
}

/** The exponent of an exact power of ten; null for any other number. */
export function exponentOfTen(value: bigint): number | null {
  const known = EXPONENTS_OF_TEN.get(value);
  if (known !== undefined) return known;
  const exponent = value.toString().length - 1;
  return value === powerOfTen(exponent) ? exponent : null;
}

/** The decimal text of a non-negative fraction with a fixed number of decimals, cut, not rounded. */
export function toDecimalCut({ numerator, denominator }: Fraction, places: number): string {
  const scaled = (numerator * powerOfTen(places)) / denominator;
  const digits = scaled.toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return [digits.slice(0, cut), digits.slice(cut)].join('.');
}

/** The fraction times 10^places, rounded to the nearest integer, halves up. */
export function roundScaled(value: Fraction, places: number): bigint {
  const { numerator, denominator } = value;
  return (numerator * powerOfTen(places) + (denominator >> 1n)) / denominator;
}

/** A whole number as a fraction over 1. */
export function wholeNumber(value: bigint): Fraction {
  return { numerator: value, denominator: 1n };
}

/** a ÷ b, b above 0. */
export function divided(a: Fraction, b: Fraction): Fraction {
  return a.denominator === b.denominator
    ? { numerator: a.numerator, denominator: b.numerator }
    : { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
}

/** The smallest common multiple of two positive integers. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  if (a % b === 0n) return a;
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/**
 * The decimal with the fewest places strictly between two fractions; `high` null means no upper end.
 * Needs 0 ≤ low < high.
 */
export function shortestDecimalBetween(low: Fraction, high: Fraction | null): Fraction {
  const start = (low.numerator / low.denominator).toString().length;
  for (let places = -start; ; places += 1) {
    const unit = powerOfTen(Math.abs(places));
    const above =
      places >= 0
        ? (low.numerator * unit) / low.denominator + 1n
        : low.numerator / (low.denominator * unit) + 1n;
    const candidate =
      places >= 0
        ? { numerator: above, denominator: unit }
        : { numerator: above * unit, denominator: 1n };
    if (high === null || compareFractions(candidate, high) < 0) return candidate;
  }
}
