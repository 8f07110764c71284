import { rangeName } from '../../open/sheet-grid.ts';
import { type Edit, setAttribute } from '../package/xml-edit.ts';
import { child } from '../package/xml-tree.ts';
import { type Address, contains, parseRange } from './address.ts';
import type { SheetDoc, SheetRow } from './sheet-doc.ts';

/** The size that a sheet states of itself, made larger where a cell lies outside. */
export function dimensionEdits(doc: SheetDoc, cells: readonly Address[]): readonly Edit[] {
  const dimension = child(doc.root, 'dimension');
  const stated = parseRange(dimension?.attributes.ref ?? '');
  if (!dimension || stated === null || cells.every((cell) => contains(stated, cell))) return [];
  const grown = cells.reduce(
    (range, { row, column }) => ({
      top: Math.min(range.top, row),
      left: Math.min(range.left, column),
      bottom: Math.max(range.bottom, row),
      right: Math.max(range.right, column),
    }),
    stated,
  );
  return [setAttribute(doc.xml.text, dimension, 'ref', rangeName(grown))];
}

/** `spans="1:6"`, a hint of the columns that a row has; wrong hints make Excel repair a file. */
export function spansEdits(
  doc: SheetDoc,
  { element }: SheetRow,
  added: readonly Address[],
): readonly Edit[] {
  const match = /^(\d+):(\d+)$/.exec(element.attributes.spans ?? '');
  if (!match || added.length === 0) return [];
  const columns = added.map(({ column }) => column + 1);
  const first = Math.min(Number(match[1]), ...columns);
  const last = Math.max(Number(match[2]), ...columns);
  const spans = `${first}:${last}`;
  if (spans === element.attributes.spans) return [];
  return [setAttribute(doc.xml.text, element, 'spans', spans)];
}
