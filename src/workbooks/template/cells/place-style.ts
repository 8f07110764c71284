import { child } from '../package/xml-tree.ts';
import type { SheetCell, SheetDoc, SheetRow } from './sheet-doc.ts';

/**
 * The number of the style that a value at a place shows in: that of the cell, which is 0 where it
 * names none; where there is no cell yet, what its row gives new cells, else its column.
 */
export function styleOfPlace(
  doc: SheetDoc,
  row: SheetRow | undefined,
  cell: SheetCell | undefined,
  column: number,
): number {
  if (cell !== undefined) return Number(cell.element.attributes.s ?? 0);
  return Number(newCellStyle(doc, row, column) ?? 0);
}

/** The style that a cell gets when it is made; undefined where nobody gives it one. */
export function newCellStyle(
  doc: SheetDoc,
  row: SheetRow | undefined,
  column: number,
): string | undefined {
  return (row === undefined ? undefined : rowStyle(row)) ?? columnStyle(doc, column);
}

function rowStyle({ element }: SheetRow): string | undefined {
  const { customFormat, s } = element.attributes;
  return customFormat === '1' || customFormat === 'true' ? s : undefined;
}

function columnStyle({ root }: SheetDoc, column: number): string | undefined {
  const ranges = child(root, 'cols')?.children ?? [];
  const range = ranges.find(
    ({ attributes }) =>
      Number(attributes.min) <= column + 1 && column + 1 <= Number(attributes.max),
  );
  const style = range?.attributes.style;
  return style === '0' ? undefined : style;
}
