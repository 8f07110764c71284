import type { Failure } from '../../../domain/error.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { type BookGrids, cellName, valueAt } from '../../open/sheet-grid.ts';
import type { CellRefusal } from '../cells/cell-change.ts';
import { refusedCells, writeCells } from '../cells/write-cells.ts';
import type { TemplatePackage } from '../package/template-package.ts';
import { rowAfter, withExtraRows } from './extra-rows.ts';
import type { FormMap } from './form-place.ts';
import { withGrownTotals } from './grown-totals.ts';
import type { PlannedCell } from './plan-form.ts';

/** A planned cell with its address in the filled form. */
export type WrittenCell = { readonly planned: PlannedCell; readonly cell: string };

export type FilledPackage = {
  readonly pkg: TemplatePackage;
  readonly written: readonly WrittenCell[];
  /** Cells that the form does not let be written. */
  readonly refused: readonly (CellRefusal & { readonly planned: PlannedCell })[];
};

/**
 * Puts the rows in and then the values. A cell that cannot be written is left as it is and told.
 * Errors: `unsupported` where rows cannot be put in safely.
 */
export function fillPackage(
  pkg: TemplatePackage,
  book: BookGrids,
  cells: readonly PlannedCell[],
  { extraRows, headings }: Pick<FormMap, 'extraRows' | 'headings'>,
): Result<FilledPackage, Failure> {
  const grown = withExtraRows(pkg, extraRows);
  if (!grown.ok) return grown;
  const counted = withGrownTotals(pkg, grown.value, extraRows, headings);
  if (!counted.ok) return counted;
  const addressed = cells.map(
    (planned): WrittenCell => ({
      planned,
      cell: cellName(rowAfter(extraRows, planned), planned.column),
    }),
  );
  const changing = addressed.filter(({ planned }) => changes(planned, book));
  const asked = changing.map(({ planned, cell }) => ({
    sheet: planned.sheet,
    cell,
    value: planned.value,
  }));
  const refusals = new Map(
    refusedCells(counted.value, asked).map((one) => [`${one.asked} ${one.sheet}`, one]),
  );
  const isRefused = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) =>
    refusals.has(`${cell} ${sheet}`);
  const done = writeCells(
    counted.value,
    asked.filter((change) => !isRefused(change)),
  );
  if (!done.ok) return done;
  const refused = changing.flatMap(({ planned, cell }) => {
    const refusal = refusals.get(`${cell} ${planned.sheet}`);
    return refusal === undefined ? [] : [{ ...refusal, planned }];
  });
  const written = addressed.filter(
    ({ planned, cell }) => !isRefused({ sheet: planned.sheet, cell }),
  );
  return ok({ pkg: done.value, written, refused });
}

/** What is blank and stays blank is not touched. */
function changes({ sheet, row, column, extra, value }: PlannedCell, book: BookGrids): boolean {
  if (value !== null) return true;
  const grid = book.sheets.find(({ name }) => name === sheet);
  return extra === 0 && grid !== undefined && valueAt(grid, row, column) !== null;
}
