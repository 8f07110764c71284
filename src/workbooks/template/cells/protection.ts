import { partText, relationshipsOf, type TemplatePackage } from '../package/template-package.ts';
import { child, childrenOf, parseXml } from '../package/xml-tree.ts';
import type { SheetDoc } from './sheet-doc.ts';

/** Whether a sheet lets only unlocked cells be typed into. */
export function isProtected({ root }: SheetDoc): boolean {
  return isOn(child(root, 'sheetProtection')?.attributes.sheet, false);
}

/** For each number that a cell names as its style, whether cells of it are locked in a protected sheet. */
export function lockedStyles(pkg: TemplatePackage): readonly boolean[] {
  const part = relationshipsOf(pkg, pkg.workbookPart).find(({ kind }) => kind === 'styles');
  const root = parseXml(partText(pkg, part?.target ?? '')?.text ?? '');
  const formats = root === null ? undefined : child(root, 'cellXfs');
  if (!formats) return [];
  return childrenOf(formats, 'xf').map((format) =>
    isOn(child(format, 'protection')?.attributes.locked, true),
  );
}

/** Cells are locked unless their style says otherwise, those that are not there too. */
export function isLocked(styles: readonly boolean[], style: number): boolean {
  return styles[style] ?? true;
}

function isOn(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}
