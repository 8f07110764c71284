import { compareBigints, type Fraction } from './fraction.ts';

/** What one row asks of a sharing: its weight and its bounds, `upper` null for none. */
export type Claim = {
  readonly weight: bigint;
  readonly lower: bigint;
  readonly upper: bigint | null;
};

/** The bound that holds a row, strictly: its proportional share lies beyond it. */
export type HeldBound = 'min' | 'max';

/** The most a row can receive: without weight nothing lifts it above its lower bound. */
export function ceilingOf(claim: Claim): bigint | null {
  return claim.weight === 0n ? claim.lower : claim.upper;
}

/** The value of λ·weight at which a row begins or ceases to grow with λ. */
type Breakpoint = {
  readonly key: bigint;
  readonly bound: bigint;
  readonly weight: bigint;
  readonly fixedChange: bigint;
  readonly slopeChange: bigint;
};

/**
 * The smallest λ ≥ 0 with Σ clamp(λ·weight, lower, upper) = amount, found on the sorted points where
 * a bound begins or ceases to hold. The amount must lie between the sums of the lower bounds and of
 * the ceilings.
 */
export function multiplierFor(claims: readonly Claim[], amount: bigint): Fraction {
  let fixed = 0n;
  let slope = 0n;
  const bounded: Claim[] = [];
  for (const claim of claims) {
    fixed += claim.lower;
    if (claim.weight === 0n || claim.lower === claim.upper) continue;
    if (claim.lower === 0n) slope += claim.weight;
    if (claim.lower > 0n || claim.upper !== null) bounded.push(claim);
  }
  if (fixed === amount) return { numerator: 0n, denominator: 1n };
  for (const point of sortedBreakpoints(bounded)) {
    if (fixed * point.weight + slope * point.bound >= amount * point.weight) break;
    fixed += point.fixedChange;
    slope += point.slopeChange;
  }
  return { numerator: amount - fixed, denominator: slope };
}

function sortedBreakpoints(bounded: readonly Claim[]): readonly Breakpoint[] {
  const widest = bounded.reduce((max, claim) => (claim.weight > max ? claim.weight : max), 1n);
  // Comparing one rounded-down integer each is far cheaper than cross-multiplying; equal ones still are.
  const shift = BigInt(widest.toString(2).length + 32);
  const points: Breakpoint[] = [];
  for (const { weight, lower, upper } of bounded) {
    if (lower > 0n) {
      const key = (lower << shift) / weight;
      points.push({ key, bound: lower, weight, fixedChange: -lower, slopeChange: weight });
    }
    if (upper !== null) {
      const key = (upper << shift) / weight;
      points.push({ key, bound: upper, weight, fixedChange: upper, slopeChange: -weight });
    }
  }
  return points.sort(
    (a, b) =>
      compareBigints(a.key, b.key) || compareBigints(a.bound * b.weight, b.bound * a.weight),
  );
}

/** The bound beyond which λ·weight lies; null where the row has its proportional share. */
function heldBound({ lower, upper }: Claim, { numerator, denominator }: Fraction) {
  if (lower > 0n && numerator < lower * denominator) return 'min';
  return upper !== null && numerator > upper * denominator ? 'max' : null;
}

/** clamp(λ·weight, lower, upper), and the bound that holds it. */
export function heldShare(
  claim: Claim,
  multiplier: Fraction,
): { readonly held: HeldBound | null; readonly share: Fraction } {
  const grown = {
    numerator: multiplier.numerator * claim.weight,
    denominator: multiplier.denominator,
  };
  const held = heldBound(claim, grown);
  if (held === null) return { held, share: grown };
  const bound = held === 'min' ? claim.lower : (claim.upper ?? 0n);
  return { held, share: { numerator: bound, denominator: 1n } };
}

/** clamp(λ·weight, lower, upper). */
export function exactShare(claim: Claim, multiplier: Fraction): Fraction {
  return heldShare(claim, multiplier).share;
}
