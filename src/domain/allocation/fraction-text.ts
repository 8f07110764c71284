import { exponentOfTen, type Fraction, leastCommonMultiple, roundScaled } from './fraction.ts';

/** Whole number (or its digits) with dots between thousands: 1.260. */
export function wholeText(value: bigint | number | string): string {
  let rest = value.toString();
  let groups = '';
  for (; rest.length > 3; rest = rest.slice(0, -3)) groups = `.${rest.slice(-3)}${groups}`;
  return rest + groups;
}

/** Rounded to a fixed number of decimals, in Vietnamese notation: 78,73. */
export function roundedText(value: Fraction, places: number): string {
  return scaledText(roundScaled(value, places), places);
}

/** A number of 10^−places, with all its decimals. */
function scaledText(scaled: bigint, places: number): string {
  const digits = scaled.toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const whole = wholeText(digits.slice(0, cut));
  return places === 0 ? whole : `${whole},${digits.slice(cut)}`;
}

/** Rounded to at most so many decimals, without trailing zeros. */
export function trimmedText(value: Fraction, places: number): string {
  return trimmedScaledText(roundScaled(value, places), places);
}

/** A number of 10^−places, without trailing zeros. */
export function trimmedScaledText(scaled: bigint, places: number): string {
  const text = scaledText(scaled, places);
  return places === 0 ? text : withoutTrailingZeros(text);
}

/** By hand: a regular expression would start anew at every group of zeros. */
function withoutTrailingZeros(text: string): string {
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  if (text[end - 1] === ',') end -= 1;
  return text.slice(0, end);
}

/** All digits of a decimal fraction: 58,5; where there is no end to them, a quotient: 824/389. */
export function exactText(value: Fraction): string {
  if (value.denominator === 1n) return wholeText(value.numerator);
  const zeros = exponentOfTen(value.denominator);
  if (zeros !== null) return trimmedScaledText(value.numerator, zeros);
  const multiple = leastCommonMultiple(value.numerator, value.denominator);
  if (multiple === value.numerator) return wholeText(value.numerator / value.denominator);
  const numerator = multiple / value.denominator;
  const denominator = multiple / value.numerator;
  const places = placesOf(denominator);
  return places === null
    ? `${wholeText(numerator)}/${wholeText(denominator)}`
    : roundedText({ numerator, denominator }, places);
}

/** How many decimals 1 ÷ a number has; null where there is no end to them. */
function placesOf(denominator: bigint): number | null {
  let twos = 0;
  let fives = 0;
  let rest = denominator;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}
