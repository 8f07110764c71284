import type { ReportTable } from '../../domain/report/table.ts';
import { digitsToPoints } from './page.ts';

/** Widths of the sheet's columns, in points; columns count from 1. */
export type SheetWidths = {
  readonly count: number;
  readonly total: number;
  /** Width of the columns from `first` to `last` together. */
  readonly between: (first: number, last: number) => number;
  /** Last column of the letterhead's left part; Quốc hiệu needs the wider right one. */
  readonly letterheadSplit: number;
  /** Last column of the left signature. */
  readonly signatureSplit: number;
};

const LETTERHEAD_PART = 0.42;
const SIGNATURE_PART = 0.5;

/** The widths of the columns and where letterhead and signature are parted. */
export function sheetWidths({ columns }: ReportTable): SheetWidths {
  const widths = columns.map(({ width }) => digitsToPoints(width));
  const between = (first: number, last: number) =>
    widths.slice(first - 1, last).reduce((sum, width) => sum + width, 0);
  const total = between(1, widths.length);
  const splitAt = (part: number) => nearestColumn(widths, total * part);
  return {
    count: widths.length,
    total,
    between,
    letterheadSplit: splitAt(LETTERHEAD_PART),
    signatureSplit: splitAt(SIGNATURE_PART),
  };
}

/** The column whose right edge lies nearest to `edge`, leaving at least one column on its right. */
function nearestColumn(widths: readonly number[], edge: number): number {
  let nearest = 1;
  let distance = Number.POSITIVE_INFINITY;
  let right = 0;
  widths.slice(0, -1).forEach((width, index) => {
    right += width;
    if (Math.abs(right - edge) < distance) {
      distance = Math.abs(right - edge);
      nearest = index + 1;
    }
  });
  return nearest;
}
