import { readSheet, sheetNamed } from '../cells/sheet-doc.ts';
import { partText, relationshipsOf, type TemplatePackage } from '../package/template-package.ts';
import { child, childrenOf, parseXml } from '../package/xml-tree.ts';

type Cell = { readonly sheet: string; readonly row: number; readonly column: number };

/** Excel's own formats «0%» and «0.00%»; those of a workbook are numbered from 164. */
const OWN_PERCENTS: ReadonlySet<string> = new Set(['9', '10']);

/** Tells which cells, blank ones too, show 0.7 as 70 %; a sheet is looked through once, when asked about. */
export function percentCells(pkg: TemplatePackage): (cell: Cell) => boolean {
  let styles: ReadonlySet<string> | null = null;
  const sheets = new Map<string, ReadonlySet<string>>();
  return ({ sheet, row, column }) => {
    styles ??= percentStyles(pkg);
    const cells = sheets.get(sheet) ?? cellsStyled(pkg, sheet, styles);
    sheets.set(sheet, cells);
    return cells.has(`${row} ${column}`);
  };
}

/** The numbers by which cells name styles with a format of per cents. */
function percentStyles(pkg: TemplatePackage): ReadonlySet<string> {
  const part = relationshipsOf(pkg, pkg.workbookPart).find(({ kind }) => kind === 'styles');
  const root = parseXml(partText(pkg, part?.target ?? '')?.text ?? '');
  if (root === null) return new Set();
  const formats = child(root, 'numFmts');
  const percents = new Set(OWN_PERCENTS);
  for (const { attributes } of formats ? childrenOf(formats, 'numFmt') : []) {
    // What stands in quotes is shown as it is and multiplies nothing.
    const code = (attributes.formatCode ?? '').replace(/"[^"]*"|\\./g, '');
    if (code.includes('%')) percents.add(attributes.numFmtId ?? '');
  }
  const cells = child(root, 'cellXfs');
  const all = cells ? childrenOf(cells, 'xf') : [];
  return new Set(
    all.flatMap(({ attributes }, index) =>
      percents.has(attributes.numFmtId ?? '0') ? [String(index)] : [],
    ),
  );
}

function cellsStyled(
  pkg: TemplatePackage,
  name: string,
  styles: ReadonlySet<string>,
): ReadonlySet<string> {
  const sheet = sheetNamed(pkg, name);
  const doc = sheet === undefined || styles.size === 0 ? null : readSheet(pkg, sheet);
  return new Set(
    (doc?.rows ?? []).flatMap(({ cells }) =>
      cells.flatMap(({ row, column, element }) =>
        styles.has(element.attributes.s ?? '0') ? [`${row} ${column}`] : [],
      ),
    ),
  );
}
