import type { Archive } from '../../zip/archive.ts';
import { archiveBytes } from '../../zip/archive.ts';
import { type Relationship, readRelationships, relationshipsPart } from './relationships.ts';
import { decodeXml, encodeXml, type XmlText } from './xml-text.ts';

export type TemplateKind = 'xlsx' | 'xlsm' | 'xltx' | 'xltm';

export type TemplateSheet = {
  readonly name: string;
  /** `worksheet`, `chartsheet`, `dialogsheet`, …: only worksheets have cells. */
  readonly kind: string;
  readonly part: string;
  readonly visible: boolean;
};

/** An office's own workbook, opened: its bytes, and what has been changed so far. */
export type TemplatePackage = {
  readonly fileName: string;
  readonly kind: TemplateKind;
  /** Whether it is written in the strict variant of the format (ISO/IEC 29500-1). */
  readonly strict: boolean;
  /** Of the parts as they are now. */
  readonly names: readonly string[];
  readonly workbookPart: string;
  /** In the order of the tabs. */
  readonly sheets: readonly TemplateSheet[];
  readonly archive: Archive;
  /** Inflates a part as it stood in the file; null if there was none. */
  readonly original: (name: string) => Buffer | null;
  /** Against the file: new bytes, or `null` for a part that was taken out. */
  readonly changed: ReadonlyMap<string, Uint8Array | null>;
};

/** The bytes of a part as it is now; null if there is none. */
export function partBytes(pkg: TemplatePackage, name: string): Uint8Array | null {
  const changed = pkg.changed.get(name);
  return changed === undefined ? pkg.original(name) : changed;
}

/** The text of an XML part as it is now; null if there is none, or in no encoding that can be kept. */
export function partText(pkg: TemplatePackage, name: string): XmlText | null {
  const bytes = partBytes(pkg, name);
  return bytes === null ? null : decodeXml(bytes);
}

/** The package with other parts; `null` takes one out. What is the same as before stays untouched. */
export function withParts(
  pkg: TemplatePackage,
  parts: ReadonlyMap<string, Uint8Array | null>,
): TemplatePackage {
  const changed = new Map([...pkg.changed, ...parts]);
  for (const name of parts.keys()) {
    const original = pkg.original(name);
    const now = changed.get(name);
    const same = now === null || now === undefined ? original === null : original?.equals(now);
    if (same) changed.delete(name);
  }
  const names = [
    ...new Set([...pkg.archive.entries.map(({ entry }) => entry.name), ...changed.keys()]),
  ];
  return { ...pkg, changed, names: names.filter((name) => changed.get(name) !== null) };
}

/** `withParts` for XML: new texts, written in the encoding that each part had. */
export function withTexts(
  pkg: TemplatePackage,
  texts: ReadonlyMap<string, string>,
): TemplatePackage {
  const parts = [...texts].map(([name, text]) => {
    const before = partText(pkg, name) ?? { encoding: 'utf-8', hasMark: false };
    return [name, encodeXml(text, before)] as const;
  });
  return withParts(pkg, new Map(parts));
}

/** The file: untouched parts are the very bytes they were, changed ones are compressed anew. */
export function packageBytes({ archive, changed }: TemplatePackage): Uint8Array {
  return archiveBytes(archive, changed);
}

/** The relationships of a part; those of the package itself for `''`. */
export function relationshipsOf(pkg: TemplatePackage, part: string): readonly Relationship[] {
  const xml = partText(pkg, relationshipsPart(part));
  const found = xml === null ? [] : (readRelationships(part, xml.text) ?? []);
  if (found.length === 0) return found;
  const names = new Set(pkg.names);
  // Names of parts are the same whatever their capitals (ECMA-376 part 2, 6.2.2.3).
  const listed = new Map(pkg.names.toReversed().map((name) => [name.toLowerCase(), name]));
  return found.map((one) => {
    if (one.external || names.has(one.target)) return one;
    return { ...one, target: listed.get(one.target.toLowerCase()) ?? one.target };
  });
}
