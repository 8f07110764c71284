import type ExcelJS from 'exceljs';
import type { ReportTable } from '../../domain/report/table.ts';
import { BASE_FONT_XML } from './cell-styles.ts';
import { addChartSheet } from './chart/chart-sheet.ts';
import { LongRows } from './long-rows.ts';
import { changePart } from './package-parts.ts';
import { planSheet, type SheetPlan } from './sheet-plan.ts';
import { fillSheet, sheetOptions } from './workbook-sheet.ts';

export type XlsxOptions = {
  /** The organization, in the file's properties. */
  readonly company: string;
  /** When the report was made. */
  readonly at: Date;
};

const PROGRAM = 'Chỉ Tiêu';
/** Above that, most rows are written without the library. */
export const LONG_ROWS = 5000;
const NO_CHART = 'Bảng dài hơn 5.000 dòng nên không kèm biểu đồ.';

/** The report as an .xlsx file: A4, Times New Roman, totals as live formulas with right cached values. */
export async function reportToXlsx(table: ReportTable, options: XlsxOptions): Promise<Uint8Array> {
  // Loaded late: reading the library takes longer than most commands of the command line.
  const { default: excel } = await import('exceljs');
  const sheets = [table, ...(table.further ?? [])].map(planned);
  return changePart(await written(excel, sheets, options), 'xl/styles.xml', withBaseFont);
}

/** A chart of thousands of bars shows nothing; the notes say that there is none. */
function planned(table: ReportTable): PlannedSheet {
  const plan = planSheet(table);
  if (plan.rowCount <= LONG_ROWS || table.charts === undefined) return { table, plan };
  const { charts: _, ...bare } = table;
  const noted = { ...bare, notes: [...table.notes, NO_CHART] };
  return { table: noted, plan: planSheet(noted) };
}

type PlannedSheet = { readonly table: ReportTable; readonly plan: SheetPlan };

async function written(
  excel: typeof ExcelJS,
  sheets: readonly PlannedSheet[],
  options: XlsxOptions,
): Promise<Uint8Array> {
  const workbook = new excel.Workbook();
  Object.assign(workbook, propertiesOf(sheets[0]?.table, options));
  const long: { readonly part: string; readonly rows: LongRows }[] = [];
  for (const [index, { table, plan }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(sheetName(table), sheetOptions(table, plan));
    if (plan.rowCount <= LONG_ROWS) fillSheet(sheet, table, plan, () => true);
    else {
      const rows = new LongRows(plan, table.rows.length);
      fillSheet(sheet, table, plan, (number, row) => rows.keeps(number, row));
      long.push({ part: `xl/worksheets/sheet${index + 1}.xml`, rows });
    }
  }
  const draw = addChartSheet(
    workbook,
    sheets.map(({ table, plan }, at) => ({
      table,
      sheet: workbook.worksheets[at]?.name ?? sheetName(table),
      headerLast: plan.headerLast,
    })),
  );
  const file = new Uint8Array(await workbook.xlsx.writeBuffer());
  const drawn = draw === null ? file : draw(file);
  return long.reduce(
    (whole, { part, rows }) => changePart(whole, part, (xml) => rows.whole(xml)),
    drawn,
  );
}

/** exceljs always makes Calibri 11 the «Normal» style, which column widths and new cells go by. */
function withBaseFont(stylesXml: string): string {
  const changed = stylesXml.replace(/<font>.*?<\/font>/s, BASE_FONT_XML);
  if (!changed.includes(BASE_FONT_XML)) throw new Error('The styles hold no default font');
  return changed;
}

function propertiesOf(table: ReportTable | undefined, { company, at }: XlsxOptions) {
  return {
    title: table?.title.join(' ') ?? '',
    creator: PROGRAM,
    lastModifiedBy: PROGRAM,
    company,
    created: at,
    modified: at,
  };
}

/** Free of the characters that sheet names may not hold, and of quotes, which print areas would need escaped. */
function sheetName({ annexLabel, sheetName: own }: ReportTable): string {
  return (own ?? annexLabel ?? 'Biểu').replace(/[[\]*?:/\\']/g, ' ').slice(0, 31);
}
