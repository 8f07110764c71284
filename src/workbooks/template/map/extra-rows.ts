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
    const likeRow = like.map((of) => of + 1);
    const rows = { sheet, at: row + 2, count: like.length, likeRow, growAbove: true };
    const done = insertRows(current, rows);
    if (!done.ok) return done;
    current = done.value;
  }
  return ok(current);
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
