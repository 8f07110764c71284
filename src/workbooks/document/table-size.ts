import type { ReportColumn, ReportPaper } from '../../domain/report/table.ts';
import { BODY_SIZE, digitsToPoints, printableWidth } from '../report/page.ts';

/** Smaller letters are not read on paper any more. */
const SMALLEST = 7;

export type TableSize = {
  /** Widths of the columns in points, which fit between the margins. */
  readonly widths: readonly number[];
  /** Size of the letters in points. */
  readonly letters: number;
};

/** A table too wide for its page is made smaller as a whole, letters and columns alike. */
export function tableSize(
  columns: readonly ReportColumn[],
  orientation: ReportPaper['orientation'],
): TableSize {
  const widths = columns.map(({ width }) => digitsToPoints(width));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const scale = Math.min(1, printableWidth(orientation) / total);
  return {
    widths: widths.map((width) => width * scale),
    letters: Math.max(SMALLEST, Math.floor(BODY_SIZE * scale + 1e-6)),
  };
}
