import type { Edit } from '../package/xml-edit.ts';
import { escapeText } from '../package/xml-text.ts';
import { shiftFormula } from './formula/shift.ts';
import { type Change, isOurs, type PartContext, refused } from './part-changes.ts';

const CLIENT_DATA = /<(?:\w+:)?ClientData\b[\s\S]*?<\/(?:\w+:)?ClientData\s*>/g;
const ROW = /(<(?:\w+:)?Row\s*>\s*)(\d+)(?=\s*<)/;
const ANCHOR = /(<(?:\w+:)?Anchor\s*>)([^<]*)(?=<)/;
const FORMULA = /(<((?:\w+:)?Fmla(?:Link|Range|Txbx|Group|Pict))\s*>)([^<]*)(?=<)/g;

/**
 * The boxes of comments and of old form controls. Excel writes this part as HTML with tags left
 * open, so it is no XML to be parsed: only the words of its client data are looked at.
 */
export function* vmlChanges(context: PartContext): Iterable<Change> {
  for (const { 0: data, index } of context.text.matchAll(CLIENT_DATA)) {
    for (const match of data.matchAll(FORMULA)) {
      yield* formulaChange(context, index + match.index + (match[1]?.length ?? 0), match[3] ?? '');
    }
    if (isOurs(context)) yield* boxChanges(context, data, index);
  }
}

function* formulaChange(context: PartContext, start: number, written: string): Iterable<Change> {
  const before = unescaped(written);
  const after = shiftFormula(before, { sheet: context.sheet }, context.insertion);
  if (!after.ok) yield refused(context, 'ô liên kết của điều khiển', after.error);
  else if (after.value !== before) {
    yield { start, end: start + written.length, text: escapeText(after.value) };
  }
}

/** A note follows the cell it belongs to, a control the row in which it begins; rows count from 0. */
function* boxChanges(
  { insertion: { at, count } }: PartContext,
  data: string,
  index: number,
): Iterable<Edit> {
  const row = ROW.exec(data);
  const anchor = ANCHOR.exec(data);
  const numbers = (anchor?.[2] ?? '').split(',').map((part) => Number(part.trim()));
  const [top, bottom] = [numbers[2], numbers[6]];
  const owner = row === null ? top : Number(row[2]);
  if (owner === undefined || owner + 1 < at) return;
  if (row !== null) yield edit(index, row, String(owner + count));
  if (anchor === null || top === undefined || bottom === undefined) return;
  const moved = numbers.map((number, place) =>
    place === 2 || place === 6 ? number + count : number,
  );
  yield edit(index, anchor, moved.join(', '));
}

function edit(index: number, match: RegExpExecArray, text: string): Edit {
  const start = index + match.index + (match[1]?.length ?? 0);
  return { start, end: start + (match[2]?.length ?? 0), text };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
