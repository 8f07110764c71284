import {
  append,
  type Edit,
  insertBefore,
  replaceContent,
  setAttribute,
} from '../package/xml-edit.ts';
import { childrenOf, siblingName, type XmlElement } from '../package/xml-tree.ts';
import { type Address, addressText } from './address.ts';
import type { CellContent } from './cell-content.ts';
import { grouped } from './grouped.ts';
import { newCellStyle } from './place-style.ts';
import type { SheetCell, SheetDoc, SheetRow } from './sheet-doc.ts';
import { dimensionEdits, spansEdits } from './sheet-extent.ts';

export type PlacedContent = Address & { readonly content: CellContent };

/**
 * The edits that put contents into cells of a sheet; cells and rows that are missing are made, with
 * the style of their row or column. The contents are for different places.
 */
export function contentEdits(doc: SheetDoc, contents: readonly PlacedContent[]): readonly Edit[] {
  const present = new Map(doc.rows.map((row) => [row.index, row]));
  const ordered = contents
    .filter(({ row, content }) => present.has(row) || !isBlank(content))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  const edits: Edit[] = [];
  const made = new Map<SheetRow | undefined, string>();
  for (const [index, cells] of grouped(ordered, ({ row }) => row)) {
    const row = present.get(index);
    if (row) edits.push(...rowEdits(doc, row, cells));
    else {
      const next = doc.rows.find((one) => one.index > index);
      made.set(next, (made.get(next) ?? '') + newRow(doc, index, cells));
    }
  }
  for (const [next, xml] of made) {
    edits.push(next ? insertBefore(next.element, xml) : append(doc.xml.text, doc.data, xml));
  }
  return [...edits, ...dimensionEdits(doc, ordered)];
}

function rowEdits(doc: SheetDoc, row: SheetRow, cells: readonly PlacedContent[]): readonly Edit[] {
  const present = new Map(row.cells.map((cell) => [cell.column, cell]));
  const edits: Edit[] = [];
  const added: PlacedContent[] = [];
  const made = new Map<SheetCell | undefined, string>();
  for (const one of cells) {
    const cell = present.get(one.column);
    if (cell) edits.push(...cellEdits(doc, cell, one.content));
    else if (!isBlank(one.content)) {
      const next = row.cells.find(({ column }) => column > one.column);
      const style = newCellStyle(doc, row, one.column);
      made.set(next, (made.get(next) ?? '') + newCell(row.element, one, style));
      added.push(one);
    }
  }
  for (const [next, xml] of made) {
    edits.push(next ? insertBefore(next.element, xml) : append(doc.xml.text, row.element, xml));
  }
  return [...edits, ...spansEdits(doc, row, added)];
}

/** One cell with other content; its style and whatever else it says of itself stay. */
function cellEdits(doc: SheetDoc, { element }: SheetCell, content: CellContent): readonly Edit[] {
  const { text } = doc.xml;
  const kept = childrenOf(element, 'extLst').map(({ start, end }) => text.slice(start, end));
  const inside = content.xml((local) => siblingName(element, local)) + kept.join('');
  return [
    ...typeEdits(text, element, content.type),
    ...(inside === '' && element.selfClosing ? [] : [replaceContent(text, element, inside)]),
  ];
}

/**
 * The type of a value, if it is another one. What Excel keeps beside the old value goes with it: `cm`
 * belongs to a dynamic array, `vm` to a picture or record in the cell.
 */
function typeEdits(text: string, element: XmlElement, type: string | undefined): readonly Edit[] {
  const { t, cm, vm } = element.attributes;
  return [
    ...(t === type ? [] : [setAttribute(text, element, 't', type)]),
    ...(cm === undefined ? [] : [setAttribute(text, element, 'cm', undefined)]),
    ...(vm === undefined ? [] : [setAttribute(text, element, 'vm', undefined)]),
  ];
}

function newRow(doc: SheetDoc, index: number, cells: readonly PlacedContent[]): string {
  const name = siblingName(doc.data, 'row');
  const inside = cells
    .filter(({ content }) => !isBlank(content))
    .map((one) => newCell(doc.data, one, newCellStyle(doc, undefined, one.column)));
  return `<${name} r="${index + 1}">${inside.join('')}</${name}>`;
}

function newCell(beside: XmlElement, placed: PlacedContent, style: string | undefined): string {
  const name = siblingName(beside, 'c');
  const { type, xml } = placed.content;
  const styled = style === undefined ? '' : ` s="${style}"`;
  const typed = type === undefined ? '' : ` t="${type}"`;
  const inside = xml((local) => siblingName(beside, local));
  return `<${name} r="${addressText(placed)}"${styled}${typed}>${inside}</${name}>`;
}

function isBlank({ type, xml }: CellContent): boolean {
  return type === undefined && xml((local) => local) === '';
}
