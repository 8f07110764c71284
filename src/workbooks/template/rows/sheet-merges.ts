import { append, type Edit, setAttribute } from '../package/xml-edit.ts';
import { childrenOf, siblingName, type XmlElement } from '../package/xml-tree.ts';
import { type Area, areaText, overlap, parseArea, shiftedArea } from './areas.ts';
import { columnNumber } from './formula/pieces.ts';
import { areaAttribute, type Change, type PartContext } from './part-changes.ts';

/** Merged cells move and grow; the new rows are merged across as the row that they are like. */
export function* mergeChanges(context: PartContext, list: XmlElement): Iterable<Change> {
  const { insertion, likeRow } = context;
  const merges = childrenOf(list, 'mergeCell');
  const like: Area[] = [];
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
    if (area?.top === likeRow && area.bottom === likeRow) like.push(area);
  }
  const added = newMerges(like, after, context);
  if (added.length > 0) yield* addedMerges(context, list, merges.length, added);
}

function newMerges(
  like: readonly Area[],
  after: readonly Area[],
  { insertion: { at, count } }: PartContext,
): readonly Area[] {
  const rows = Array.from({ length: count }, (_, offset) => at + offset);
  return rows
    .flatMap((row) => like.map((area) => ({ ...area, top: row, bottom: row })))
    .filter((area) => !after.some((other) => overlap(area, other, columnNumber)));
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
