import type { Result } from '../../../domain/result.ts';
import { setAttribute } from '../package/xml-edit.ts';
import { child, descendants, type XmlElement } from '../package/xml-tree.ts';
import { type Area, areasWithNewRows, parseAreas } from './areas.ts';
import { carryFormula, type FormulaRefusal, shiftFormula } from './formula/shift.ts';
import {
  areaAttribute,
  areaContent,
  type Change,
  contentAs,
  isOurs,
  type PartContext,
  refused,
} from './part-changes.ts';
import { shiftedRow } from './row-shift.ts';

type ShiftRule = (formula: string) => Result<string, FormulaRefusal>;

const FORMULAS: readonly string[] = ['formula', 'formula1', 'formula2', 'f'];

/**
 * A conditional format or a validation, of the sheet itself or in its extensions: the cells that it
 * holds for (new rows included where it held for the one they are like), and its formulas.
 */
export function* ruleChanges(
  context: PartContext,
  rule: XmlElement,
  thing: string,
): Iterable<Change> {
  const inside = child(rule, 'sqref');
  const written = rule.attributes.sqref ?? inside?.text ?? '';
  const named = `${thing} ở ${written}`;
  if (isOurs(context)) {
    const move = (areas: readonly Area[]) =>
      areasWithNewRows(areas, context.insertion, context.likeRows);
    yield* areaAttribute(context, rule, 'sqref', named, move);
    if (inside !== undefined) yield* areaContent(context, inside, named, move);
  }
  const shift = shiftRule(context, parseAreas(written) ?? []);
  for (const formula of FORMULAS.flatMap((local) => descendants(rule, local))) {
    // In the extensions the formula stands one level deeper, in <xm:f>.
    if (formula.children.length > 0) continue;
    yield* contentAs(context, formula, named, shift(formula.text));
  }
  for (const limit of descendants(rule, 'cfvo')) {
    yield* limitChanges(context, limit, named, shift);
  }
}

function* limitChanges(
  context: PartContext,
  limit: XmlElement,
  thing: string,
  shift: ShiftRule,
): Iterable<Change> {
  const before = limit.attributes.val;
  if (before === undefined) return;
  const after = shift(before);
  if (!after.ok) yield refused(context, thing, after.error);
  else if (after.value !== before) yield setAttribute(context.text, limit, 'val', after.value);
}

/**
 * The formulas of a rule are written for its first cell. For cells of several rows what has no «$»
 * keeps its distance from the cell it is asked for; for one row it follows the cell it names.
 */
function shiftRule(context: PartContext, before: readonly Area[]): ShiftRule {
  const { insertion, likeRows, sheet } = context;
  const after = isOurs(context) ? areasWithNewRows(before, insertion, likeRows) : before;
  const [from, to] = [firstRow(before), firstRow(after ?? before)];
  const isOneRow = before.every(({ top, bottom }) => top === from && bottom === from);
  const follows = !isOurs(context) || (isOneRow && to === shiftedRow(from, insertion));
  return (formula) =>
    follows
      ? shiftFormula(formula, { sheet }, insertion)
      : carryFormula(formula, { sheet }, insertion, to - from);
}

function firstRow(areas: readonly Area[]): number {
  return areas.reduce((least, { top }) => Math.min(least, top), Number.POSITIVE_INFINITY);
}
