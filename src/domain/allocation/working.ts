import type { DivisorMethod } from './divisor.ts';
import type { HeldBound } from './exact-shares.ts';
import type { Fraction } from './fraction.ts';
import type { LockNote } from './request.ts';

/**
 * How a whole column came about: what its sentences and a working paper («Biểu thuyết minh cách
 * tính») are made from. Amounts marked «in steps» count multiples of `step.size`; they are plain
 * amounts where that is 1. Row numbers are those of the request, from 0.
 */
export type SharingWorking = {
  readonly total: number;
  /** The total less what is locked. */
  readonly toShare: number;
  readonly lockedRows: number;
  readonly sharingRows: number;
  readonly step: StepWorking;
  /** Rows kept at a bound beyond which their proportional share lies, and what they hold, in steps. */
  readonly heldRows: number;
  readonly heldSum: number;
  /** What is left in steps for the rows that no bound holds, and the sum of their weights. */
  readonly pool: number;
  readonly weightSum: Fraction;
  /** The bases that weights are combined from; null for plain weights. */
  readonly combined: readonly CombinedWorking[] | null;
  readonly rounding: RoundingWorking;
};

type StepWorking = {
  readonly size: number;
  readonly count: number;
  readonly rest: number;
  readonly restRow: number | null;
};

/** One of several bases: `sum` is that of its values over all rows. */
export type CombinedWorking = {
  readonly label: string | null;
  readonly share: Fraction;
  readonly sum: Fraction;
};

export type RoundingWorking = RemainderWorking | DivisorWorking;

export type RemainderWorking = {
  readonly kind: 'largest-remainder';
  readonly floorSum: number;
  /** How many rows receive one more. */
  readonly extras: number;
  /** The last row that receives one more; null where nobody does. */
  readonly last: RankedRow | null;
  /** The first row that goes without. */
  readonly next: RankedRow | null;
  /** Decimals with which shares must be shown so that the ranking at the cut can be seen. */
  readonly decimals: number;
};

/** A row by its number, with the remainder that decides its place. */
export type RankedRow = { readonly row: number; readonly remainder: Fraction };

export type DivisorWorking = {
  readonly kind: DivisorMethod;
  /** A divisor that gives the answer, with as few decimals as possible. */
  readonly divisor: Fraction;
  /** Only this one divisor gives the answer, and rows exactly at the threshold were told apart by weight and order. */
  readonly tied: boolean;
};

export type RowWorking = LockedWorking | SharedWorking;

export type LockedWorking = {
  readonly kind: 'locked';
  readonly label: string;
  readonly value: number;
  readonly lock: LockNote | null;
};

export type SharedWorking = {
  readonly kind: 'shared';
  readonly label: string;
  readonly weight: Fraction;
  /** The row's value in each combined basis; empty for plain weights. */
  readonly basisValues: readonly Fraction[];
  readonly min: number;
  readonly max: number | null;
  /** The bounds in steps. */
  readonly minSteps: number;
  readonly maxSteps: number | null;
  /** Before bounds: weight ÷ weightSum × pool (largest remainder) or weight ÷ divisor, in steps. */
  readonly proportional: Fraction;
  /** Mức tính toán: the exact entitlement within the bounds, as a value (not in steps). */
  readonly share: Fraction;
  readonly held: HeldBound | null;
  /** Phần nguyên and phần lẻ, in steps (largest remainder only). */
  readonly floor: number;
  readonly remainder: Fraction;
  readonly rank: number | null;
  readonly extra: boolean;
  /** The result in steps, and as the value: steps · step size, plus the rest for its row. */
  readonly steps: number;
  readonly value: number;
};
