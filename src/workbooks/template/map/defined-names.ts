import { partText, type TemplatePackage } from '../package/template-package.ts';
import { child, childrenOf, parseXml } from '../package/xml-tree.ts';
import type { DefinedName } from './map-form.ts';

/** The names that a workbook gives to ranges, hidden ones and Excel's own left out. */
export function definedNames(pkg: TemplatePackage): readonly DefinedName[] {
  const root = parseXml(partText(pkg, pkg.workbookPart)?.text ?? '');
  const list = root === null ? undefined : child(root, 'definedNames');
  if (!list) return [];
  return childrenOf(list, 'definedName').flatMap(({ attributes, text }) => {
    const { name = '', hidden } = attributes;
    return hidden === '1' || name.startsWith('_xlnm.') ? [] : [{ name, refersTo: text }];
  });
}
