import { partText, type TemplatePackage } from './template-package.ts';
import { child, childrenOf, parseXml } from './xml-tree.ts';

export type DefinedName = {
  readonly name: string;
  /** As the file has it: `'Biểu 1'!$B$5:$B$17`. */
  readonly refers: string;
  /** The sheet that alone knows the name; null for the whole workbook. */
  readonly sheet: string | null;
  readonly hidden: boolean;
};

/** The names of a workbook in the order of the file, Excel's own (`_xlnm.Print_Area`) among them. */
export function definedNames(pkg: TemplatePackage): readonly DefinedName[] {
  const root = parseXml(partText(pkg, pkg.workbookPart)?.text ?? '');
  const list = root === null ? undefined : child(root, 'definedNames');
  if (!list) return [];
  return childrenOf(list, 'definedName').map(({ attributes, text }) => {
    const { name = '', localSheetId, hidden } = attributes;
    return {
      name,
      refers: text,
      sheet: localSheetId === undefined ? null : (pkg.sheets[Number(localSheetId)]?.name ?? null),
      hidden: hidden === '1' || hidden === 'true',
    };
  });
}
