import type { RoundingMethod } from '../../../domain/allocation/request.ts';
import type { SharedWorking, SharingWorking } from '../../../domain/allocation/working.ts';
import {
  binary,
  call,
  type Formula,
  OWN_ROW,
  plus,
  SPAN_ROWS,
  span,
  times,
} from '../../../domain/report/formula.ts';
import type { ReportCell } from '../../../domain/report/table.ts';
import { type BasisColumns, EXACT_LIMIT } from './basis-columns.ts';
import { ORDINAL } from './working-frame.ts';

/** One sharing over rows that a part of the paper works out. */
export type SharingTask = {
  readonly method: RoundingMethod;
  readonly basis: BasisColumns;
  readonly working: SharingWorking;
  /** By row; null where the row takes no part. */
  readonly rows: readonly (SharedWorking | null)[];
  /** Cells of the bounds, and what they hold now. */
  readonly min: readonly ReportCell[];
  readonly max: readonly ReportCell[];
  /** Whether the column of minimums stands in the sheet and counts: it does even where all are 0. */
  readonly hasMin: boolean;
  readonly hasMax: boolean;
  /** `min` null: there is no such column. */
  readonly headings: { readonly min: string | null; readonly max: string; readonly value: string };
  /** What is shared out, as a formula over parameters. */
  readonly toShare: Formula;
  /** The result of a row that takes no part. */
  readonly fixed: Formula;
};

/** What a row without a bound holds in «Giữ ở mức», and a row that takes no part. */
export const FREE = '';
export const AT_MIN = 'tối thiểu';
export const AT_MAX = 'tối đa';
export const LOCKED = 'khóa';

export function hasLocks({ rows }: SharingTask): boolean {
  return rows.includes(null);
}

/** Whether any bound is set, be it one that nothing reaches. */
export function isBounded({ rows }: SharingTask): boolean {
  return rows.some((row) => row !== null && (row.min > 0 || row.max !== null));
}

export function hasBounds({ hasMin, hasMax }: SharingTask): boolean {
  return hasMin || hasMax;
}

/** Whether some rows may be kept out of the sharing in proportion; divisors clamp instead. */
export function hasHolds(task: SharingTask): boolean {
  return hasLocks(task) || (hasBounds(task) && task.method === 'largest-remainder');
}

/** Quadratic formulas beyond that many rows keep a spreadsheet, and the preview, busy for seconds. */
const MOST_RANKED = 500;

/** Whether every comparison of the sharing is between whole numbers that spreadsheets keep exactly. */
export function isExact({ basis, working, rows }: SharingTask): boolean {
  if (basis.sum === null || rows.length > MOST_RANKED) return false;
  const largest = rows.reduce(
    (most, row) => Math.max(most, row?.max ?? 0, row?.min ?? 0),
    Math.max(working.toShare, 1),
  );
  return basis.sum * BigInt(largest) <= EXACT_LIMIT;
}

/** 1 in the rows of units, 0 in those of groups between them: their TT is no number. */
export const IN_UNITS: Formula = call('ISNUMBER', span(ORDINAL));

/** Rows that come before this one where `before` is equal: larger weight, then earlier row. */
export function precedes(key: string, own: Formula): Formula {
  return plus(
    binary(span(key), '>', own),
    times(binary(span(key), '=', own), binary(SPAN_ROWS, '<', OWN_ROW)),
  );
}
