import type { Failure } from '../error.ts';
import { ok, type Result } from '../result.ts';
import type { Fraction } from './fraction.ts';
import { reduced } from './two-way/ratio.ts';
import type { Matrix } from './two-way/request.ts';
import { commonWeights } from './weights.ts';

/** One of the bases of a sharing over rows and columns. */
export type CellBasis = {
  readonly label: string;
  readonly share: Fraction;
  readonly values: Matrix<Fraction>;
};

/**
 * The weight of each cell: the figures of the only basis as they are, or of several
 * Σ share · value ÷ Σ values over the whole matrix. Error: `zero-basis` where one of several sums to 0.
 */
export function combinedCellWeights(
  bases: readonly CellBasis[],
): Result<Matrix<Fraction>, Failure> {
  const [first] = bases;
  if (first === undefined) return ok([]);
  if (bases.length === 1) return ok(first.values);
  const weights = commonWeights(
    { kind: 'combined', bases: bases.map((basis) => ({ ...basis, values: basis.values.flat() })) },
    // Whatever is shared out, a basis without figures says nothing.
    1n,
  );
  if (!weights.ok) return weights;
  const { numerators, denominator } = weights.value;
  let next = 0;
  return ok(
    first.values.map((line) =>
      line.map(() => {
        const numerator = numerators[next] ?? 0n;
        next += 1;
        return numerator === 0n
          ? { numerator, denominator: 1n }
          : reduced({ numerator, denominator });
      }),
    ),
  );
}
