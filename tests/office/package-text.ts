import { inflateRawSync } from 'node:zlib';
import { zipEntries } from '../../src/workbooks/open/zip-entries.ts';

/** The parts of a workbook package by name, as text. */
export function packageText(file: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(file);
  const entries = zipEntries(bytes);
  if (!entries.ok) throw new Error(JSON.stringify(entries.error));
  return new Map(
    entries.value.map(({ name, method, start, compressedSize }) => {
      const data = bytes.subarray(start, start + compressedSize);
      return [name, (method === 0 ? data : inflateRawSync(data)).toString('utf8')];
    }),
  );
}

/** The first place where an XML text is not well-formed; null where it is. */
export function xmlFault(xml: string): string | null {
  const open: string[] = [];
  for (const [tag, closing, name, selfClosing] of xml.matchAll(
    /<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (selfClosing) continue;
    if (!closing) open.push(name ?? '');
    else if (open.pop() !== name) return `unexpected ${tag}`;
  }
  if (open.length > 0) return `unclosed ${open.join(' ')}`;
  const text = xml.replace(/<\?xml[^>]*\?>|<[^<>]*>/g, '');
  return /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.exec(text)?.[0] ?? null;
}
