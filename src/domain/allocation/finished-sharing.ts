import { type DivisorSharing, roundings } from './divisor.ts';
import type { HeldBound } from './exact-shares.ts';
import type { Sharing } from './feasibility.ts';
import { divided, type Fraction } from './fraction.ts';
import type { RemainderSharing } from './largest-remainder.ts';
import type { OneWayRequest } from './request.ts';
import type { StepPlan } from './step.ts';
import type { CommonWeights } from './weights.ts';
import type { RoundingWorking } from './working.ts';

/** What a rounding method found, in steps. */
export type RoundedSharing =
  | { readonly kind: 'largest-remainder'; readonly found: RemainderSharing }
  | { readonly kind: 'sainte-lague' | 'dhondt'; readonly found: DivisorSharing };

/** A sharing that is done, with everything its explanation draws on. */
export type FinishedSharing = {
  readonly request: OneWayRequest;
  readonly weights: CommonWeights;
  readonly sharing: Sharing;
  readonly plan: StepPlan;
  readonly rounded: RoundedSharing;
  /** Exact entitlements of the sharing rows, alongside `sharing.free`. */
  readonly shares: readonly Fraction[];
};

/** The bound that changed a row's value. */
export function heldAt(
  { rounded, weights, plan }: FinishedSharing,
  rounding: RoundingWorking,
  index: number,
): HeldBound | null {
  if (rounded.kind === 'largest-remainder') return rounded.found.rows[index]?.held ?? null;
  const claim = plan.claims[index];
  if (claim === undefined || rounding.kind === 'largest-remainder') return null;
  const value = rounded.found.values[index];
  if (value !== claim.lower && value !== claim.upper) return null;
  const weight = { numerator: claim.weight, denominator: weights.denominator };
  const { down, up } = roundings(divided(weight, rounding.divisor), rounding.kind);
  if (up < claim.lower) return 'min';
  return claim.upper !== null && down > claim.upper ? 'max' : null;
}

/** A row's phần lẻ by the largest remainder. */
export function remainderOf(found: RemainderSharing, index: number): Fraction {
  const remainder = found.rows[index]?.remainder ?? 0n;
  return { numerator: remainder, denominator: found.multiplier.denominator };
}
