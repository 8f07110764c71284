import { setAttribute } from '../package/xml-edit.ts';
import { childrenOf, type XmlElement } from '../package/xml-tree.ts';
import { shiftFormula } from './formula/shift.ts';
import { type Change, type PartContext, refused } from './part-changes.ts';

/** Links of pictures and shapes to places in the book: «#'Số liệu'!A10» as the target. */
export function* linkTargetChanges(context: PartContext, list: XmlElement): Iterable<Change> {
  for (const link of childrenOf(list, 'Relationship')) {
    const target = link.attributes.Target ?? '';
    if (!target.startsWith('#')) continue;
    const place = decoded(target.slice(1));
    const after = shiftFormula(place, { sheet: context.sheet }, context.insertion);
    if (!after.ok) yield refused(context, 'liên kết của hình vẽ', after.error);
    else if (after.value !== place) {
      const written = target.includes('%') ? encodeURI(after.value) : after.value;
      yield setAttribute(context.text, link, 'Target', `#${written}`);
    }
  }
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
