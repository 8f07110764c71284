import type { Rectangle } from '../../open/sheet-grid.ts';
import { partText, relationshipsOf, type TemplatePackage } from '../package/template-package.ts';
import { child, parseXml, type XmlElement } from '../package/xml-tree.ts';
import { parseRange } from './address.ts';

/** Cells whose content other parts of the package repeat, so that it cannot be changed alone. */
export type KeptRanges = {
  readonly tableHeaders: readonly Rectangle[];
  readonly pivotTables: readonly Rectangle[];
};

export function keptRanges(pkg: TemplatePackage, sheetPart: string): KeptRanges {
  const related = relationshipsOf(pkg, sheetPart);
  const roots = (wanted: string) =>
    related
      .filter(({ kind, external }) => kind === wanted && !external)
      .flatMap(({ target }) => parseXml(partText(pkg, target)?.text ?? '') ?? []);
  return {
    tableHeaders: roots('table').flatMap(headerOf),
    pivotTables: roots('pivotTable').flatMap((root) => {
      const range = parseRange(child(root, 'location')?.attributes.ref ?? '');
      return range === null ? [] : [range];
    }),
  };
}

function headerOf({ attributes }: XmlElement): readonly Rectangle[] {
  const range = parseRange(attributes.ref ?? '');
  const rows = Number(attributes.headerRowCount ?? 1);
  return range === null || rows === 0 ? [] : [{ ...range, bottom: range.top + rows - 1 }];
}
