import type { CellValue } from '../../../open/sheet-grid.ts';
import { type TemplatePackage, withTexts } from '../../package/template-package.ts';
import {
  applyEdits,
  type Edit,
  insertAfter,
  replaceContent,
  replaceElement,
  setAttribute,
} from '../../package/xml-edit.ts';
import { escapeText } from '../../package/xml-text.ts';
import { child, siblingName, type XmlElement } from '../../package/xml-tree.ts';
import type { Address } from '../address.ts';
import { grouped } from '../grouped.ts';
import type { SheetDoc } from '../sheet-doc.ts';
import { formulaBook } from './book.ts';
import { type BookFormula, bookFormulas, dependentFormulas, resultRange } from './dirty.ts';
import { Settling } from './settle.ts';

export type ChangedCell = Address & { readonly sheet: string };

/**
 * The package with the results that stand beside formulas made right after cells were changed:
 * computed where that can be done, taken away where not, so that nobody is shown an old number.
 */
export function refreshed(
  pkg: TemplatePackage,
  changed: readonly ChangedCell[],
  calculated: boolean,
): TemplatePackage {
  const book = formulaBook(pkg, calculated);
  const numbers = new Map(pkg.sheets.map(({ name }, index) => [name, index]));
  const formulas = bookFormulas(book);
  const dependents = dependentFormulas(
    formulas,
    changed.map((one) => ({ ...one, sheet: numbers.get(one.sheet) ?? -1 })),
  );
  if (dependents.length === 0) return pkg;
  const settling = new Settling(book, formulas, dependents);
  const texts = new Map<string, string>();
  for (const [sheet, group] of grouped(dependents, (one) => one.sheet)) {
    const doc = book.doc(sheet);
    if (doc === null) continue;
    const filledBy = cellsFilledBy(doc);
    const edits = group.flatMap((one) => {
      const value = settling.result(one);
      return value === undefined
        ? filledBy(one).flatMap((element) => withoutResult(doc.xml.text, element))
        : valueEdits(doc.xml.text, one.cell.element, one.element, value);
    });
    texts.set(doc.sheet.part, applyEdits(doc.xml.text, edits));
  }
  return withTexts(pkg, texts);
}

/** The cells of an array formula or data table stand there as plain values. */
function cellsFilledBy(doc: SheetDoc): (one: BookFormula) => readonly XmlElement[] {
  const rows = new Map(doc.rows.map((row) => [row.index, row]));
  return (one) => {
    const { top, bottom, left, right } = resultRange(one);
    if (top === bottom && left === right) return [one.cell.element];
    const near =
      bottom - top < rows.size
        ? Array.from({ length: bottom - top + 1 }, (_, offset) => rows.get(top + offset))
        : doc.rows.filter(({ index }) => index >= top && index <= bottom);
    return near.flatMap((row) =>
      (row?.cells ?? [])
        .filter(({ column }) => column >= left && column <= right)
        .map(({ element }) => element),
    );
  };
}

function withoutResult(text: string, element: XmlElement): readonly Edit[] {
  const result = child(element, 'v');
  if (!result) return [];
  return [...resultType(text, element, undefined), replaceElement(result, '')];
}

function valueEdits(
  text: string,
  element: XmlElement,
  formula: XmlElement,
  value: CellValue,
): readonly Edit[] {
  const { type, content } = written(value);
  const result = child(element, 'v');
  if (result?.text === content && element.attributes.t === type) return [];
  const xml = escapeText(content);
  const name = siblingName(element, 'v');
  return [
    ...resultType(text, element, type),
    result ? replaceContent(text, result, xml) : insertAfter(formula, `<${name}>${xml}</${name}>`),
  ];
}

function resultType(text: string, element: XmlElement, type: string | undefined): readonly Edit[] {
  return element.attributes.t === type ? [] : [setAttribute(text, element, 't', type)];
}

/** Results are kept with all digits that a double has, as Excel keeps them. */
function written(value: CellValue): {
  readonly type: string | undefined;
  readonly content: string;
} {
  if (typeof value === 'string') return { type: 'str', content: value };
  if (typeof value === 'boolean') return { type: 'b', content: value ? '1' : '0' };
  return { type: undefined, content: String(value ?? 0) };
}
