import { toDecimal } from './decimal.ts';
import type { Comparator } from './indicator.ts';

/** A ratio in per cent: a value, `unknown` where a part is not known, `none` over a denominator of 0. */
export type Ratio =
  | { readonly type: 'value'; readonly percent: number }
  | { readonly type: 'unknown' }
  | { readonly type: 'none' };

const PERCENT_PLACES = 12;

/** numerator ÷ denominator in per cent. An unknown denominator is not 0: it leaves the ratio unknown. */
export function ratioOf(numerator: number | null, denominator: number | null): Ratio {
  if (denominator === null) return { type: 'unknown' };
  if (denominator === 0) return { type: 'none' };
  if (numerator === null) return { type: 'unknown' };
  return { type: 'value', percent: percentOf(numerator, denominator) };
}

/** Equal fractions give equal numbers (1 ÷ 3 and 2 ÷ 6), so that they can share a rank. */
function percentOf(numerator: number, denominator: number): number {
  const quick = (numerator / denominator) * 100;
  if (Number.isInteger(numerator) && Number.isInteger(denominator) && Math.abs(quick) < 1000) {
    // A double keeps more places than these of so small a number: rounded, it is the exact one.
    return Number(quick.toFixed(PERCENT_PLACES));
  }
  const over = toDecimal(numerator);
  const under = toDecimal(denominator);
  const places = BigInt(PERCENT_PLACES + 2);
  const top = over.coefficient * 10n ** (BigInt(under.scale) + places);
  const bottom = under.coefficient * 10n ** BigInt(over.scale);
  const negative = top < 0n !== bottom < 0n;
  const size = roundedQuotient(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  return Number(`${negative && size > 0n ? '-' : ''}${size}e-${PERCENT_PLACES}`);
}

function roundedQuotient(top: bigint, bottom: bigint): bigint {
  return (top * 2n + bottom) / (bottom * 2n);
}

export type RatioParts = {
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/**
 * The ratio of a whole: Σ numerators ÷ Σ denominators, never the mean of the per cents. A row with a
 * part unknown stays out on both sides of the line and is counted in `unknown`.
 */
export function ratioOfSum(rows: readonly RatioParts[]): {
  readonly ratio: Ratio;
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
} {
  const known = rows.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ numerator, denominator }],
  );
  const numerator = exactSum(known.map((row) => row.numerator));
  const denominator = exactSum(known.map((row) => row.denominator));
  const ratio: Ratio = known.length === 0 ? { type: 'unknown' } : ratioOf(numerator, denominator);
  return { ratio, numerator, denominator, unknown: rows.length - known.length };
}

/** Adds decimals without the noise of doubles: 0.1 + 0.2 is 0.3. */
export function exactSum(values: readonly number[]): number {
  return sumOfCounts(values) ?? sumOfDecimals(values);
}

/** Doubles add whole numbers exactly as long as they are safe; null where they are not that. */
function sumOfCounts(values: readonly number[]): number | null {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(sum)) return null;
  }
  return sum;
}

function sumOfDecimals(values: readonly number[]): number {
  const decimals = values.map(toDecimal);
  const scale = Math.max(0, ...decimals.map((one) => one.scale));
  const total = decimals.reduce(
    (sum, one) => sum + one.coefficient * 10n ** BigInt(scale - one.scale),
    0n,
  );
  return Number(`${total}e-${scale}`);
}

/**
 * How many of `denominator` reach the target: ⌈p·D⌉ for `ge` and a bare number, ⌊p·D⌋ + 1 for `gt`.
 * null for «khoảng», which asks for no number, and over an unknown or empty denominator.
 */
export function neededNumerator(
  comparator: Comparator,
  percent: number,
  denominator: number | null,
): number | null {
  if (denominator === null || denominator <= 0) return null;
  switch (comparator) {
    case 'ge':
    case 'none':
      return Number(productCeiling(percent, denominator, 2));
    case 'gt':
      return Number(productFloor(percent, denominator, 2).floor + 1n);
    case 'approx':
    case 'approx-gt':
      return null;
  }
}

/** ⌈rate × count⌉, the least that an average «bình quân mỗi CĐCS ít nhất …» asks of `count` of them. */
export function neededForRate(rate: number, count: number): number {
  return Number(productCeiling(rate, count, 0));
}

function productCeiling(a: number, b: number, shift: number): bigint {
  const { floor, exact } = productFloor(a, b, shift);
  return exact ? floor : floor + 1n;
}

/** ⌊a × b ÷ 10^shift⌋ and whether nothing was cut off. */
function productFloor(
  a: number,
  b: number,
  shift: number,
): { readonly floor: bigint; readonly exact: boolean } {
  const left = toDecimal(a);
  const right = toDecimal(b);
  const product = left.coefficient * right.coefficient;
  const unit = 10n ** BigInt(left.scale + right.scale + shift);
  const rest = ((product % unit) + unit) % unit;
  return { floor: (product - rest) / unit, exact: rest === 0n };
}

/** How a ratio stands to its target. */
export type Judgement =
  | { readonly type: 'met' }
  /** `missing` is how many more the numerator needs. */
  | { readonly type: 'not-met'; readonly needed: number; readonly missing: number }
  /** «khoảng»: no need, a distance from the target in điểm %. */
  | { readonly type: 'distance'; readonly points: number }
  | { readonly type: 'unknown' }
  | { readonly type: 'none' };

/** Judges by counts, so that no rounded per cent decides. */
export function judgeRatio(comparator: Comparator, percent: number, parts: RatioParts): Judgement {
  const ratio = ratioOf(parts.numerator, parts.denominator);
  if (ratio.type !== 'value') return ratio;
  const needed = neededNumerator(comparator, percent, parts.denominator);
  if (needed === null) {
    return { type: 'distance', points: exactSum([ratio.percent, -percent]) };
  }
  const missing = exactSum([needed, -(parts.numerator ?? 0)]);
  return missing <= 0 ? { type: 'met' } : { type: 'not-met', needed, missing };
}

/** Tỷ lệ thực hiện: result ÷ target in per cent; null (shown «—») without a result or with a target of 0. */
export function attainment(result: number | null, target: number | null): number | null {
  if (result === null || target === null || target === 0) return null;
  return percentOf(result, target);
}

/** Xếp thứ, the largest first; equal values share a rank (1, 2, 2, 4), null is not ranked. */
export function ranks(values: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => b - a);
  const places = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!places.has(value)) places.set(value, index + 1);
  });
  return values.map((value) => (value === null ? null : (places.get(value) ?? null)));
}
