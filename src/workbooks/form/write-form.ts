import type { Workbook, Worksheet } from 'exceljs';
import { BASE_FONT_XML } from '../report/cell-styles.ts';
import { changePart } from '../report/package-parts.ts';
import { planSheet, type SheetPlan } from '../report/sheet-plan.ts';
import { fillSheet, sheetOptions } from '../report/workbook-sheet.ts';
import type { FormInput } from './form-input.ts';
import {
  asOfLine,
  buildForm,
  type FormTable,
  headLines,
  NAME_COLUMN,
  NOTE_COLUMN,
  placeAndDate,
  RESULT_COLUMN,
  TARGET_COLUMN,
} from './form-table.ts';
import { openCell, openText } from './input-cells.ts';
import { type FormMarker, type FormTitle, MARKER_SHEET, markerCells } from './marker.ts';

const PROGRAM = 'Chỉ Tiêu';
const SHEET = 'Báo cáo';
/** The frozen head takes half of a small screen: a long form is shown smaller, more of it at a time. */
const MOST_ROWS_IN_FULL = 15;
const ZOOM_OF_LONG = 85;

/** One blank return as an .xlsx file; `at` is when it was made. */
export async function formToXlsx(input: FormInput, at: Date): Promise<Uint8Array> {
  // Loaded late: reading the library takes longer than most commands of the command line.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const form = buildForm(input);
  const plan = planSheet(form.table);
  Object.assign(workbook, {
    title: `${form.table.title.join(' ')} – ${input.unit.name}`,
    creator: PROGRAM,
    lastModifiedBy: PROGRAM,
    company: input.organization,
    created: at,
    modified: at,
  });
  const sheet = workbook.addWorksheet(SHEET, sheetOptions(form.table, plan));
  fillSheet(sheet, form.table, plan, () => true);
  if (form.rows.length > MOST_ROWS_IN_FULL) {
    sheet.views = sheet.views.map((view) => ({ ...view, zoomScale: ZOOM_OF_LONG }));
  }
  const titles = openTitles(sheet, input, form, plan);
  openRows(sheet, form, plan);
  // Without a password: it keeps slips of the hand out, and a unit in need can lift it.
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
  addMarker(workbook, input, form, plan, titles);
  return changePart(new Uint8Array(await workbook.xlsx.writeBuffer()), 'xl/styles.xml', (xml) =>
    xml.replace(/<font>.*?<\/font>/s, BASE_FONT_XML),
  );
}

/** Opens what a unit completes around the table; answers the titles that must stay as they are. */
function openTitles(
  sheet: Worksheet,
  input: FormInput,
  { table }: FormTable,
  plan: SheetPlan,
): readonly FormTitle[] {
  const kept: FormTitle[] = [];
  const letterhead = input.unit.name.toLocaleUpperCase('vi');
  const fixed = new Set([...table.title, headLines(input), letterhead]);
  const day = asOfLine(input);
  for (let row = 1; row < plan.headerFirst; row++) {
    sheet.getRow(row).eachCell((cell, column) => {
      if (cell.master !== cell || typeof cell.value !== 'string') return;
      if (cell.value === placeAndDate(input)) openText(cell, false);
      else if (cell.value === day) openText(cell, input.asOf === null);
      else if (fixed.has(cell.value)) {
        kept.push({ row: row - 1, column: column - 1, text: cell.value });
      }
    });
  }
  const last = sheet.getRow(plan.rowCount);
  last.eachCell((cell) => {
    if (cell.master === cell) openText(cell, false);
  });
  return kept;
}

function openRows(sheet: Worksheet, { rows }: FormTable, plan: SheetPlan): void {
  for (const [index, { asked, isPercent }] of rows.entries()) {
    const row = sheet.getRow(plan.headerLast + 1 + index);
    const result = row.getCell(RESULT_COLUMN + 1);
    if (asked !== null) openCell(result, asked);
    else result.style = { ...result.style, numFmt: 'General' };
    const target = row.getCell(TARGET_COLUMN + 1);
    if (isPercent) target.style = { ...target.style, numFmt: 'General' };
    openText(row.getCell(NOTE_COLUMN + 1), false);
  }
}

function addMarker(
  workbook: Workbook,
  { workspace, unit, period }: FormInput,
  { table, rows }: FormTable,
  plan: SheetPlan,
  titles: readonly FormTitle[],
): void {
  const marker: FormMarker = {
    workspace,
    unit: unit.code,
    period: period.code,
    sheet: SHEET,
    headerTop: plan.headerFirst - 1,
    headerBottom: plan.headerLast - 1,
    nameColumn: NAME_COLUMN,
    resultColumn: RESULT_COLUMN,
    lastColumn: table.columns.length - 1,
    titles,
    rows: rows.map(({ indicator, sector, role, numbers, label }, index) => ({
      row: plan.headerLast + index,
      indicator,
      sector,
      role,
      numbers,
      label,
    })),
  };
  const sheet = workbook.addWorksheet(MARKER_SHEET, { state: 'veryHidden' });
  for (const [index, cells] of markerCells(marker).entries()) {
    sheet.getRow(index + 1).values = [...cells];
    sheet.getRow(index + 1).eachCell((cell) => {
      cell.numFmt = '@';
    });
  }
}
