import { cellFacts } from '../cells/cell-facts.ts';
import type { TemplatePackage } from '../package/template-package.ts';

type Cell = { readonly sheet: string; readonly row: number; readonly column: number };

/** Tells which cells, blank ones too, show 0.7 as 70 %; a sheet is looked through once, when asked about. */
export function percentCells(pkg: TemplatePackage): (cell: Cell) => boolean {
  const sheets = new Map<string, ReturnType<typeof cellFacts>>();
  return ({ sheet, row, column }) => {
    const known = sheets.get(sheet);
    const facts = known === undefined ? cellFacts(pkg, sheet) : known;
    sheets.set(sheet, facts);
    return facts?.({ row, column }).percent ?? false;
  };
}
