import { childrenOf, descendants, type XmlElement } from '../package/xml-tree.ts';
import { shiftFormula, shiftNameFormula } from './formula/shift.ts';
import { type Change, contentAs, type PartContext } from './part-changes.ts';

/** The defined names, print areas and titles of a book. */
export function* workbookChanges(context: PartContext, workbook: XmlElement): Iterable<Change> {
  for (const list of childrenOf(workbook, 'definedNames')) {
    for (const element of descendants(list, 'definedName')) {
      const { name = '' } = element.attributes;
      yield* contentAs(context, element, `tên «${name}»`, shiftedName(context, name, element.text));
    }
  }
}

function shiftedName({ insertion }: PartContext, name: string, formula: string) {
  // The rows repeated on every page are a heading: they do not grow into the rows below it.
  if (name === '_xlnm.Print_Titles') {
    return shiftFormula(formula, { sheet: '' }, { ...insertion, growAbove: false });
  }
  // Names of Excel itself mean fixed cells, however they are written.
  if (name.startsWith('_xlnm.')) return shiftFormula(formula, { sheet: '' }, insertion);
  return shiftNameFormula(formula, insertion);
}
