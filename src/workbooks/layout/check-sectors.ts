import { isCount } from '../../domain/indicator.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import type { DraftFigure } from './draft.ts';
import { issueAt } from './issues.ts';
import type { DraftTable } from './read-table.ts';

/**
 * `total-mismatch` at a unit's own sum that is less than its sectors together. They may be less than
 * the sum: «Trong đó» need not name every sector.
 */
export function checkSectors({ view, plan, figures, figureAt }: DraftTable): ReadingIssue[] {
  const sectorColumns = plan.values.filter(({ sector }) => sector !== '');
  if (sectorColumns.length < 2) return [];
  return figures.flatMap((whole) => {
    if (whole.sector !== '' || whole.value === null || !isWholeCount(whole)) return [];
    const parts = sectorColumns.flatMap(({ column }) => {
      const part = figureAt(whole.row, column);
      return part && isPartOf(part, whole) ? [part] : [];
    });
    const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0);
    // One sector that is too large is an error of its own.
    if (sum <= whole.value || parts.some(({ value }) => (value ?? 0) > (whole.value ?? 0))) {
      return [];
    }
    const text = `tổng số ghi ${formatDecimal(whole.value)} nhưng các khu vực cộng lại được ${formatDecimal(sum)}. Kiểm tra lại từng khu vực.`;
    const place = { sheet: view.grid.name, row: whole.row, column: whole.column };
    return [issueAt('total-mismatch', place, text)];
  });
}

function isWholeCount({ indicator, value }: DraftFigure): boolean {
  return indicator !== null && isCount(indicator.kind) && Number.isInteger(value);
}

function isPartOf(part: DraftFigure, whole: DraftFigure): boolean {
  return (
    part.indicator === whole.indicator && part.kind === whole.kind && part.period === whole.period
  );
}
