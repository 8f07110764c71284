import { err, ok, type Result } from '../../domain/result.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { utf16Of } from './utf16.ts';
import { createSpans, isSpan } from './xml-spans.ts';

const SHEET = nameHash('sheet');

/** Counts over all parts of one package, filled part by part. */
export type XmlCensus = {
  /** Takes a part in; a refusal where the package has more of something than an office file ever has. */
  readonly add: (name: string, part: Buffer) => Result<null, FileProblem>;
  readonly elements: () => number;
};

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

const HEAD_BYTES = 256;

/** Elements that stand for each cell, row or text; of any other there are far fewer. */
const BULK = ['c', 'v', 'f', 'is', 't', 'row', 'si', 'r', 'x', 'n', 's', 'p', 'table-cell'];

type Count = {
  seen: number;
  readonly most: number;
  readonly name: string;
  readonly isSpan: boolean;
};

/**
 * Counts what an XML package holds before anything is built of it. Works on bytes and never nests,
 * so its cost is that of reading the bytes once. It takes every «<» for the beginning of a tag, also
 * in comments and where the text is not well-formed: it may count too much, never too little.
 */
export function xmlCensus(): XmlCensus {
  const bulk = new Set(BULK.map(nameHash));
  const counts = new Map<number, Count>();
  const spans = createSpans();
  let elements = 0;

  const countOf = (hash: number, name: () => string) => {
    const known = counts.get(hash);
    if (known) return known;
    const most =
      hash === SHEET
        ? LIMITS.sheets
        : bulk.has(hash)
          ? LIMITS.xmlBulkElements
          : LIMITS.xmlElementsOfName;
    const fresh = { seen: 0, most, name: name(), isSpan: isSpan(hash) };
    counts.set(hash, fresh);
    return fresh;
  };

  const scan = (part: Buffer): string | null => {
    const length = part.length;
    let depth = 0;
    let at = part.indexOf(LESS);
    while (at >= 0 && at < length) {
      const start = at;
      const first = part[at + 1];
      let hash = 0;
      at += 1;
      const closes = first === SLASH;
      const isElement = !closes && first !== EXCLAMATION && first !== QUESTION;
      if (isElement) {
        for (; at < length; at += 1) {
          const byte = part[at] ?? 0;
          if (byte <= SPACE || byte === SLASH || byte === GREATER) break;
          hash = byte === COLON ? 0 : (Math.imul(hash, 31) + byte) | 0;
        }
      }
      at = tagEnd(part, at, isElement);
      if (at - start > LIMITS.xmlTextBytes) return 'tag length';
      if (closes) depth -= 1;
      else if (isElement) {
        if (counts.size > LIMITS.xmlNames) return `more than ${LIMITS.xmlNames} kinds of elements`;
        const count = countOf(hash, () =>
          part.toString('latin1', start + 1, Math.min(at, start + 40)),
        );
        count.seen += 1;
        elements += 1;
        if (count.seen > count.most) return `more than ${count.most} of <${count.name}`;
        if (elements > LIMITS.xmlElements) return `more than ${LIMITS.xmlElements} elements`;
        const selfClosing = part[at - 1] === SLASH;
        if (!selfClosing) {
          depth += 1;
          if (depth > LIMITS.xmlDepth) return `more than ${LIMITS.xmlDepth} elements in each other`;
        }
        const span = count.isSpan ? spans.take(hash, part, start, at, selfClosing) : null;
        if (span !== null) return span;
      }
      const textStart = at;
      while (at < length && part[at] !== LESS) at += 1;
      if (at - textStart > LIMITS.xmlTextBytes) return 'text length';
    }
    return null;
  };

  return {
    elements: () => elements,
    add: (name, part) => {
      const excess = isMarkup(name, part) ? scan(narrow(part)) : null;
      return excess === null ? ok(null) : err(fileProblem('too-large', excess));
    },
  };
}

/** A hash of a local name; the few names that mean something here do not collide. */
export function nameHash(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at += 1) {
    hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
  }
  return hash;
}

/** Of the «>» that ends a tag; one inside quotation marks does not. */
function tagEnd(part: Buffer, from: number, quotes: boolean): number {
  const length = part.length;
  let quote = 0;
  for (let at = from; at < length; at += 1) {
    const byte = part[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
      // No «<» stands in an attribute: the tag has ended before, whatever its quotation marks say.
      else if (byte === LESS) return at;
    } else if (byte === GREATER || (byte === LESS && at > from)) return at;
    else if (quotes && (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE)) quote = byte;
  }
  return length;
}

/** Whether a part is text with tags, by its name or its beginning: pictures would be taken for tags. */
function isMarkup(name: string, part: Buffer): boolean {
  if (/\.(?:xml|rels|vml)$/i.test(name)) return true;
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(
    part.toString('latin1', 0, HEAD_BYTES).replaceAll('\0', ''),
  );
}

/** The tags of UTF-16 in single bytes; other letters do not matter here. */
function narrow(part: Buffer): Buffer {
  const encoding = utf16Of(part);
  if (encoding === null) return part;
  const bytes = Buffer.alloc(part.length >> 1);
  const offset = encoding === 'utf-16le' ? 0 : 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const high = part[at * 2 + 1 - offset] ?? 0;
    bytes[at] = high === 0 ? (part[at * 2 + offset] ?? 0) : 0x80;
  }
  return bytes;
}
