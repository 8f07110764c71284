import type { Fraction } from '../fraction.ts';
import type { CellLimits } from './cell-limits.ts';
import type { Matrix, TwoWayRequest } from './request.ts';

export type Divisors = {
  readonly rows: readonly Fraction[];
  readonly columns: readonly Fraction[];
};

/**
 * Holds the answer against its own divisors, from the request alone: every cell is
 * clamp(round(w ÷ (row · column)), min, max), either neighbour at an exact half, and both margins
 * are met. Throws where that is not so: an answer without its proof must not leave.
 */
export function checkCertificate(
  request: TwoWayRequest,
  { lower, upper }: CellLimits,
  values: Matrix<number>,
  divisors: Divisors,
): void {
  const width = request.columns.length;
  const rowSums = request.rows.map(() => 0);
  const columnSums = request.columns.map(() => 0);
  request.weights.forEach((line, i) => {
    line.forEach((weight, j) => {
      const value = values[i]?.[j] ?? Number.NaN;
      const row = divisors.rows[i];
      const column = divisors.columns[j];
      if (row === undefined || column === undefined) throw new Error('A divisor is missing');
      const twice = 2n * weight.numerator * row.denominator * column.denominator;
      const unit = weight.denominator * row.numerator * column.numerator;
      const [least, most] = [lower[i * width + j] ?? 0, upper[i * width + j] ?? 0];
      const doubled = 2n * BigInt(value);
      const holds =
        value >= least &&
        value <= most &&
        (value === least || twice >= (doubled - 1n) * unit) &&
        (value === most || twice <= (doubled + 1n) * unit);
      if (!holds) throw new Error(`The divisors do not give cell ${i}, ${j}`);
      rowSums[i] = (rowSums[i] ?? 0) + value;
      columnSums[j] = (columnSums[j] ?? 0) + value;
    });
  });
  const met =
    request.rows.every(({ total }, i) => rowSums[i] === total) &&
    request.columns.every(({ total }, j) => columnSums[j] === total);
  if (!met) throw new Error('The values do not add up to the margins');
}
