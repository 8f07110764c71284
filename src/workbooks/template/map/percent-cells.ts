import { cellFacts } from '../cells/cell-facts.ts';
import type { TemplatePackage } from '../package/template-package.ts';
import type { ExtraRows, FormPlace } from './form-place.ts';

/**
 * Tells which places, blank ones too, show 0.7 as 70 %; a sheet is looked through once, when asked
 * about. A row that is put in shows what the row shows that it is like.
 */
export function percentCells(
  pkg: TemplatePackage,
  extraRows: readonly ExtraRows[],
): (place: FormPlace) => boolean {
  const sheets = new Map<string, ReturnType<typeof cellFacts>>();
  return ({ sheet, row: anchor, column, extra }) => {
    const put = extraRows.find((one) => one.sheet === sheet && one.row === anchor);
    const row = extra === 0 ? anchor : (put?.like[extra - 1] ?? anchor);
    const known = sheets.get(sheet);
    const facts = known === undefined ? cellFacts(pkg, sheet) : known;
    sheets.set(sheet, facts);
    return facts?.({ row, column }).percent ?? false;
  };
}
