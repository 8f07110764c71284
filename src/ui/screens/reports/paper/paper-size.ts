import type { ReportPaper } from '../../../../domain/report/table.ts';

type Orientation = ReportPaper['orientation'];

const SHORT_MM = 210;
const LONG_MM = 297;

/** As in the workbook: within Nghị định 30/2020, phụ lục I. paper.module.css draws the same. */
const MARGIN_TOP_MM = 20;
const MARGIN_BOTTOM_MM = 20;

/** CSS: 96 px to the inch, on every screen and on paper. */
const PX_PER_MM = 96 / 25.4;

/** Heights are measured in fractions of a pixel that add up a little above what is drawn. */
const SPARE_PX = 2;

/** Between the margins of a page, in CSS pixels. */
export function roomOnPage(orientation: Orientation): number {
  const height = orientation === 'portrait' ? LONG_MM : SHORT_MM;
  return (height - MARGIN_TOP_MM - MARGIN_BOTTOM_MM) * PX_PER_MM - SPARE_PX;
}

/** In CSS pixels. */
export function widthOfPage(orientation: Orientation): number {
  return (orientation === 'portrait' ? SHORT_MM : LONG_MM) * PX_PER_MM;
}

/** In CSS pixels. */
export function heightOfPage(orientation: Orientation): number {
  return (orientation === 'portrait' ? LONG_MM : SHORT_MM) * PX_PER_MM;
}
