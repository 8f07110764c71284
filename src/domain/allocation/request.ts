import type { AmendRequest } from './amend-request.ts';
import type { Fraction } from './fraction.ts';
import type { PartsRequest } from './parts.ts';
import type { TwoWayRequest } from './two-way/request.ts';
import type { YearsRequest } from './years-request.ts';

/** The methods by the names that a request gives them. */
export const ROUNDING_METHODS = ['largest-remainder', 'sainte-lague', 'dhondt'] as const;

/** Phần dư lớn nhất, Sainte-Laguë, D'Hondt. */
export type RoundingMethod = (typeof ROUNDING_METHODS)[number];

/** The modes by the names that a request gives them. */
export const APPORTION_MODES = ['one-way', 'two-way', 'years', 'parts', 'amend'] as const;

/** Who locked a value, when and why, worded as a person shall read it. */
export type LockNote = {
  readonly by?: string;
  readonly at?: string;
  readonly why?: string;
  /** Fixed for this one sharing, without a lock on its cell. */
  readonly onlyHere?: boolean;
};

/** A receiver in a sharing. Bounds and lock are whole numbers from 0 up. */
export type OneWayRow = {
  readonly id: string;
  /** The name in sentences; the id where it is missing. */
  readonly label?: string;
  readonly min: number;
  /** null: no upper bound. */
  readonly max: number | null;
  /** A fixed value: the row takes no part in the sharing and its own bounds do not bind it. */
  readonly locked: number | null;
  readonly lock?: LockNote;
};

/** One of several bases (căn cứ) that are combined by their shares. */
export type CombinedBasis = {
  readonly label?: string;
  readonly share: Fraction;
  /** In the order of the rows. */
  readonly values: readonly Fraction[];
};

/** What the sharing is proportional to, in the order of the rows. */
export type Basis =
  | { readonly kind: 'weights'; readonly weights: readonly Fraction[] }
  | { readonly kind: 'combined'; readonly bases: readonly CombinedBasis[] };

/** A total to be shared over rows by weight. */
export type OneWayRequest = {
  readonly mode: 'one-way';
  readonly total: number;
  readonly method: RoundingMethod;
  /** Làm tròn đến: values are multiples of it, except one that takes the rest. */
  readonly step: number;
  readonly rows: readonly OneWayRow[];
  readonly basis: Basis;
  /** «đoàn viên», «CĐCS»: the word behind amounts in sentences. */
  readonly unitOfMeasure?: string;
  /** What sentences call the rows; «đơn vị» where it is left out. */
  readonly receivers?: string;
  /** The sentences stand inside others, which have named the rows: they end in this, not «Chỉ tiêu giao». */
  readonly innerName?: string;
};

export type ApportionRequest =
  | OneWayRequest
  | TwoWayRequest
  | YearsRequest
  | PartsRequest
  | AmendRequest;
