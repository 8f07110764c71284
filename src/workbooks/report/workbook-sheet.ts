import type { AddWorksheetOptions, Worksheet } from 'exceljs';
import type { ReportTable } from '../../domain/report/table.ts';
import { CellStyles } from './cell-styles.ts';
import { type CellContent, columnLetter } from './formulas.ts';
import { highlightRules } from './highlight-rules.ts';
import { isGuarded } from './long-rows.ts';
import { MARGINS_MM, millimetresToInches } from './page.ts';
import type { SheetPlan } from './sheet-plan.ts';
import type { Look, SheetCell, SheetRow } from './sheet-rows.ts';

const A4 = 9;
const PAGE_NUMBER = '&C&"Times New Roman,Regular"&13&P';

/** A4 with the margins of Nghị định 30, headings on every page, page numbers from page 2 on. */
export function sheetOptions(table: ReportTable, plan: SheetPlan): Partial<AddWorksheetOptions> {
  const last = columnLetter(table.columns.length);
  const inches = millimetresToInches;
  return {
    properties: { defaultRowHeight: 15.75 },
    views: [
      {
        state: 'frozen',
        xSplit: 2,
        ySplit: plan.headerLast,
        topLeftCell: `C${plan.headerLast + 1}`,
        showGridLines: false,
        zoomScale: 100,
      },
    ],
    headerFooter: { differentFirst: true, oddHeader: PAGE_NUMBER },
    pageSetup: {
      paperSize: A4,
      orientation: table.paper.orientation,
      margins: {
        top: inches(MARGINS_MM.top),
        bottom: inches(MARGINS_MM.bottom),
        left: inches(MARGINS_MM.left),
        right: inches(MARGINS_MM.right),
        header: inches(MARGINS_MM.header),
        footer: inches(MARGINS_MM.header),
      },
      // The pages of each annex are numbered by themselves.
      ...(table.annexLabel === null ? {} : { firstPageNumber: 1 }),
      ...(plan.forcedBreak === null
        ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
        : { scale: plan.forcedBreak.scale }),
      horizontalCentered: true,
      printTitlesRow: `${plan.headerFirst}:${plan.headerLast}`,
      printArea: `A$1:${last}$${plan.rowCount}`,
    },
  };
}

/** Fills a sheet from top to bottom with the rows that `keeps` asks for; rows count from 1. */
export function fillSheet(
  sheet: Worksheet,
  table: ReportTable,
  plan: SheetPlan,
  keeps: (number: number, row: SheetRow) => boolean,
): void {
  sheet.autoFilter = filterRange(table, plan);
  for (const rule of highlightRules(table, plan)) sheet.addConditionalFormatting(rule);
  sheet.columns = table.columns.map(({ width }) => ({ width }));
  const styles = new CellStyles();
  let number = 0;
  for (const planned of plan.rows()) {
    number += 1;
    if (!keeps(number, planned)) continue;
    const { height, cells } = planned;
    const row = sheet.getRow(number);
    row.height = height;
    for (const cell of cells) putCell(sheet, number, cell, styles);
    if (number === plan.forcedBreak?.after) row.addPageBreak();
  }
}

/** From the lowest headings to the last row before a total, which no filter may hide. */
function filterRange({ rows, columns }: ReportTable, { headerLast }: SheetPlan): string {
  const isTotalLast = rows.at(-1)?.kind === 'total';
  const last = headerLast + rows.length - (isTotalLast ? 1 : 0);
  return `A${headerLast}:${columnLetter(columns.length)}${Math.max(last, headerLast)}`;
}

function putCell(sheet: Worksheet, row: number, cell: SheetCell, styles: CellStyles): void {
  const { column, columnSpan, rowSpan, content, look } = cell;
  const place = sheet.getCell(row, column);
  place.style = styles.of(lookFor(content, look));
  place.value = content;
  if (columnSpan > 1 || rowSpan > 1) {
    sheet.mergeCells(row, column, row + rowSpan - 1, column + columnSpan - 1);
  }
}

/** Text that starts like a formula would become one when somebody edits the cell, unless it is marked as text. */
function lookFor(content: CellContent, look: Look): Look {
  return isGuarded(content) ? { ...look, numberFormat: '@' } : look;
}
