import { applyEdits, type Edit } from '../../package/xml-edit.ts';
import { parseXml, type XmlElement } from '../../package/xml-tree.ts';
import type { Change, PartContext } from '../part-changes.ts';

/** Three rows that come in at row 5 of «Biểu», like row 4, in a book of three sheets. */
export const INSERTION: PartContext['insertion'] = {
  sheet: 'Biểu',
  at: 5,
  count: 3,
  sheets: ['Biểu', 'Khác', 'Cuối'],
};

/** The text of a part after its changes; the obstacles by thing and reason if there are any. */
export function changedPart(
  handler: (context: PartContext, root: XmlElement) => Iterable<Change>,
  text: string,
  { likeRow = 4, ...given }: Partial<PartContext> & { readonly likeRow?: number } = {},
): string {
  const root = parseXml(text);
  if (root === null) throw new Error(`Not well-formed: ${text}`);
  const insertion = given.insertion ?? INSERTION;
  const likeRows = Array.from({ length: insertion.count }, () => likeRow);
  const context = { text, sheet: 'Biểu', insertion, likeRows, ...given };
  const edits: Edit[] = [];
  const obstacles: string[] = [];
  for (const change of handler(context, root)) {
    if ('reason' in change) obstacles.push(`${change.thing}: ${change.reason}`);
    else edits.push(change);
  }
  return obstacles.length > 0 ? obstacles.join('; ') : applyEdits(text, edits);
}
