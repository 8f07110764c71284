import { type Failure, failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import type { AmendRequest } from './amend-request.ts';
import { wholeText } from './fraction-text.ts';
import type { LockNote } from './request.ts';

/** One unit before the difference is given out. */
export type StartRow = {
  readonly id: string;
  readonly label: string;
  readonly issued: number;
  /** The least it may hold: its minimum, and its result as far as that was issued. */
  readonly lower: number;
  readonly upper: number | null;
  readonly locked: boolean;
  readonly lock: LockNote | null;
  /** Its result keeps it from being cut further than any minimum does. */
  readonly heldByResult: boolean;
  /** The issued value moved into the bounds, or the lock's value. */
  readonly value: number;
};

/** Every unit moved into its bounds, before the difference is given out. */
export type AmendStart = {
  readonly rows: readonly StartRow[];
  readonly issuedSum: bigint;
  /** What is still to be added (above 0) or taken away (below 0). */
  readonly difference: bigint;
};

/**
 * Locks and bounds first: they move a unit whatever the total does. `infeasible` where a lower bound
 * is above its upper one, or where those moves alone go past a raised (or cut) total, since a raise
 * lowers nobody and a cut raises nobody.
 */
export function startOf({ fresh, issued, reported }: AmendRequest): Result<AmendStart, Failure> {
  const rows = fresh.rows.map((row, index): StartRow => {
    const was = issued[index] ?? 0;
    // A result above the issued value must not raise the unit: it only keeps it from being cut.
    const lower = Math.max(row.min, Math.min(reported[index] ?? 0, was));
    const inside = Math.min(Math.max(was, lower), row.max ?? Number.MAX_SAFE_INTEGER);
    return {
      id: row.id,
      label: row.label ?? row.id,
      issued: was,
      lower,
      upper: row.max,
      locked: row.locked !== null,
      lock: row.lock ?? null,
      heldByResult: lower > row.min,
      value: row.locked ?? inside,
    };
  });
  const contradiction = lowerAboveUpper(rows);
  if (contradiction !== null) return err(contradiction);
  const issuedSum = sumOf(rows.map((row) => row.issued));
  const difference = BigInt(fresh.total) - sumOf(rows.map(({ value }) => value));
  const change = BigInt(fresh.total) - issuedSum;
  if ((change > 0n && difference < 0n) || (change < 0n && difference > 0n)) {
    return err(pastTotal(rows, change, difference));
  }
  return ok({ rows, issuedSum, difference });
}

function sumOf(values: readonly number[]): bigint {
  return values.reduce((sum, value) => sum + BigInt(value), 0n);
}

function lowerAboveUpper(rows: readonly StartRow[]): Failure | null {
  const crossed = rows.filter(
    ({ locked, lower, upper }) => !locked && upper !== null && lower > upper,
  );
  if (crossed.length === 0) return null;
  const by = sumOf(crossed.map(({ lower, upper }) => lower - (upper ?? 0)));
  const names = crossed.map(({ label }) => `«${label}»`).join(', ');
  return failure(
    'infeasible',
    `Mức tối thiểu hoặc kết quả đã báo cáo lớn hơn mức tối đa ở ${names}. Sửa lại mức tối thiểu hoặc tối đa.`,
    { rows: crossed.map(({ id }) => id), columns: [], cells: [], by: Number(by) },
  );
}

function pastTotal(rows: readonly StartRow[], change: bigint, difference: bigint): Failure {
  const raised = change > 0n;
  const moved = rows.filter(({ value, issued }) => (raised ? value > issued : value < issued));
  const by = raised ? -difference : difference;
  const message = raised
    ? `Tổng chỉ tăng ${wholeText(change)}, khóa và mức tối thiểu làm tăng quá ${wholeText(by)}; khi tăng tổng không đơn vị nào bị giảm. Mở khóa, giảm mức tối thiểu hoặc tăng tổng.`
    : `Tổng chỉ giảm ${wholeText(-change)}, khóa và mức tối đa làm giảm quá ${wholeText(by)}; khi giảm tổng không đơn vị nào được tăng. Mở khóa, tăng mức tối đa hoặc giảm tổng.`;
  return failure('infeasible', message, {
    rows: moved.map(({ id }) => id),
    columns: [],
    cells: [],
    by: Number(by),
  });
}
