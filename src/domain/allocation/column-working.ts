import { combinedWorking } from './combined-basis.ts';
import type { DivisorRange } from './divisor.ts';
import type { Sharing } from './feasibility.ts';
import { type FinishedSharing, heldAt, remainderOf } from './finished-sharing.ts';
import {
  compareFractions,
  type Fraction,
  powerOfTen,
  roundScaled,
  shortestDecimalBetween,
  wholeNumber,
} from './fraction.ts';
import type { RemainderSharing } from './largest-remainder.ts';
import type { CommonWeights } from './weights.ts';
import type { DivisorWorking, RankedRow, RemainderWorking, SharingWorking } from './working.ts';

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
    combined: request.basis.kind === 'weights' ? null : combinedWorking(request.basis.bases),
    rounding,
  };
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
    decimals: decimalsFor(rankedRow(0)?.remainder ?? wholeNumber(0n), last, next),
  };
}

/** Enough that no remainder reads as 1,00 and that the cut is visible unless both sides are truly equal. */
function decimalsFor(largest: Fraction, last: RankedRow | null, next: RankedRow | null): number {
  const distinct =
    last !== null && next !== null && compareFractions(last.remainder, next.remainder) !== 0;
  for (let places = FEWEST_DECIMALS; ; places += 1) {
    if (roundScaled(largest, places) === powerOfTen(places)) continue;
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
