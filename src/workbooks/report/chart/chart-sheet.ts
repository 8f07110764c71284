import type { Workbook } from 'exceljs';
import type { ReportTable } from '../../../domain/report/table.ts';
import { columnLetter } from '../formulas.ts';
import {
  BODY_SIZE,
  digitsToPoints,
  MARGINS_MM,
  millimetresToInches,
  printableHeight,
} from '../page.ts';
import { cellFinder, withNumbers } from './cell-references.ts';
import { dataBeside } from './chart-data.ts';
import { chartPages } from './chart-pages.ts';
import { chartPart } from './chart-part.ts';
import { type DrawnChart, withDrawing } from './drawing-parts.ts';

/** A table whose cells charts are drawn from, and where it stands in the workbook. */
export type ChartedSheet = {
  readonly table: ReportTable;
  readonly sheet: string;
  /** The row above the table's first, from 1. */
  readonly headerLast: number;
};

const SHEET = 'Biểu đồ';
const A4 = 9;
const ROW_POINTS = 15.75;
/** A little less than the page is wide: a chart over its edge would print a second page. */
const COLUMNS = 8;
const COLUMN_DIGITS = 9.5;
const CHART_POINTS = COLUMNS * digitsToPoints(COLUMN_DIGITS) - 2;
/** The note above the charts and a line below it. */
const NOTE_ROWS = 2;
const NOTE = 'Biểu đồ lấy số liệu từ trang bảng: sửa số ở bảng thì biểu đồ đổi theo.';

/**
 * Adds the sheet «Biểu đồ»; null where there is nothing to draw. What comes back puts the charts into
 * the package once it is written, since the library cannot write them.
 */
export function addChartSheet(
  workbook: Workbook,
  charted: readonly ChartedSheet[],
): ((file: Uint8Array) => Uint8Array) | null {
  const placed = placedCharts(charted);
  if (placed.length === 0) return null;
  const sheet = workbook.addWorksheet(SHEET, {
    properties: { defaultRowHeight: ROW_POINTS },
    views: [{ state: 'normal', showGridLines: false }],
    pageSetup: { paperSize: A4, orientation: 'portrait', margins: margins() },
  });
  const note = sheet.getCell('A1');
  note.value = NOTE;
  note.font = { name: 'Times New Roman', family: 1, size: BODY_SIZE, italic: true };
  sheet.columns = Array.from({ length: COLUMNS }, () => ({ width: COLUMN_DIGITS }));
  const last = Math.max(...placed.map(({ firstRow, rows }) => firstRow + rows));
  for (let row = 1; row <= last; row += 1) sheet.getRow(row).height = ROW_POINTS;
  for (let row = rowsOfPage(); row < last; row += rowsOfPage()) sheet.getRow(row).addPageBreak();
  sheet.pageSetup.printArea = `A$1:${columnLetter(COLUMNS)}$${last}`;
  const drawn = placed.map(
    ({ chart, find, firstRow, rows }): DrawnChart => ({
      xml: chartPart(chart, dataBeside(sheet, chart, find, { firstRow, column: COLUMNS + 2 })),
      title: chart.title,
      firstRow,
      rows,
      width: CHART_POINTS,
      height: rows * ROW_POINTS,
    }),
  );
  const { id } = sheet;
  return (file) => withDrawing(file, id, drawn);
}

function placedCharts(charted: readonly ChartedSheet[]) {
  const found = charted.flatMap(({ table, sheet, headerLast }) => {
    const find = cellFinder(table, sheet, headerLast);
    return (table.charts ?? []).flatMap((each) => {
      const chart = withNumbers(each, find);
      return chart === null ? [] : [{ chart, find }];
    });
  });
  return chartPages(found, { firstRow: NOTE_ROWS, rowsOfPage: rowsOfPage() });
}

/** One fewer than would fit: printers and fonts differ by a hair. */
function rowsOfPage(): number {
  return Math.floor(printableHeight('portrait') / ROW_POINTS) - 1;
}

function margins() {
  const { top, bottom, left, right, header } = MARGINS_MM;
  return {
    top: millimetresToInches(top),
    bottom: millimetresToInches(bottom),
    left: millimetresToInches(left),
    right: millimetresToInches(right),
    header: millimetresToInches(header),
    footer: millimetresToInches(header),
  };
}
