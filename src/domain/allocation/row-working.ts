import { type FinishedSharing, heldAt, remainderOf } from './finished-sharing.ts';
import { divided, type Fraction, wholeNumber } from './fraction.ts';
import type { OneWayRow } from './request.ts';
import { valueOfSteps } from './step.ts';
import type { RowWorking, SharedWorking, SharingWorking } from './working.ts';

const NOTHING = wholeNumber(0n);

/** What the explanation says about a row, by its number in the request. */
export function rowWorkingsOf(
  finished: FinishedSharing,
  column: SharingWorking,
): (row: number) => RowWorking {
  const { request, sharing } = finished;
  const places = new Map(sharing.free.map((row, index) => [row, index]));
  return (row) => {
    const asked = request.rows[row];
    if (asked === undefined) throw new Error(`No row ${row}`);
    const { id, label = id, locked, lock = null } = asked;
    if (locked !== null) return { kind: 'locked', label, value: locked, lock };
    const index = places.get(row);
    if (index === undefined) throw new Error(`Row ${row} takes no part`);
    return sharedWorking(finished, column, asked, row, index);
  };
}

function sharedWorking(
  finished: FinishedSharing,
  column: SharingWorking,
  asked: OneWayRow,
  row: number,
  index: number,
): SharedWorking {
  const { request, weights, plan, rounded, shares } = finished;
  const claim = plan.claims[index];
  if (claim === undefined) throw new Error(`No claim for row ${row}`);
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
  if (rounding.kind !== 'largest-remainder') return divided(weight, rounding.divisor);
  if (weightSum.numerator === 0n) return NOTHING;
  return divided(
    { numerator: weight.numerator * BigInt(pool), denominator: weight.denominator },
    weightSum,
  );
}
