import { escapeAttribute } from './xml-text.ts';
import type { XmlElement } from './xml-tree.ts';

/** Replaces the text from `start` up to `end`; nothing is replaced where both are the same. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The text with all edits made; everything between them stays as it is. Edits at one place are made
 * in the order given. Throws where two overlap.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error(`Overlapping edits at ${edit.start}`);
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Gives an attribute a value, at its place or behind all others; `undefined` takes it away. */
export function setAttribute(
  text: string,
  element: XmlElement,
  name: string,
  value: string | undefined,
): Edit {
  const place = attributePlace(text, element, name);
  const written = value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
  if (place !== null) return { ...place, text: written };
  const at = startTagEnd(text, element);
  return { start: at, end: at, text: written };
}

/** The whole element replaced. */
export function replaceElement({ start, end }: XmlElement, text: string): Edit {
  return { start, end, text };
}

/** Text put before the element. */
export function insertBefore({ start }: XmlElement, text: string): Edit {
  return { start, end: start, text };
}

/** Text put behind the element. */
export function insertAfter({ end }: XmlElement, text: string): Edit {
  return { start: end, end, text };
}

/** Text put inside an element as its last content; opens an element that closes itself. */
export function append(text: string, element: XmlElement, content: string): Edit {
  if (!element.selfClosing) {
    return { start: element.contentEnd, end: element.contentEnd, text: content };
  }
  const start = startTagEnd(text, element);
  return { start, end: element.end, text: `>${content}</${element.name}>` };
}

/** Everything inside an element replaced; opens an element that closes itself. */
export function replaceContent(text: string, element: XmlElement, content: string): Edit {
  if (element.selfClosing) return append(text, element, content);
  return { start: element.contentStart, end: element.contentEnd, text: content };
}

/** Behind the last attribute: before «>» or «/>» and the space in front of it. */
function startTagEnd(text: string, { start, contentStart, selfClosing }: XmlElement): number {
  const tag = text.slice(start, contentStart - (selfClosing ? 2 : 1));
  return start + tag.trimEnd().length;
}

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** With the space in front of it. */
function attributePlace(
  text: string,
  { start, contentStart, name }: XmlElement,
  wanted: string,
): { readonly start: number; readonly end: number } | null {
  const from = start + 1 + name.length;
  for (const match of text.slice(from, contentStart).matchAll(ATTRIBUTE)) {
    if (match[1] !== wanted) continue;
    return { start: from + match.index, end: from + match.index + match[0].length };
  }
  return null;
}
