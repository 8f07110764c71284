import type { ReportPaper } from '../../domain/report/table.ts';

type Orientation = ReportPaper['orientation'];

const A4_MM = { short: 210, long: 297 } as const;

/** Margins within Nghị định 30/2020 (phụ lục I): top and bottom 20–25 mm, left 30–35, right 15–20. */
export const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15, header: 10 } as const;

/** Body text of tables, in points; also the size of the «Normal» style, which column widths count in. */
export const BODY_SIZE = 12;

const POINTS_PER_MM = 72 / 25.4;
/** Workbooks give column widths in digits of the «Normal» font: Times New Roman 12 makes them 8 px at 96 dpi. */
const POINTS_PER_DIGIT = 6;
const PIXELS_PER_DIGIT = 8;

/** Workbooks keep margins in inches. */
export function millimetresToInches(millimetres: number): number {
  return millimetres / 25.4;
}

/** Room for the table between the margins, in points. */
export function printableWidth(orientation: Orientation): number {
  const paper = orientation === 'portrait' ? A4_MM.short : A4_MM.long;
  return (paper - MARGINS_MM.left - MARGINS_MM.right) * POINTS_PER_MM;
}

/** Room between the upper and the lower margin, in points. */
export function printableHeight(orientation: Orientation): number {
  const paper = orientation === 'portrait' ? A4_MM.long : A4_MM.short;
  return (paper - MARGINS_MM.top - MARGINS_MM.bottom) * POINTS_PER_MM;
}

/** A column width as workbooks and the report model give it, rounded down to whole pixels. */
export function pointsToDigits(points: number): number {
  return Math.max(1, Math.floor((points / POINTS_PER_DIGIT) * PIXELS_PER_DIGIT) / PIXELS_PER_DIGIT);
}

/** The width of a column in points; 1 digit is 6 pt. */
export function digitsToPoints(digits: number): number {
  return digits * POINTS_PER_DIGIT;
}
