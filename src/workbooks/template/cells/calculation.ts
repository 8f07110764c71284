import { CONTENT_TYPES_PART } from '../package/content-types.ts';
import { relationshipsPart } from '../package/relationships.ts';
import {
  partText,
  relationshipsOf,
  type TemplatePackage,
  withParts,
  withTexts,
} from '../package/template-package.ts';
import { applyEdits, insertAfter, replaceElement, setAttribute } from '../package/xml-edit.ts';
import { child, parseXml, siblingName } from '../package/xml-tree.ts';

/** What stands before `calcPr` in a workbook part, the last first (ISO/IEC 29500-1, 18.2.27). */
const BEFORE = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'] as const;

/** Asks whoever opens the workbook to calculate everything anew. */
export function withCalculationOnLoad(pkg: TemplatePackage): TemplatePackage {
  const text = partText(pkg, pkg.workbookPart)?.text ?? '';
  const root = parseXml(text);
  if (root === null) return pkg;
  const present = child(root, 'calcPr');
  const before = BEFORE.flatMap((name) => child(root, name) ?? [])[0];
  const on = present?.attributes.fullCalcOnLoad;
  if (on === '1' || on === 'true' || (!present && !before)) return pkg;
  const edits = present
    ? [setAttribute(text, present, 'fullCalcOnLoad', '1')]
    : before
      ? [insertAfter(before, `<${siblingName(before, 'calcPr')} fullCalcOnLoad="1"/>`)]
      : [];
  return withTexts(pkg, new Map([[pkg.workbookPart, applyEdits(text, edits)]]));
}

/**
 * Without the list of the order in which formulas are calculated. Excel repairs a workbook whose
 * list names cells without a formula, and makes a new list where there is none.
 */
export function withoutCalculationChain(pkg: TemplatePackage): TemplatePackage {
  const chain = relationshipsOf(pkg, pkg.workbookPart).find(({ kind }) => kind === 'calcChain');
  if (!chain) return pkg;
  const texts = new Map([
    [
      relationshipsPart(pkg.workbookPart),
      without(pkg, relationshipsPart(pkg.workbookPart), 'Id', chain.id),
    ],
    [CONTENT_TYPES_PART, without(pkg, CONTENT_TYPES_PART, 'PartName', `/${chain.target}`)],
  ]);
  return withParts(withTexts(pkg, texts), new Map([[chain.target, null]]));
}

/** The text of a part without the child of its root that has this attribute. */
function without(pkg: TemplatePackage, part: string, attribute: string, value: string): string {
  const text = partText(pkg, part)?.text ?? '';
  const key = value.toLowerCase();
  const found = parseXml(text)?.children.filter(
    ({ attributes }) => attributes[attribute]?.toLowerCase() === key,
  );
  return applyEdits(
    text,
    (found ?? []).map((one) => replaceElement(one, '')),
  );
}
