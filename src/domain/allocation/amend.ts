import type { Failure } from '../error.ts';
import { ok, type Result } from '../result.ts';
import { amendFewest } from './amend-fewest.ts';
import { amendProportional } from './amend-proportional.ts';
import type { AmendRequest } from './amend-request.ts';
import { type AmendStart, startOf } from './amend-start.ts';
import { type AmendedRow, concluded, openingWords } from './amend-words.ts';

/** A finished amendment, its rows in the order of the request. */
export type Amendment = { readonly total: number; readonly rows: readonly AmendedRow[] };

/**
 * Gives a new total out over units with issued values. Errors: `zero-basis`, `infeasible` with the
 * units whose bounds, locks or results are in the way.
 */
export function apportionAmend(request: AmendRequest): Result<Amendment, Failure> {
  const start = startOf(request);
  if (!start.ok) return start;
  const { total } = request.fresh;
  if (start.value.difference === 0n) return ok({ total, rows: unchanged(start.value, total) });
  const rows =
    request.rule === 'fewest'
      ? amendFewest(request, start.value)
      : amendProportional(request, start.value);
  return rows.ok ? ok({ total, rows: rows.value }) : rows;
}

function unchanged(start: AmendStart, total: number): readonly AmendedRow[] {
  return start.rows.map((row) =>
    concluded(row, start, {
      value: row.value,
      share: `${row.value}.000000000000`,
      body: `${openingWords(row, start, total)}không còn chênh lệch để chia.`,
      step: { kind: 'none' },
    }),
  );
}
