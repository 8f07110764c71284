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
 * Σ share · value ÷ Σ values over the whole matrix.
 */
export function combinedCellWeights(bases: readonly CellBasis[]): Matrix<Fraction> {
  const [first] = bases;
  if (first === undefined) return [];
  if (bases.length === 1) return first.values;
  const { numerators, denominator } = commonWeights({
    kind: 'combined',
    bases: bases.map((basis) => ({ ...basis, values: basis.values.flat() })),
  });
  let next = 0;
  return first.values.map((line) =>
    line.map(() => {
      const numerator = numerators[next] ?? 0n;
      next += 1;
      return numerator === 0n
        ? { numerator, denominator: 1n }
        : reduced({ numerator, denominator });
    }),
  );
}
