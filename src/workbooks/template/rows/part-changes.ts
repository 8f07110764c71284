import type { Result } from '../../../domain/result.ts';
import { type Edit, replaceContent, setAttribute } from '../package/xml-edit.ts';
import { escapeText } from '../package/xml-text.ts';
import type { XmlElement } from '../package/xml-tree.ts';
import { type Area, areaText, parseAreas } from './areas.ts';
import { type FormulaPlace, type FormulaRefusal, shiftFormula } from './formula/shift.ts';
import type { Obstacle, ObstacleReason } from './obstacles.ts';
import { type RowInsertion, sameSheet } from './row-shift.ts';

/** A part that the insertion may touch, and the sheet that its bare references mean. */
export interface PartContext {
  readonly text: string;
  /** Empty for a part of no sheet, such as the workbook itself. */
  readonly sheet: string;
  readonly insertion: RowInsertion;
  /** For each of the new rows the one that it is like, as that was numbered before. */
  readonly likeRows: readonly number[];
}

/** What the insertion changes in a part, or finds in its way. */
export type Change = Edit | Obstacle;

/** Whether the part belongs to the sheet that gets rows. */
export function isOurs({ sheet, insertion }: PartContext): boolean {
  return sameSheet(sheet, insertion.sheet);
}

export function obstacle(
  { sheet, insertion }: PartContext,
  thing: string,
  reason: ObstacleReason,
  reference?: string,
): Obstacle {
  const owner = sheet === '' ? insertion.sheet : sheet;
  return { sheet: owner, thing, reason, ...(reference === undefined ? {} : { reference }) };
}

export function refused(context: PartContext, thing: string, refusal: FormulaRefusal): Obstacle {
  return obstacle(context, thing, refusal.reason, refusal.reference);
}

/** The formula that an element holds as its text. */
export function* formulaContent(
  context: PartContext,
  element: XmlElement,
  thing: string,
  place: FormulaPlace = { sheet: context.sheet },
): Iterable<Change> {
  yield* contentAs(context, element, thing, shiftFormula(element.text, place, context.insertion));
}

/** The text of an element replaced by what became of it, if it is another one. */
export function* contentAs(
  context: PartContext,
  element: XmlElement,
  thing: string,
  after: Result<string, FormulaRefusal>,
): Iterable<Change> {
  if (!after.ok) yield refused(context, thing, after.error);
  else if (after.value !== element.text) {
    yield replaceContent(context.text, element, escapeText(after.value));
  }
}

/** The formula that an attribute holds. */
export function* formulaAttribute(
  context: PartContext,
  element: XmlElement,
  name: string,
  thing: string,
): Iterable<Change> {
  const before = element.attributes[name];
  if (before === undefined) return;
  const after = shiftFormula(before, { sheet: context.sheet }, context.insertion);
  if (!after.ok) yield refused(context, thing, after.error);
  else yield* attributeAs(context, element, name, after.value);
}

/** An attribute given a value, if it is another one. */
export function* attributeAs(
  { text }: PartContext,
  element: XmlElement,
  name: string,
  after: string,
): Iterable<Edit> {
  if (element.attributes[name] !== after) yield setAttribute(text, element, name, after);
}

/** The areas of the own sheet that an attribute names, moved by `move`; null from it is past the end. */
export function* areaAttribute(
  context: PartContext,
  element: XmlElement,
  name: string,
  thing: string,
  move: (areas: readonly Area[]) => readonly Area[] | null,
): Iterable<Change> {
  const before = element.attributes[name];
  if (before === undefined) return;
  const after = movedAreas(before, move);
  if (typeof after !== 'string') yield obstacle(context, thing, after.reason, before);
  else yield* attributeAs(context, element, name, after);
}

/** As `areaAttribute` for areas that stand between the tags of an element. */
export function* areaContent(
  context: PartContext,
  element: XmlElement,
  thing: string,
  move: (areas: readonly Area[]) => readonly Area[] | null,
): Iterable<Change> {
  const after = movedAreas(element.text, move);
  if (typeof after !== 'string') yield obstacle(context, thing, after.reason, element.text);
  else if (after !== element.text) yield replaceContent(context.text, element, after);
}

function movedAreas(
  text: string,
  move: (areas: readonly Area[]) => readonly Area[] | null,
): string | { readonly reason: ObstacleReason } {
  const before = parseAreas(text);
  if (before === null) return { reason: 'unreadable' };
  const after = move(before);
  if (after === null) return { reason: 'past-the-last-row' };
  const same =
    after.length === before.length && after.every((area, at) => isSame(area, before[at]));
  return same ? text : after.map(areaText).join(' ');
}

function isSame(one: Area, other: Area | undefined): boolean {
  return other !== undefined && one.top === other.top && one.bottom === other.bottom;
}
