import { type Claim, ceilingOf } from './exact-shares.ts';

/**
 * A sharing in multiples of a step: R = step·amount + rest. Claims count in steps; the one row that
 * takes the rest receives step·y + rest, all others step·y.
 */
export type StepPlan = {
  readonly step: bigint;
  readonly amount: bigint;
  readonly rest: bigint;
  /** The row that takes the rest; null where nothing is left over. */
  readonly restRow: number | null;
  readonly claims: readonly Claim[];
};

/** No row can take the rest within the bounds; `by`: how far the nearest arrangement is away. */
export type StepConflict = { readonly rows: readonly number[]; readonly by: bigint };

/**
 * Turns claims on whole numbers into claims on steps. The rest goes to the row with the largest weight
 * (then the earliest) for which a solution exists; bounds hold for the final values.
 */
export function planSteps(
  claims: readonly Claim[],
  toShare: bigint,
  step: bigint,
): StepPlan | StepConflict {
  const amount = toShare / step;
  const rest = toShare % step;
  const multiples = claims.map((claim) => inSteps(claim, step, 0n));
  const sums = totals(multiples);
  if (rest === 0n) {
    const miss = missBy(sums, amount, step);
    return miss === 0n
      ? { step, amount, rest, restRow: null, claims: multiples }
      : { rows: conflictRows(claims, multiples), by: miss };
  }

  let restRow: number | null = null;
  let nearest: bigint | null = null;
  claims.forEach((claim, row) => {
    const plain = multiples[row];
    if (plain === undefined) return;
    const miss = missBy(replaced(sums, plain, inSteps(claim, step, rest)), amount, step);
    if (nearest === null || miss < nearest) nearest = miss;
    const best = restRow === null ? undefined : claims[restRow];
    if (miss === 0n && (best === undefined || claim.weight > best.weight)) restRow = row;
  });
  if (restRow === null) {
    return { rows: conflictRows(claims, multiples), by: nearest ?? rest };
  }
  return {
    step,
    amount,
    rest,
    restRow,
    claims: multiples.map((plain, row) => {
      const claim = claims[row];
      return row === restRow && claim !== undefined ? inSteps(claim, step, rest) : plain;
    }),
  };
}

/** The final value of a row that received `steps` steps. */
export function valueOfSteps(plan: StepPlan, row: number, steps: bigint): bigint {
  return plan.step * steps + (row === plan.restRow ? plan.rest : 0n);
}

function inSteps(claim: Claim, step: bigint, rest: bigint): Claim {
  const lower = claim.lower <= rest ? 0n : (claim.lower - rest + step - 1n) / step;
  if (claim.upper === null) return { weight: claim.weight, lower, upper: null };
  const upper = claim.upper < rest ? -1n : (claim.upper - rest) / step;
  return { weight: claim.weight, lower, upper };
}

/** Sums over claims: what they need at least, take at most, and by how much single claims contradict themselves. */
type Totals = {
  readonly lower: bigint;
  readonly ceiling: bigint;
  readonly unlimited: number;
  readonly contradiction: bigint;
};

function totals(claims: readonly Claim[]): Totals {
  return claims.reduce(added, { lower: 0n, ceiling: 0n, unlimited: 0, contradiction: 0n });
}

function added(sums: Totals, claim: Claim): Totals {
  const contradiction =
    claim.upper !== null && claim.upper < claim.lower ? claim.lower - claim.upper : 0n;
  const ceiling = contradiction > 0n ? claim.lower : ceilingOf(claim);
  return {
    lower: sums.lower + claim.lower,
    ceiling: sums.ceiling + (ceiling ?? 0n),
    unlimited: sums.unlimited + (ceiling === null ? 1 : 0),
    contradiction: sums.contradiction + contradiction,
  };
}

function replaced(sums: Totals, before: Claim, after: Claim): Totals {
  const out = totals([before]);
  const into = totals([after]);
  return {
    lower: sums.lower - out.lower + into.lower,
    ceiling: sums.ceiling - out.ceiling + into.ceiling,
    unlimited: sums.unlimited - out.unlimited + into.unlimited,
    contradiction: sums.contradiction - out.contradiction + into.contradiction,
  };
}

/** 0 where the claims can be met exactly, else how many units they are away from it. */
function missBy(sums: Totals, amount: bigint, step: bigint): bigint {
  const below = sums.lower > amount ? sums.lower - amount : 0n;
  const above = sums.unlimited === 0 && sums.ceiling < amount ? amount - sums.ceiling : 0n;
  return (below + above + sums.contradiction) * step;
}

/** Rows without a multiple inside their bounds; where there are none, every bounded row. */
function conflictRows(claims: readonly Claim[], multiples: readonly Claim[]): readonly number[] {
  const rows = claims.map((_, row) => row);
  const contradicting = rows.filter((row) => {
    const claim = multiples[row];
    return claim !== undefined && claim.upper !== null && claim.upper < claim.lower;
  });
  if (contradicting.length > 0) return contradicting;
  return rows.filter((row) => {
    const claim = claims[row];
    return claim !== undefined && (claim.lower > 0n || claim.upper !== null);
  });
}
