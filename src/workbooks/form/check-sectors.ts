import { isCount } from '../../domain/indicator.ts';
import { exactSum } from '../../domain/ratio.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import type { DraftFigure } from '../layout/draft.ts';
import { issueAt } from '../layout/issues.ts';

/**
 * `part-exceeds-whole` where the sectors of a count come to more than its whole. Less is no fault:
 * a form need not name every sector.
 */
export function checkSectors(
  figures: readonly DraftFigure[],
  sheet: string,
): readonly ReadingIssue[] {
  return figures.flatMap((whole) => {
    const { indicator, sector, value, row, column } = whole;
    if (indicator === null || sector !== '' || value === null || !isCount(indicator.kind))
      return [];
    const parts = figures.flatMap((one) =>
      one.indicator?.code === indicator.code && one.sector !== '' ? (one.value ?? []) : [],
    );
    const sum = exactSum(parts);
    if (sum <= value) return [];
    const text = `các khu vực cộng lại được ${formatDecimal(sum)}, lớn hơn tổng ${formatDecimal(value)}. Kiểm tra lại các số, hoặc để trống.`;
    return [issueAt('part-exceeds-whole', { sheet, row, column }, text, [{ action: 'blank' }])];
  });
}
