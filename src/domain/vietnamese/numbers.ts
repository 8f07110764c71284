import { decimalParts, roundDecimal, toDecimal } from '../decimal.ts';

const MINUS = '\u2212';

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
}

function written(value: number, most: number, least: number): string {
  const parts = decimalParts(roundDecimal(toDecimal(value), most));
  const fraction = parts.fraction.replace(/0+$/, '').padEnd(least, '0');
  const digits = fraction === '' ? grouped(parts.whole) : `${grouped(parts.whole)},${fraction}`;
  return parts.negative ? `${MINUS}${digits}` : digits;
}

/** 1234567 → «1.234.567». Throws a RangeError unless the number is whole. */
export function formatCount(value: number): string {
  if (!Number.isInteger(value)) throw new RangeError(`Not a count: ${value}`);
  return written(value, 0, 0);
}

/** A count in running text: below 10 with a leading 0 («05 CĐCS»), as decisions write it. */
export function formatCountInText(value: number): string {
  const text = formatCount(value);
  return value > 0 && value < 10 ? `0${text}` : text;
}

/** 85.1 → «85,1». Exact unless `max` names the most decimals to show. */
export function formatDecimal(value: number, options: { readonly max?: number } = {}): string {
  return written(value, options.max ?? Number.POSITIVE_INFINITY, 0);
}

/** Always `places` decimals: 45.7 → «45,70». */
export function formatFixed(value: number, places: number): string {
  return written(value, places, places);
}

/** 85.1 → «85,1%», closed up. Exact unless `max` names the most decimals to show. */
export function formatPercent(value: number, options: { readonly max?: number } = {}): string {
  return `${formatDecimal(value, options)}%`;
}

/** A difference with its sign: «+2», «−1», «0». */
export function formatDifference(value: number, options: { readonly max?: number } = {}): string {
  const text = formatDecimal(value, options);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * Whether a whole number stands near 1/1000 of what was to be expected (its target, last period or
 * baseline): 12.000 typed in an English Excel is stored as 12. «Near» is within a factor of 3.
 */
export function thousandSuspect(value: number, reference: number): boolean {
  if (!Number.isInteger(value) || value <= 0 || reference <= 0) return false;
  return value * 3000 >= reference && value * 1000 <= reference * 3;
}

export { type NumberKind, parseTyped, type TypedNumber } from './parse-number.ts';
