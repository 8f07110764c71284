import { partText, relationshipsOf, type TemplatePackage } from '../package/template-package.ts';
import { attributeOf, child, childrenOf, parseXml, type XmlElement } from '../package/xml-tree.ts';
import type { Address } from './address.ts';
import { formulasOf } from './formulas/sheet-formulas.ts';
import { styleOfPlace } from './place-style.ts';
import { isLocked, isProtected, lockedStyles } from './protection.ts';
import { cellKey, cellsByKey, readSheet, sheetNamed, shownAt } from './sheet-doc.ts';

/** What a cell says of itself beside its value, blank ones too. */
export type CellFacts = {
  /** Shown as a per cent: 70% is the number 0.7. */
  readonly percent: boolean;
  /** Without «=»; null where there is none. */
  readonly formula: string | null;
  /** The first of its merged cells, where it is another one of them. */
  readonly mergedInto: Address | null;
  /** In a protected sheet, and not meant to be typed into. */
  readonly locked: boolean;
};

/** Facts of the cells of a sheet, by the name of its tab; null where the sheet has no cells. */
export function cellFacts(
  pkg: TemplatePackage,
  sheetName: string,
): ((address: Address) => CellFacts) | null {
  const sheet = sheetNamed(pkg, sheetName);
  const doc = sheet?.kind === 'worksheet' ? readSheet(pkg, sheet) : null;
  if (doc === null) return null;
  const cells = cellsByKey(doc);
  const formulas = formulasOf(doc);
  const locked = isProtected(doc) ? lockedStyles(pkg) : null;
  const percents = percentStyles(pkg);
  const rows = new Map(doc.rows.map((row) => [row.index, row]));
  return (address) => {
    const cell = cells.get(cellKey(address));
    const shown = shownAt(doc, address);
    const style = styleOfPlace(doc, rows.get(address.row), cell, address.column);
    return {
      percent: percents[style] ?? false,
      formula: formulas.get(cellKey(address))?.formula ?? null,
      mergedInto: shown.row === address.row && shown.column === address.column ? null : shown,
      locked: locked !== null && isLocked(locked, style),
    };
  };
}

/** Excel's own formats of a per cent (ISO/IEC 29500-1, 18.8.30). */
const OWN_PERCENTS: ReadonlySet<number> = new Set([9, 10]);

/** For each number that a cell names as its style. */
function percentStyles(pkg: TemplatePackage): readonly boolean[] {
  const part = relationshipsOf(pkg, pkg.workbookPart).find(({ kind }) => kind === 'styles');
  const root = parseXml(partText(pkg, part?.target ?? '')?.text ?? '');
  if (root === null) return [];
  const codes = new Map(
    listed(root, 'numFmts').map((one) => [
      Number(one.attributes.numFmtId),
      attributeOf(one, 'formatCode') ?? '',
    ]),
  );
  return listed(root, 'cellXfs').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return OWN_PERCENTS.has(id) || isPercent(codes.get(id) ?? '');
  });
}

/** A per cent sign in quotes, or behind a backslash, is only shown. */
function isPercent(code: string): boolean {
  return code.replaceAll(/"[^"]*"|\\./g, '').includes('%');
}

function listed(root: XmlElement, list: string): readonly XmlElement[] {
  const element = child(root, list);
  return element ? childrenOf(element, list === 'numFmts' ? 'numFmt' : 'xf') : [];
}
