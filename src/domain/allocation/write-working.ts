import { type DivisorRange, type DivisorSharing, roundings } from './divisor.ts';
import type { HeldBound } from './exact-shares.ts';
import type { Sharing } from './feasibility.ts';
import {
  compareFractions,
  type Fraction,
  roundScaled,
  shortestDecimalBetween,
} from './fraction.ts';
import type { RemainderSharing } from './largest-remainder.ts';
import type { OneWayRequest } from './request.ts';
import { type StepPlan, valueOfSteps } from './step.ts';
import type { CommonWeights } from './weights.ts';
import type {
  CombinedWorking,
  DivisorWorking,
  RankedRow,
  RemainderWorking,
  RoundingWorking,
  RowWorking,
  SharedWorking,
  SharingWorking,
} from './working.ts';

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

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

/** What the explanation says about the column as a whole. */
export function sharingWorking(finished: FinishedSharing): SharingWorking {
  const { request, weights, sharing, plan } = finished;
  const rounding =
    finished.rounded.kind === 'largest-remainder'
      ? remainderWorking(finished.rounded.found, sharing)
      : divisorWorking(finished.rounded.kind, finished.rounded.found.divisors, weights);
  let heldRows = 0;
  let heldSum = 0n;
  let weightSum = 0n;
  plan.claims.forEach((claim, index) => {
    if (heldAt(finished, rounding, index) === null) {
      weightSum += claim.weight;
    } else {
      heldRows += 1;
      heldSum += finished.rounded.found.values[index] ?? 0n;
    }
  });
  return {
    total: request.total,
    toShare: Number(sharing.toShare),
    lockedRows: request.rows.length - sharing.free.length,
    sharingRows: sharing.free.length,
    step: {
      size: request.step,
      count: Number(plan.amount),
      rest: Number(plan.rest),
      restRow: plan.restRow === null ? null : (sharing.free[plan.restRow] ?? null),
    },
    heldRows,
    heldSum: Number(heldSum),
    pool: Number(plan.amount - heldSum),
    weightSum: { numerator: weightSum, denominator: weights.denominator },
    combined: combinedWorking(request),
    rounding,
  };
}

function combinedWorking({ basis }: OneWayRequest): readonly CombinedWorking[] | null {
  if (basis.kind === 'weights') return null;
  return basis.bases.map(({ label, share, values }) => ({
    label: label ?? null,
    share,
    sum: sumOf(values),
  }));
}

function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce(
    (sum, value) =>
      sum.denominator === value.denominator
        ? { numerator: sum.numerator + value.numerator, denominator: sum.denominator }
        : {
            numerator: sum.numerator * value.denominator + value.numerator * sum.denominator,
            denominator: sum.denominator * value.denominator,
          },
    NOTHING,
  );
}

const FEWEST_DECIMALS = 2;

function remainderWorking(found: RemainderSharing, sharing: Sharing): RemainderWorking {
  const rankedRow = (position: number): RankedRow | null => {
    const index = found.ranking[position];
    const row = index === undefined ? undefined : sharing.free[index];
    if (index === undefined || row === undefined) return null;
    return { row, remainder: remainderOf(found, index) };
  };
  const last = rankedRow(found.extras - 1);
  const next = rankedRow(found.extras);
  return {
    kind: 'largest-remainder',
    floorSum: Number(found.floorSum),
    extras: found.extras,
    last,
    next,
    decimals: decimalsFor(rankedRow(0)?.remainder ?? NOTHING, last, next),
  };
}

function remainderOf(found: RemainderSharing, index: number): Fraction {
  const remainder = found.rows[index]?.remainder ?? 0n;
  return { numerator: remainder, denominator: found.multiplier.denominator };
}

/** Enough that no remainder reads as 1,00 and that the cut is visible unless both sides are truly equal. */
function decimalsFor(largest: Fraction, last: RankedRow | null, next: RankedRow | null): number {
  const distinct =
    last !== null && next !== null && compareFractions(last.remainder, next.remainder) !== 0;
  for (let places = FEWEST_DECIMALS; ; places += 1) {
    if (roundScaled(largest, places) === 10n ** BigInt(places)) continue;
    if (!distinct) return places;
    if (roundScaled(last.remainder, places) !== roundScaled(next.remainder, places)) return places;
  }
}

