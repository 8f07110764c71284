import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combinedCellWeights } from './cell-weights.ts';
import { compareFractions, type Fraction } from './fraction.ts';
import type { Matrix } from './two-way/request.ts';

const whole = (value: number): Fraction => ({ numerator: BigInt(value), denominator: 1n });
const matrixOf = (values: readonly (readonly number[])[]): Matrix<Fraction> =>
  values.map((line) => line.map(whole));

describe('the weights of unit × sector', () => {
  test('are the figures themselves where there is one basis', () => {
    const values = matrixOf([[3, 0]]);
    expect(combinedCellWeights([{ label: 'a', share: whole(7), values }])).toEqual(values);
  });

  test('a basis that sums to 0 brings nothing', () => {
    const bases = [
      { label: 'a', share: whole(1), values: matrixOf([[1, 3]]) },
      { label: 'lao động', share: whole(1), values: matrixOf([[0, 0]]) },
    ];
    expect(combinedCellWeights(bases)).toEqual([
      [
        { numerator: 1n, denominator: 4n },
        { numerator: 3n, denominator: 4n },
      ],
    ]);
  });

  test('each basis brings exactly its share, however its figures are scaled', () => {
    const line = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 3, maxLength: 3 });
    const figures = fc
      .array(line, { minLength: 2, maxLength: 2 })
      .filter((matrix) => matrix.flat().some((value) => value > 0));
    const share = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(figures, figures, share, share, (one, two, first, second) => {
        const combined = combinedCellWeights([
          { label: 'a', share: whole(first), values: matrixOf(one) },
          { label: 'b', share: whole(second), values: matrixOf(two) },
        ]);
        const sumOf = (matrix: readonly (readonly number[])[]) =>
          matrix.flat().reduce((sum, value) => sum + BigInt(value), 0n);
        combined.forEach((cells, row) => {
          cells.forEach((weight, column) => {
            const [a, b] = [BigInt(one[row]?.[column] ?? 0), BigInt(two[row]?.[column] ?? 0)];
            const expected = {
              numerator: BigInt(first) * a * sumOf(two) + BigInt(second) * b * sumOf(one),
              denominator: sumOf(one) * sumOf(two),
            };
            expect(compareFractions(weight, expected)).toBe(0);
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});
