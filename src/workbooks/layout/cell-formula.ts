import type { ReadingIssue, Remedy } from '../../domain/returns/reading.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { type CellDetail, detailAt, type SheetGrid, valueAt } from '../open/sheet-grid.ts';
import { recompute } from './formula/evaluate.ts';
import { issueAt, type Place } from './issues.ts';
import { BLANK_REMEDY, setValue } from './remedies.ts';
import type { SheetView } from './sheet-view.ts';

const EXTERNAL = /\[\d+\]|\[[^[\]]*\.(xls|ods|csv)|file:\/\//i;
/** Doubles differ in their last digits by the order in which they were added. */
const ROUNDING_NOISE = 1e-9;

/** Why the result of a formula cannot be used as it is: it comes from another file, or was never computed. */
export function formulaProblem(
  view: SheetView,
  place: Place,
  detail: CellDetail | undefined,
): ReadingIssue | null {
  if (detail?.formula === undefined) return null;
  if (takesFromElsewhere(detail)) {
    return issueAt(
      'external-link',
      place,
      'công thức lấy số từ một tệp khác nên không kiểm tra được. Nhập số trực tiếp vào ô.',
      [...(detail.uncalculated ? [] : [{ action: 'accept' } as const]), BLANK_REMEDY],
    );
  }
  return detail.uncalculated
    ? issueAt(
        'stale-formula',
        place,
        `công thức «=${detail.formula}» chưa có kết quả. Mở tệp trong Excel, lưu lại rồi gửi lại.`,
        [
          ...recomputedRemedy(
            recompute(wholeSheet(view), place.row, place.column, view.sheets, view.effort),
          ),
          BLANK_REMEDY,
        ],
      )
    : null;
}

function takesFromElsewhere({ formula, external }: CellDetail): boolean {
  return external === true || (formula !== undefined && EXTERNAL.test(formula));
}

/** The sheet with all its cells: a formula reaches beyond its own table. */
function wholeSheet({ grid, sheets }: SheetView): SheetGrid {
  return sheets.find(({ name }) => name === grid.name) ?? grid;
}

/** A formula whose stored result is not what its cells come to now, or of which that cannot be known. */
export function staleResult(view: SheetView, row: number, column: number): readonly ReadingIssue[] {
  const value = valueAt(view.grid, row, column);
  const detail = detailAt(view.grid, row, column);
  const formula = detail?.formula;
  if (formula === undefined || typeof value !== 'number') return [];
  if (takesFromElsewhere(detail ?? {})) return [];
  const due = recompute(wholeSheet(view), row, column, view.sheets, view.effort);
  const place = { sheet: view.grid.name, row, column };
  if (due === null) {
    const text = `công thức «=${formula}» không tính lại được để kiểm tra; tệp lưu ${formatDecimal(value)}. Xác nhận số này, hoặc nhập lại.`;
    return [issueAt('stale-formula', place, text, [{ action: 'accept' }, BLANK_REMEDY])];
  }
  if (Math.abs(due - value) <= Math.abs(due) * ROUNDING_NOISE) return [];
  const text = `công thức «=${formula}» cho ${formatDecimal(due)} nhưng tệp lưu ${formatDecimal(value)}. Chọn số đúng.`;
  const remedies: Remedy[] = [...recomputedRemedy(due), { action: 'accept' }, BLANK_REMEDY];
  return [issueAt('stale-formula', place, text, remedies)];
}

function recomputedRemedy(due: number | null): Remedy[] {
  return due !== null && Number.isInteger(due) ? [setValue(due)] : [];
}