function divisorWorking(
  kind: DivisorWorking['kind'],
  range: DivisorRange,
  weights: CommonWeights,
): DivisorWorking {
  const inWeights = ({ numerator, denominator }: Fraction): Fraction => ({
    numerator,
    denominator: denominator * weights.denominator,
  });
  const low = inWeights(range.low);
  const high = range.high === null ? null : inWeights(range.high);
  const tied = high !== null && compareFractions(low, high) === 0;
  return { kind, divisor: tied ? low : shortestDecimalBetween(low, high), tied };
}

/** What the explanation says about each row, in the order of the request. */
export function rowWorkings(
  finished: FinishedSharing,
  column: SharingWorking,
): readonly RowWorking[] {
  const { request, sharing } = finished;
  const workings: (RowWorking | undefined)[] = request.rows.map((row) =>
    row.locked === null
      ? undefined
      : { kind: 'locked', label: row.label ?? row.id, value: row.locked, lock: row.lock ?? null },
  );
  sharing.free.forEach((row, index) => {
    workings[row] = sharedWorking(finished, column, row, index);
  });
  return workings.filter((working) => working !== undefined);
}

function sharedWorking(
  finished: FinishedSharing,
  column: SharingWorking,
  row: number,
  index: number,
): SharedWorking {
  const { request, weights, plan, rounded, shares } = finished;
  const asked = request.rows[row];
  const claim = plan.claims[index];
  if (asked === undefined || claim === undefined) throw new Error(`No claim for row ${row}`);
  const steps = rounded.found.values[index] ?? 0n;
  const weight = { numerator: claim.weight, denominator: weights.denominator };
  const remainders = rounded.kind === 'largest-remainder' ? rounded.found : null;
  const ranked = remainders?.rows[index];
  return {
    kind: 'shared',
    label: asked.label ?? asked.id,
    weight: (request.basis.kind === 'weights' ? request.basis.weights[row] : undefined) ?? weight,
    basisValues:
      request.basis.kind === 'weights'
        ? []
        : request.basis.bases.map((basis) => basis.values[row] ?? NOTHING),
    min: asked.min,
    max: asked.max,
    minSteps: Number(claim.lower),
    maxSteps: claim.upper === null ? null : Number(claim.upper),
    proportional: proportionalOf(weight, column),
    share: shares[index] ?? NOTHING,
    held: heldAt(finished, column.rounding, index),
    floor: Number(ranked?.floor ?? steps),
    remainder: remainders === null ? NOTHING : remainderOf(remainders, index),
    rank: ranked?.rank ?? null,
    extra: ranked?.extra ?? false,
    steps: Number(steps),
    value: Number(valueOfSteps(plan, index, steps)),
  };
}

function proportionalOf(weight: Fraction, { rounding, pool, weightSum }: SharingWorking): Fraction {
  if (weight.numerator === 0n) return NOTHING;
  if (rounding.kind !== 'largest-remainder') return quotient(weight, rounding.divisor);
  if (weightSum.numerator === 0n) return NOTHING;
  return quotient(
    { numerator: weight.numerator * BigInt(pool), denominator: weight.denominator },
    weightSum,
  );
}

function quotient(a: Fraction, b: Fraction): Fraction {
  return a.denominator === b.denominator
    ? { numerator: a.numerator, denominator: b.numerator }
    : { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
}

/** The bound that changed a row's value. */
function heldAt(
  { rounded, weights, plan }: FinishedSharing,
  rounding: RoundingWorking,
  index: number,
): HeldBound | null {
  if (rounded.kind === 'largest-remainder') return rounded.found.rows[index]?.held ?? null;
  const claim = plan.claims[index];
  if (claim === undefined || rounding.kind === 'largest-remainder') return null;
  const weight = { numerator: claim.weight, denominator: weights.denominator };
  const { down, up } = roundings(quotient(weight, rounding.divisor), rounding.kind);
  if (up < claim.lower) return 'min';
  return claim.upper !== null && down > claim.upper ? 'max' : null;
}
