import { type Failure, failure } from '../../../domain/error.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { cellName } from '../../open/sheet-grid.ts';
import type { CellChange } from '../cells/cell-change.ts';
import { formulasOf } from '../cells/formulas/sheet-formulas.ts';
import { cellKey, readSheet, sheetKey } from '../cells/sheet-doc.ts';
import { writeCells } from '../cells/write-cells.ts';
import type { TemplatePackage } from '../package/template-package.ts';
import type { ExtraRows, FormRow } from './form-place.ts';
import { grownSheet } from './grown-rows.ts';
import { mendedFormula } from './mended-formula.ts';

/**
 * Lets totals count the rows that were put in: SUM(D5) under a repeated row, C4+C5+C6, and areas that
 * would count headings with their units. Error: `unsupported`, with the cell, where that is not possible.
 */
export function withGrownTotals(
  before: TemplatePackage,
  after: TemplatePackage,
  extraRows: readonly ExtraRows[],
  headings: readonly FormRow[],
): Result<TemplatePackage, Failure> {
  const grown = new Map(
    extraRows.map(({ sheet }) => [sheetKey(sheet), grownSheet(sheet, extraRows, headings)]),
  );
  if (grown.size === 0) return ok(after);
  const changes: CellChange[] = [];
  for (const sheet of before.sheets) {
    const [own, put] = [readSheet(before, sheet), readSheet(after, sheet)];
    if (own === null || put === null) continue;
    const now = formulasOf(put);
    const here = grown.get(sheetKey(sheet.name));
    for (const { row, column, formula } of formulasOf(own).values()) {
      if (formula === null) continue;
      for (const at of here?.copies(row) ?? [row]) {
        const text = now.get(cellKey({ row: at, column }))?.formula ?? null;
        if (text === null) continue;
        const place = { sheet: sheet.name, row, at };
        const mended = mendedFormula(formula, text, place, (name) => grown.get(sheetKey(name)));
        if (mended === 'unsafe')
          return err(refused(before, sheet.name, cellName(row, column), formula));
        if (mended === text) continue;
        const value = { formula: mended };
        changes.push({ sheet: sheet.name, cell: cellName(at, column), value, overFormula: true });
      }
    }
  }
  return changes.length === 0 ? ok(after) : writeCells(after, changes);
}

function refused(pkg: TemplatePackage, sheet: string, cell: string, formula: string): Failure {
  return failure(
    'unsupported',
    `Thêm dòng cho đơn vị thì ô ${cell}, trang «${sheet}» (=${formula}) sẽ tính sai vì không tự nhận các dòng mới. Đổi công thức thành SUM cả vùng, hoặc thêm dòng vào mẫu trong Excel, rồi điền lại.`,
    {
      file: pkg.fileName,
      sheet,
      obstacles: [{ sheet, thing: `công thức ở ô ${cell}`, reason: 'total', reference: formula }],
    },
  );
}
