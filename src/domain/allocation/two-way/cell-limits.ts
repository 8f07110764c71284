import type { TwoWayRequest } from './request.ts';

/** Row-major arrays of what each cell may hold; `upper` is Infinity for no upper bound. */
export type CellLimits = {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
};

/** Locks and cells without weight are held at one value; the others keep their bounds. */
export function cellLimits(request: TwoWayRequest): CellLimits {
  const width = request.columns.length;
  const lower = new Float64Array(request.rows.length * width);
  const upper = new Float64Array(lower.length);
  request.weights.forEach((line, row) => {
    line.forEach((weight, column) => {
      const index = row * width + column;
      const locked = request.locked[row]?.[column] ?? null;
      const min = request.min[row]?.[column] ?? 0;
      const max = request.max[row]?.[column] ?? Number.POSITIVE_INFINITY;
      lower[index] = locked ?? min;
      upper[index] = locked ?? (weight.numerator === 0n ? Math.min(min, max) : max);
    });
  });
  return { lower, upper };
}
