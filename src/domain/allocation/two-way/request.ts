import type { Fraction } from '../fraction.ts';
import type { LockNote } from '../request.ts';

/** A row or a column with the total that its cells must add up to. */
export type Margin = {
  readonly id: string;
  /** The name in sentences; the id where it is missing. */
  readonly label?: string;
  readonly total: number;
};

/** One entry per row, each with one entry per column. */
export type Matrix<T> = readonly (readonly T[])[];

/** Sharing over rows and columns at once. Bounds and locks are whole numbers from 0 up, null = none. */
export type TwoWayRequest = {
  readonly mode: 'two-way';
  /** What rows and columns stand for, for the words of a refusal; left out: nothing is known of it. */
  readonly over?: 'units-by-sectors';
  readonly rows: readonly Margin[];
  readonly columns: readonly Margin[];
  readonly weights: Matrix<Fraction>;
  readonly min: Matrix<number | null>;
  readonly max: Matrix<number | null>;
  /** A fixed value: the cell's own bounds do not bind it. */
  readonly locked: Matrix<number | null>;
  /** Who locked each cell; left out: nothing is known of any lock. */
  readonly lock?: Matrix<LockNote | null>;
  /** A cell without weight stays at its lock or minimum instead of being refused. */
  readonly allowZeroWeight: boolean;
};

/** The answer as it stands in JSON; divisors are exact: "p" or "p/q". */
export type TwoWayJson = {
  readonly values: Matrix<number>;
  readonly rowDivisors: readonly string[];
  readonly columnDivisors: readonly string[];
  readonly reasons: Matrix<string>;
};
