import type { XmlElement } from '../package/xml-tree.ts';
import { shiftedArea } from './areas.ts';
import { areaAttribute, type Change, isOurs, obstacle, type PartContext } from './part-changes.ts';
import { sheetDataChanges } from './sheet-data.ts';
import { mergeChanges } from './sheet-merges.ts';
import { ruleChanges } from './sheet-rules.ts';
import { rowBreakChanges, settingChanges } from './sheet-settings.ts';
import { sparklineChanges } from './sheet-sparklines.ts';

/** What becomes of a sheet, the one that gets rows or another that refers to it. */
export function* sheetChanges(context: PartContext, element: XmlElement): Iterable<Change> {
  switch (element.local) {
    case 'sheetData':
      return yield* sheetDataChanges(context, element);
    case 'mergeCells':
      if (isOurs(context)) yield* mergeChanges(context, element);
      return;
    case 'conditionalFormatting':
      return yield* ruleChanges(context, element, 'định dạng có điều kiện');
    case 'dataValidation':
      return yield* ruleChanges(context, element, 'quy tắc nhập liệu');
    case 'sparklines':
      return yield* sparklineChanges(context, element);
    case 'dimension':
      if (isOurs(context)) yield* dimensionChanges(context, element);
      return;
    case 'sheetProtection':
      if (isOurs(context)) yield* protectionChanges(context, element);
      return;
    case 'rowBreaks':
      if (isOurs(context)) yield* rowBreakChanges(context, element);
      return;
    default:
      yield* settingChanges(context, element);
      for (const inside of element.children) yield* sheetChanges(context, inside);
  }
}

function* dimensionChanges(context: PartContext, element: XmlElement): Iterable<Change> {
  const { at, count } = context.insertion;
  yield* areaAttribute(context, element, 'ref', 'vùng đã dùng', (areas) => {
    const moved = areas.map((area) => {
      const after = shiftedArea(area, context.insertion);
      return after && { ...after, bottom: Math.max(after.bottom, at + count - 1) };
    });
    return moved.every((area) => area !== null) ? moved : null;
  });
}

/** `insertRows` says «not allowed», and does so where it is left out. */
function* protectionChanges(context: PartContext, element: XmlElement): Iterable<Change> {
  const says = (name: string) => ['1', 'true'].includes(element.attributes[name] ?? '');
  const isAllowed = ['0', 'false'].includes(element.attributes.insertRows ?? '');
  if (says('sheet') && !isAllowed) yield obstacle(context, 'trang này', 'protected-sheet');
}
