import { relationshipsOf, type TemplatePackage } from '../package/template-package.ts';

/** A part that is reached from the workbook, and the sheet that it belongs to. */
export interface RelatedPart {
  readonly part: string;
  /** The last word of the type of the relationship that leads to it. */
  readonly kind: string;
  /** Empty for what belongs to no sheet. */
  readonly sheet: string;
  /** The kind of the part that it was reached from. */
  readonly owner: string;
}

/** What another file holds is not followed: its references mean cells of that file. */
const CLOSED: ReadonlySet<string> = new Set(['externalLink', 'externalLinkPath']);

/** Every part of a workbook, each once, the workbook first. */
export function relatedParts(pkg: TemplatePackage): readonly RelatedPart[] {
  const sheets = new Map(pkg.sheets.map(({ part, name }) => [part, name]));
  const names = new Set(pkg.names);
  const found: RelatedPart[] = [
    { part: pkg.workbookPart, kind: 'officeDocument', sheet: '', owner: '' },
  ];
  const seen = new Set([pkg.workbookPart]);
  for (const from of found) {
    for (const { target, external, kind } of relationshipsOf(pkg, from.part)) {
      if (external || CLOSED.has(kind) || seen.has(target) || !names.has(target)) continue;
      seen.add(target);
      const sheet = sheets.get(target) ?? from.sheet;
      found.push({ part: target, kind, sheet, owner: from.kind });
    }
  }
  return found;
}
