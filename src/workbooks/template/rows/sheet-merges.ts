import { append, type Edit, setAttribute } from '../package/xml-edit.ts';
import { childrenOf, siblingName, type XmlElement } from '../package/xml-tree.ts';
import { type Area, areaText, overlap, parseArea, shiftedArea } from './areas.ts';
import { columnNumber } from './formula/pieces.ts';
import { areaAttribute, type Change, type PartContext } from './part-changes.ts';

/** Merged cells move and grow; the new rows are merged across as the row that they are like. */
export function* mergeChanges(context: PartContext, list: XmlElement): Iterable<Change> {
  const { insertion, likeRows } = context;
  const models = new Set(likeRows);
  const merges = childrenOf(list, 'mergeCell');
  const like = new Map<number, Area[]>();
  const after: Area[] = [];
  for (const merge of merges) {
    const ref = merge.attributes.ref ?? '';
    yield* areaAttribute(context, merge, 'ref', `ô gộp ${ref}`, (areas) => {
      const moved = areas.map((area) => shiftedArea(area, insertion));
      return moved.every((area) => area !== null) ? moved : null;
    });
    const area = parseArea(ref);
    const moved = area && shiftedArea(area, insertion);
    if (moved) after.push(moved);
    if (area && area.top === area.bottom && models.has(area.top)) {
      like.set(area.top, [...(like.get(area.top) ?? []), area]);
    }
  }
  const added = newMerges(like, after, context);
  if (added.length > 0) yield* addedMerges(context, list, merges.length, added);
}

function newMerges(
  like: ReadonlyMap<number, readonly Area[]>,
  after: readonly Area[],
  { insertion: { at, count }, likeRows }: PartContext,
): readonly Area[] {
  const across = after.filter(({ top, bottom }) => top < at + count && bottom >= at);
  return likeRows
    .flatMap((likeRow, offset) => {
      const row = at + offset;
      return (like.get(likeRow) ?? []).map((area) => ({ ...area, top: row, bottom: row }));
    })
    .filter((area) => !across.some((other) => overlap(area, other, columnNumber)));
}

function* addedMerges(
  { text }: PartContext,
  list: XmlElement,
  before: number,
  added: readonly Area[],
): Iterable<Edit> {
  const name = siblingName(list, 'mergeCell');
  const elements = added.map((area) => `<${name} ref="${areaText(area)}"/>`);
  if (list.attributes.count !== undefined) {
    yield setAttribute(text, list, 'count', String(before + added.length));
  }
  yield append(text, list, elements.join(''));
}
