import { type Claim, type HeldBound, heldShare, multiplierFor } from './exact-shares.ts';
import { compareBigints, type Fraction } from './fraction.ts';

/** How one row came to its value; `remainder` counts in parts of the multiplier's denominator. */
export type RemainderRow = {
  readonly held: HeldBound | null;
  /** Exact, within the bounds. */
  readonly share: Fraction;
  readonly floor: bigint;
  readonly remainder: bigint;
  /** Place by remainder from 1; null for a row without weight or at a bound. */
  readonly rank: number | null;
  readonly extra: boolean;
};

export type RemainderSharing = {
  readonly multiplier: Fraction;
  readonly rows: readonly RemainderRow[];
  readonly values: readonly bigint[];
  readonly floorSum: bigint;
  /** How many rows received one more. */
  readonly extras: number;
  /** Row numbers from the largest remainder down. */
  readonly ranking: readonly number[];
};

/**
 * Phần dư lớn nhất: exact shares clamp(λ·weight, lower, upper), their floors, and the rest one by one
 * to the largest remainders, then the larger weight, then the earlier row. A share with a remainder
 * lies strictly between whole bounds, so one more never crosses one.
 */
export function shareByLargestRemainder(
  claims: readonly Claim[],
  amount: bigint,
): RemainderSharing {
  const multiplier = multiplierFor(claims, amount);
  const parts = claims.map((claim) => floorAndRemainder(claim, multiplier));
  const floorSum = parts.reduce((sum, part) => sum + part.floor, 0n);
  const extras = Number(amount - floorSum);

  const ranking = ranked(claims, parts);
  const ranks = new Array<number | null>(claims.length).fill(null);
  ranking.forEach((row, position) => {
    ranks[row] = position + 1;
  });
  const rows = parts.map(({ held, share, floor, remainder }, row) => {
    const rank = ranks[row] ?? null;
    return { held, share, floor, remainder, rank, extra: rank !== null && rank <= extras };
  });
  const values = rows.map((row) => (row.extra ? row.floor + 1n : row.floor));
  return { multiplier, rows, values, floorSum, extras, ranking };
}

type FloorAndRemainder = Pick<RemainderRow, 'held' | 'share' | 'floor' | 'remainder'>;

function floorAndRemainder(claim: Claim, multiplier: Fraction): FloorAndRemainder {
  const { held, share } = heldShare(claim, multiplier);
  const floor = share.numerator / share.denominator;
  return { held, share, floor, remainder: share.numerator - floor * share.denominator };
}

function ranked(claims: readonly Claim[], parts: readonly FloorAndRemainder[]): readonly number[] {
  const entries: { row: number; remainder: bigint; weight: bigint }[] = [];
  claims.forEach(({ weight }, row) => {
    const part = parts[row];
    if (part !== undefined && part.held === null && weight > 0n) {
      entries.push({ row, remainder: part.remainder, weight });
    }
  });
  entries.sort(
    (a, b) =>
      compareBigints(b.remainder, a.remainder) ||
      compareBigints(b.weight, a.weight) ||
      a.row - b.row,
  );
  return entries.map((entry) => entry.row);
}
