import type { Rectangle } from '../../open/sheet-grid.ts';
import { partText, type TemplatePackage, type TemplateSheet } from '../package/template-package.ts';
import type { XmlText } from '../package/xml-text.ts';
import { child, childrenOf, parseXml, type XmlElement } from '../package/xml-tree.ts';
import { type Address, COLUMNS, contains, parseAddress, parseRange } from './address.ts';

/** A worksheet part with the places of its rows and cells. */
export type SheetDoc = {
  readonly sheet: TemplateSheet;
  readonly xml: XmlText;
  readonly root: XmlElement;
  readonly data: XmlElement;
  /** In the order of the part. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Rectangle[];
};

export type SheetRow = {
  /** From 0. */
  readonly index: number;
  readonly element: XmlElement;
  readonly cells: readonly SheetCell[];
};

export type SheetCell = Address & { readonly element: XmlElement };

/** Null where the part is missing or is no worksheet. */
export function readSheet(pkg: TemplatePackage, sheet: TemplateSheet): SheetDoc | null {
  const xml = partText(pkg, sheet.part);
  const root = xml === null ? null : parseXml(xml.text);
  const data = root === null ? undefined : child(root, 'sheetData');
  if (xml === null || root === null || data === undefined) return null;
  return { sheet, xml, root, data, rows: rowsOf(data), merges: mergesOf(root) };
}

/** Rows and cells may leave out their places: they then follow the one before. */
function rowsOf(data: XmlElement): readonly SheetRow[] {
  let index = -1;
  return childrenOf(data, 'row').map((element) => {
    const given = Number(element.attributes.r);
    index = Number.isInteger(given) && given > 0 ? given - 1 : index + 1;
    return { index, element, cells: cellsOf(element, index) };
  });
}

function cellsOf(row: XmlElement, index: number): readonly SheetCell[] {
  let column = -1;
  return childrenOf(row, 'c').map((element) => {
    const given = parseAddress(element.attributes.r ?? '');
    column = given === null ? column + 1 : given.column;
    return { row: index, column, element };
  });
}

function mergesOf(root: XmlElement): readonly Rectangle[] {
  const list = child(root, 'mergeCells');
  if (!list) return [];
  return childrenOf(list, 'mergeCell').flatMap(({ attributes }) => {
    const range = parseRange(attributes.ref ?? '');
    return range === null ? [] : [range];
  });
}

/** One number for a place. */
export function cellKey({ row, column }: Address): number {
  return row * COLUMNS + column;
}

/** The cells of a sheet by `cellKey`. */
export function cellsByKey({ rows }: SheetDoc): ReadonlyMap<number, SheetCell> {
  return new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cellKey(cell), cell] as const)));
}

/** Where a value shows: the first cell of the merged cells that the address is in. */
export function shownAt({ merges }: SheetDoc, address: Address): Address {
  const merge = merges.find((one) => contains(one, address));
  return merge ? { row: merge.top, column: merge.left } : address;
}

/** A sheet by its name, which Excel knows whatever its capitals. */
export function sheetNamed(pkg: TemplatePackage, name: string): TemplateSheet | undefined {
  const key = sheetKey(name);
  return pkg.sheets.find((sheet) => sheetKey(sheet.name) === key);
}

export function sheetKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
