import { type Fraction, leastCommonMultiple } from './fraction.ts';
import type { Basis, CombinedBasis } from './request.ts';

/** Weights over one denominator, so that the sharing itself needs integers only. */
export type CommonWeights = {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
};

/** Brings a basis to common weights; of several bases one that sums to 0 brings nothing. */
export function commonWeights(basis: Basis): CommonWeights {
  switch (basis.kind) {
    case 'weights':
      return overOneDenominator(basis.weights);
    case 'combined':
      return combine(basis.bases);
  }
}

/** Brings fractions to their common denominator. */
export function overOneDenominator(fractions: readonly Fraction[]): CommonWeights {
  let denominator = 1n;
  for (const fraction of fractions) {
    if (fraction.denominator === denominator) continue;
    denominator = leastCommonMultiple(denominator, fraction.denominator);
  }
  return {
    numerators: fractions.map((f) =>
      f.denominator === denominator ? f.numerator : f.numerator * (denominator / f.denominator),
    ),
    denominator,
  };
}

/** The exact sum; 0 of none. */
export function sumOfFractions(fractions: readonly Fraction[]): Fraction {
  const { numerators, denominator } = overOneDenominator(fractions);
  return { numerator: numerators.reduce((sum, value) => sum + value, 0n), denominator };
}

/** Weight of a row = Σ share · value / Σ values. */
function combine(bases: readonly CombinedBasis[]): CommonWeights {
  const shares = overOneDenominator(bases.map((basis) => basis.share));
  const parts = bases.map((basis) => {
    const { numerators } = overOneDenominator(basis.values);
    return { numerators, sum: numerators.reduce((sum, value) => sum + value, 0n) };
  });
  const common = parts.reduce(
    (multiple, part) => leastCommonMultiple(multiple, part.sum === 0n ? 1n : part.sum),
    1n,
  );
  const rowCount = bases[0]?.values.length ?? 0;
  const numerators = new Array<bigint>(rowCount).fill(0n);
  parts.forEach((part, index) => {
    if (part.sum === 0n) return;
    const factor = (shares.numerators[index] ?? 0n) * (common / part.sum);
    part.numerators.forEach((value, row) => {
      numerators[row] = (numerators[row] ?? 0n) + factor * value;
    });
  });
  return { numerators, denominator: shares.denominator * common };
}
