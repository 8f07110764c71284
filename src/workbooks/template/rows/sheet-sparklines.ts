import { insertAfter } from '../package/xml-edit.ts';
import { escapeText } from '../package/xml-text.ts';
import { child, childrenOf, type XmlElement } from '../package/xml-tree.ts';
import { parseArea } from './areas.ts';
import { moveFormula, shiftFormula } from './formula/shift.ts';
import {
  areaContent,
  type Change,
  formulaContent,
  isOurs,
  type PartContext,
} from './part-changes.ts';
import { mover } from './sheet-settings.ts';

const THING = 'biểu đồ nhỏ trong ô (sparkline)';

/** Charts within cells follow what they draw; new rows get one where their row has one. */
export function* sparklineChanges(context: PartContext, list: XmlElement): Iterable<Change> {
  for (const sparkline of childrenOf(list, 'sparkline')) {
    const formula = child(sparkline, 'f');
    const place = child(sparkline, 'sqref');
    if (formula !== undefined) yield* formulaContent(context, formula, THING);
    if (!isOurs(context) || place === undefined) continue;
    yield* areaContent(context, place, THING, mover(context, false));
    if (formula !== undefined) yield* newSparklines(context, sparkline, formula, place);
  }
}

/** Only for one that draws the cells of its own row: others would draw the same once more. */
function* newSparklines(
  context: PartContext,
  sparkline: XmlElement,
  formula: XmlElement,
  place: XmlElement,
): Iterable<Change> {
  const { insertion, likeRows } = context;
  const area = parseArea(place.text);
  if (area === null || area.top !== area.bottom) return;
  const { at, count } = insertion;
  const after = shiftFormula(formula.text, { sheet: context.sheet }, insertion);
  if (!after.ok) return;
  const from = area.top < at ? area.top : area.top + count;
  let text = '';
  for (const [offset, likeRow] of likeRows.entries()) {
    if (likeRow !== area.top) continue;
    const row = at + offset;
    const moved = moveFormula(after.value, row - from, 0);
    if (!moved.ok || moved.value === after.value) return;
    text += `<${sparkline.name}><${formula.name}>${escapeText(moved.value)}</${formula.name}><${place.name}>${area.left}${row}</${place.name}></${sparkline.name}>`;
  }
  if (text !== '') yield insertAfter(sparkline, text);
}
