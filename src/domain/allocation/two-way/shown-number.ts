import { type Fraction, toDecimalCut } from '../fraction.ts';
import { exactText, roundedText, trimmedText } from '../fraction-text.ts';

/** A number as it is shown, and what it then stands for. */
export type Shown = { readonly text: string; readonly value: Fraction };

/** Rounded to so many decimals. */
export function shownWith(value: Fraction, places: number): Shown {
  const unit = 10n ** BigInt(places);
  const numerator = (2n * value.numerator * unit + value.denominator) / (2n * value.denominator);
  return { text: roundedText(value, places), value: { numerator, denominator: unit } };
}

const TYPED_AT_MOST = 24;

/** All digits of a number; null where they are too many to be typed, or have no end. */
export function typedText(value: Fraction): string | null {
  const exact = exactText(value);
  return exact.length > TYPED_AT_MOST || exact.includes('/') ? null : exact;
}

/** A number as typed: exact where it is short, else rounded to so many significant digits. */
export function shownNumber(number: Fraction, exact: string | null, digits: number): Shown {
  if (exact !== null) return { text: exact, value: number };
  const whole = number.numerator / number.denominator;
  const places =
    whole > 0n ? Math.max(0, digits - whole.toString().length) : digits + leadingZeros(number);
  return { text: trimmedText(number, places), value: shownWith(number, places).value };
}

function leadingZeros(value: Fraction): number {
  for (let places = 8; ; places *= 2) {
    const decimals = toDecimalCut(value, places).slice(2);
    const zeros = decimals.search(/[1-9]/);
    if (zeros >= 0) return zeros;
  }
}
