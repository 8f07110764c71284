import ExcelJS from 'exceljs';

export type FormCellValue =
  | string
  | number
  | null
  | { readonly formula: string; readonly result?: number };

export type FormSheet = {
  readonly name: string;
  readonly rows: readonly (readonly FormCellValue[])[];
  readonly merges?: readonly string[];
  /** Number formats by cell, of blank cells too. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Whether the sheet is protected; all of its cells are locked then. */
  readonly isProtected?: boolean;
};

/** An office's form as a file; `names` are ranges that Excel knows by a name. */
export async function makeForm(
  sheets: readonly FormSheet[],
  names: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, merges = [], formats = {}, isProtected } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const [index, values] of rows.entries()) {
      for (const [column, value] of values.entries()) {
        if (value === null) continue;
        sheet.getCell(index + 1, column + 1).value =
          typeof value === 'object'
            ? ({ formula: value.formula, result: value.result } as ExcelJS.CellFormulaValue)
            : value;
      }
    }
    for (const merge of merges) sheet.mergeCells(merge);
    if (isProtected) await sheet.protect('', {});
    for (const [cell, format] of Object.entries(formats)) sheet.getCell(cell).numFmt = format;
  }
  for (const [name, range] of Object.entries(names)) book.definedNames.add(range, name);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
