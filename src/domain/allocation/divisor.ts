import { type Claim, exactShare, multiplierFor } from './exact-shares.ts';
import { compareFractions, type Fraction } from './fraction.ts';
import { takeFirst } from './priority-queue.ts';

export type DivisorMethod = 'sainte-lague' | 'dhondt';

/** Every divisor in between gives the answer; where both ends are equal, ties decided at it. */
export type DivisorRange = {
  readonly low: Fraction;
  /** null: no upper end. */
  readonly high: Fraction | null;
};

export type DivisorSharing = {
  readonly values: readonly bigint[];
  readonly divisors: DivisorRange;
};

/** One more for a row, or its last one: worth weight ÷ threshold. */
type Seat = { readonly row: number; readonly weight: bigint; readonly threshold: bigint };

/**
 * Divisor methods: value = clamp(round(weight ÷ d), lower, upper), where Sainte-Laguë rounds to the
 * nearest and D'Hondt down; ties go to the larger weight, then to the earlier row. Starts at the
 * proportional answer and mends the few units of difference, so the cost does not grow with the amount.
 */
export function shareByDivisor(
  claims: readonly Claim[],
  amount: bigint,
  method: DivisorMethod,
): DivisorSharing {
  const values = startingValues(claims, amount, method);
  const difference = amount - values.reduce((sum, value) => sum + value, 0n);
  if (difference > 0n) {
    addSeats(claims, values, Number(difference), method);
  } else if (difference < 0n) {
    removeSeats(claims, values, Number(-difference), method);
  }
  return { values, divisors: divisorRange(claims, values, method) };
}

/** The number that weight ÷ d must reach for the k-th unit: k − ½ (doubled) or k. */
function threshold(method: DivisorMethod, k: bigint): bigint {
  switch (method) {
    case 'sainte-lague':
      return 2n * k - 1n;
    case 'dhondt':
      return k;
  }
}

/** Rounds every proportional share at one common divisor, exact halves down: a true answer for its own sum. */
function startingValues(claims: readonly Claim[], amount: bigint, method: DivisorMethod): bigint[] {
  // Rounding down loses half a unit a row on average: D'Hondt starts that much higher.
  const aim = method === 'dhondt' ? amount + BigInt(claims.length) / 2n : amount;
  const multiplier = multiplierFor(claims, reachable(claims, aim) ? aim : amount);
  return claims.map((claim) => {
    const share = exactShare(claim, multiplier);
    return method === 'dhondt'
      ? share.numerator / share.denominator
      : (2n * share.numerator + share.denominator - 1n) / (2n * share.denominator);
  });
}

function reachable(claims: readonly Claim[], amount: bigint): boolean {
  let most = 0n;
  for (const claim of claims) {
    if (claim.weight > 0n && claim.upper === null) return true;
    most += claim.weight > 0n && claim.upper !== null ? claim.upper : claim.lower;
  }
  return amount <= most;
}

/** What a quotient may be rounded to: two neighbours exactly at a threshold, else one number twice. */
export function roundings(
  quotient: Fraction,
  method: DivisorMethod,
): { readonly down: bigint; readonly up: bigint } {
  const { numerator, denominator } =
    method === 'dhondt'
      ? quotient
      : {
          numerator: 2n * quotient.numerator + quotient.denominator,
          denominator: 2n * quotient.denominator,
        };
  const up = numerator / denominator;
  return { down: up > 0n && up * denominator === numerator ? up - 1n : up, up };
}

function nextSeat(claim: Claim, row: number, value: bigint, method: DivisorMethod): Seat | null {
  if (claim.weight === 0n || (claim.upper !== null && value >= claim.upper)) return null;
  return { row, weight: claim.weight, threshold: threshold(method, value + 1n) };
}

function lastSeat(claim: Claim, row: number, value: bigint, method: DivisorMethod): Seat | null {
  if (claim.weight === 0n || value <= claim.lower) return null;
  return { row, weight: claim.weight, threshold: threshold(method, value) };
}

function comesBefore(a: Seat, b: Seat): boolean {
  const left = a.weight * b.threshold;
  const right = b.weight * a.threshold;
  if (left !== right) return left > right;
  return a.weight !== b.weight ? a.weight > b.weight : a.row < b.row;
}

function addSeats(
  claims: readonly Claim[],
  values: bigint[],
  count: number,
  method: DivisorMethod,
) {
  moveSeats(
    claims,
    values,
    count,
    1n,
    (claim, row, value) => nextSeat(claim, row, value, method),
    comesBefore,
  );
}

function removeSeats(
  claims: readonly Claim[],
  values: bigint[],
  count: number,
  method: DivisorMethod,
) {
  moveSeats(
    claims,
    values,
    count,
    -1n,
    (claim, row, value) => lastSeat(claim, row, value, method),
    (a, b) => comesBefore(b, a),
  );
}

function moveSeats(
  claims: readonly Claim[],
  values: bigint[],
  count: number,
  change: bigint,
  seatOf: (claim: Claim, row: number, value: bigint) => Seat | null,
  before: (a: Seat, b: Seat) => boolean,
): void {
  const seats: Seat[] = [];
  claims.forEach((claim, row) => {
    const seat = seatOf(claim, row, values[row] ?? 0n);
    if (seat !== null) seats.push(seat);
  });
  takeFirst(seats, count, before, ({ row }) => {
    const claim = claims[row];
    const value = (values[row] ?? 0n) + change;
    values[row] = value;
    return claim === undefined ? null : seatOf(claim, row, value);
  });
}

function divisorRange(
  claims: readonly Claim[],
  values: readonly bigint[],
  method: DivisorMethod,
): DivisorRange {
  let low: Fraction = { numerator: 0n, denominator: 1n };
  let high: Fraction | null = null;
  claims.forEach((claim, row) => {
    const value = values[row] ?? 0n;
    const next = nextSeat(claim, row, value, method);
    if (next !== null) {
      const worth = divisorAt(next, method);
      if (compareFractions(worth, low) > 0) low = worth;
    }
    const last = lastSeat(claim, row, value, method);
    if (last !== null) {
      const worth = divisorAt(last, method);
      if (high === null || compareFractions(worth, high) < 0) high = worth;
    }
  });
  return { low, high };
}

/** The divisor at which a row just reaches a unit. */
function divisorAt(seat: Seat, method: DivisorMethod): Fraction {
  const numerator = method === 'sainte-lague' ? 2n * seat.weight : seat.weight;
  return { numerator, denominator: seat.threshold };
}
