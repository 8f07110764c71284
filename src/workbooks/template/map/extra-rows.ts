import { type Failure, failure } from '../../../domain/error.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { TemplatePackage } from '../package/template-package.ts';
import type { ExtraRows } from './form-place.ts';

/** Puts the rows in, from the bottom up; totals that end above them take them in. */
export function withExtraRows(
  pkg: TemplatePackage,
  extraRows: readonly ExtraRows[],
): Result<TemplatePackage, Failure> {
  if (extraRows.length === 0) return ok(pkg);
  return err(failure('unsupported', 'Chưa chèn được dòng vào mẫu biểu.'));
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
