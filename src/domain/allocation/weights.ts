import { type Failure, failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import { type Fraction, leastCommonMultiple } from './fraction.ts';
import type { Basis, CombinedBasis } from './request.ts';

/** Weights over one denominator, so that the sharing itself needs integers only. */
export type CommonWeights = {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
};

/** Brings a basis to common weights; `zero-basis` where a combined basis sums to 0 though the total is above 0. */
export function commonWeights(basis: Basis, total: bigint): Result<CommonWeights, Failure> {
  switch (basis.kind) {
    case 'weights':
      return ok(overOneDenominator(basis.weights));
    case 'combined':
      return combine(basis.bases, total);
  }
}

/** Brings fractions to their common denominator. */
export function overOneDenominator(fractions: readonly Fraction[]): CommonWeights {
  let denominator = 1n;
  for (const fraction of fractions) {
    denominator = leastCommonMultiple(denominator, fraction.denominator);
  }
  return {
    numerators: fractions.map((f) =>
      f.denominator === denominator ? f.numerator : f.numerator * (denominator / f.denominator),
    ),
    denominator,
  };
}

/** Weight of a row = Σ share · value / Σ values. */
function combine(bases: readonly CombinedBasis[], total: bigint): Result<CommonWeights, Failure> {
  const shares = overOneDenominator(bases.map((basis) => basis.share));
  const parts = bases.map((basis) => {
    const { numerators } = overOneDenominator(basis.values);
    return { numerators, sum: numerators.reduce((sum, value) => sum + value, 0n) };
  });
  const empty = parts.findIndex((part) => part.sum === 0n);
  if (empty >= 0 && total > 0n) {
    return err(
      failure(
        'zero-basis',
        `Căn cứ thứ ${empty + 1}${labelOf(bases[empty])} có tổng bằng 0 nên không phân bổ được. Chọn căn cứ khác hoặc nhập số liệu căn cứ.`,
        { path: `bases[${empty}]`, base: empty },
      ),
    );
  }
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
  return ok({ numerators, denominator: shares.denominator * common });
}

function labelOf(basis: CombinedBasis | undefined): string {
  return basis?.label === undefined ? '' : ` («${basis.label}»)`;
}
