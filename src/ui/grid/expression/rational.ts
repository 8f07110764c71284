/** An exact number with its sign, in lowest terms, denominator above 0. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

/** Doubles hold this many decimal digits without loss. */
const MOST_DIGITS = 15;

/** Throws a RangeError for a denominator of 0. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('No number has the denominator 0.');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(magnitude(numerator), magnitude(denominator));
  return {
    numerator: (sign * numerator) / divisor,
    denominator: (sign * denominator) / divisor,
  };
}

/** Reads a plain decimal without a sign: «1234.5». */
export function rationalOf(plain: string): Rational {
  const [whole = '0', decimals = ''] = plain.split('.');
  return rational(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

export function added(a: Rational, b: Rational): Rational {
  return rational(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function negated(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function multiplied(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** a ÷ b, b other than 0. */
export function divided(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** The largest integer not above. */
export function floorOf({ numerator, denominator }: Rational): bigint {
  const cut = numerator / denominator;
  return numerator < 0n && cut * denominator !== numerator ? cut - 1n : cut;
}

/** The nearest number of at most `places` decimals, halves away from zero. */
export function roundedTo({ numerator, denominator }: Rational, places: number): Rational {
  const unit = 10n ** BigInt(places);
  const doubled = (magnitude(numerator) * unit * 2n + denominator) / (denominator * 2n);
  return rational(numerator < 0n ? -doubled : doubled, unit);
}

/** The double that shows as exactly this number; null where no double of 15 digits does. */
export function numberOf(value: Rational): number | null {
  const places = decimalPlaces(value.denominator);
  if (places === null) return null;
  const digits = (magnitude(value.numerator) * 10n ** BigInt(places)) / value.denominator;
  if (String(digits).length > MOST_DIGITS) return null;
  const sign = value.numerator < 0n ? '-' : '';
  return Number(`${sign}${digits}e-${places}`);
}

/** How many decimals end a division by it; null where it never ends within 15. */
function decimalPlaces(denominator: bigint): number | null {
  for (let places = 0; places <= MOST_DIGITS; places += 1) {
    if (10n ** BigInt(places) % denominator === 0n) return places;
  }
  return null;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
