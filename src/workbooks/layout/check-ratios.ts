import { isRatio } from '../../domain/indicator.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { timesPowerOfTen } from './cell-number.ts';
import type { DraftFigure } from './draft.ts';
import { issueAt } from './issues.ts';

/**
 * `ratio-mismatch` for a per cent that the counts above and below its line do not come to, where the
 * file has both; null where it agrees. `countOf` finds the same unit's count by its code.
 */
export function ratioMismatch(
  sheet: string,
  { indicator, value, row, column }: DraftFigure,
  countOf: (code: string) => number | null,
): ReadingIssue | null {
  if (value === null || !indicator || !isRatio(indicator.kind)) return null;
  const above = indicator.numerator === null ? null : countOf(indicator.numerator);
  const below = indicator.denominator === null ? null : countOf(indicator.denominator);
  if (above === null || below === null || below <= 0) return null;
  const due = (above / below) * 100;
  if (Math.abs(due - value) <= lastPlaceOf(value)) return null;
  const text = `ghi ${formatDecimal(value)}% nhưng ${formatDecimal(above)} trên ${formatDecimal(below)} là ${formatDecimal(Math.round(due * 100) / 100)}%. Kiểm tra lại tử số và mẫu số.`;
  return issueAt('ratio-mismatch', { sheet, row, column }, text);
}

/** One in the last place that is written: per cents are rounded, or cut. */
function lastPlaceOf(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return timesPowerOfTen(1, -decimals);
}
