import { replaceContent } from '../package/xml-edit.ts';
import { child, type XmlElement } from '../package/xml-tree.ts';
import { type Change, isOurs, obstacle, type PartContext } from './part-changes.ts';
import { LAST_ROW } from './row-shift.ts';
import { settingChanges } from './sheet-settings.ts';

/** How a drawing follows its cells, as «Properties» of a picture says in Excel. */
type Following = 'moves-and-sizes' | 'moves' | 'stays';

/** Pictures, charts and shapes of a sheet, and the boxes of its controls. */
export function* drawingChanges(context: PartContext, element: XmlElement): Iterable<Change> {
  yield* settingChanges(context, element);
  if (isOurs(context)) yield* anchorChanges(context, element);
  for (const inside of element.children) yield* drawingChanges(context, inside);
}

/** The place of one drawing, if the element is one: rows are counted from 0 there. */
export function* anchorChanges(context: PartContext, element: XmlElement): Iterable<Change> {
  const following = followingOf(element);
  if (following === null || following === 'stays') return;
  const from = corner(element, 'from');
  const to = corner(element, 'to');
  const { at, count } = context.insertion;
  const moves = from !== null && from.row + 1 >= at;
  if (moves) yield* cornerChange(context, from, count);
  if (to === null) return;
  // A drawing that ends at the upper edge of a row does not reach into it.
  const last = to.isAtEdge ? to.row : to.row + 1;
  const grows = following === 'moves-and-sizes' && last >= at;
  if (moves || grows) yield* cornerChange(context, to, count);
}

interface AnchorCorner {
  readonly element: XmlElement;
  readonly row: number;
  readonly isAtEdge: boolean;
}

function followingOf({ local, attributes }: XmlElement): Following | null {
  switch (local) {
    case 'twoCellAnchor':
      if (attributes.editAs === 'absolute') return 'stays';
      return attributes.editAs === 'oneCell' ? 'moves' : 'moves-and-sizes';
    case 'oneCellAnchor':
      return 'moves';
    case 'anchor': {
      const says = (name: string) => ['1', 'true'].includes(attributes[name] ?? '');
      if (says('sizeWithCells')) return 'moves-and-sizes';
      return says('moveWithCells') ? 'moves' : 'stays';
    }
    default:
      return null;
  }
}

function corner(anchor: XmlElement, local: string): AnchorCorner | null {
  const place = child(anchor, local);
  const element = place && child(place, 'row');
  if (place === undefined || element === undefined) return null;
  const offset = Number(child(place, 'rowOff')?.text ?? 0);
  return { element, row: Number(element.text), isAtEdge: offset === 0 };
}

function* cornerChange(
  context: PartContext,
  { element, row }: AnchorCorner,
  count: number,
): Iterable<Change> {
  if (row + count >= LAST_ROW) yield obstacle(context, 'hình vẽ', 'past-the-last-row');
  else yield replaceContent(context.text, element, String(row + count));
}
