import type { Failure } from '../../../domain/error.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { TemplatePackage } from '../package/template-package.ts';
import { insertRows } from '../rows/insert-rows.ts';
import type { ExtraRows } from './form-place.ts';

/** Puts the rows in, from the bottom up; totals that end above them take them in. */
export function withExtraRows(
  pkg: TemplatePackage,
  extraRows: readonly ExtraRows[],
): Result<TemplatePackage, Failure> {
  let current = pkg;
  for (const { sheet, row, like } of extraRows.toSorted((one, other) => other.row - one.row)) {
    for (const { of, count } of runs(like).toReversed()) {
      const rows = { sheet, at: row + 2, count, likeRow: of + 1, growAbove: true };
      const done = insertRows(current, rows);
      if (!done.ok) return done;
      current = done.value;
    }
  }
  return ok(current);
}

/** Neighbours of one kind together. */
function runs(like: readonly number[]): readonly { readonly of: number; readonly count: number }[] {
  const found: { of: number; count: number }[] = [];
  for (const of of like) {
    const last = found.at(-1);
    if (last?.of === of) last.count += 1;
    else found.push({ of, count: 1 });
  }
  return found;
}

/** Where a row of the form stands, counted from 0, once the rows are put in. */
export function rowAfter(
  extraRows: readonly ExtraRows[],
  { sheet, row, extra }: { readonly sheet: string; readonly row: number; readonly extra: number },
): number {
  const above = extraRows
    .filter((one) => one.sheet === sheet && one.row < row)
    .reduce((sum, { like }) => sum + like.length, 0);
  return row + above + extra;
}
