import { inflateRawSync } from 'node:zlib';
import { zipEntries } from '../open/zip-entries.ts';
import { compressed, STORED, type ZipPart, zipArchive } from '../zip/zip-writer.ts';

/** Long sheets are rows much alike: to shrink them harder costs time and gains little. */
const LARGE = 4_000_000;
const QUICK = 2;

/**
 * Changes one XML part of a workbook package that this program has just written; all other parts
 * keep their bytes. Throws where the package or the part is not what exceljs writes.
 */
export function changePart(
  file: Uint8Array,
  name: string,
  change: (xml: string) => string,
): Uint8Array {
  return changeParts(file, new Map([[name, change]]), new Map());
}

/** Changes several parts at once and lays new ones beside them, by their names. */
export function changeParts(
  file: Uint8Array,
  changes: ReadonlyMap<string, (xml: string) => string>,
  added: ReadonlyMap<string, string>,
): Uint8Array {
  const parts = readParts(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  const names = new Set(parts.map(({ name }) => name));
  for (const name of changes.keys()) {
    if (!names.has(name)) throw new Error(`The package lacks ${name}`);
  }
  for (const name of added.keys()) {
    if (names.has(name)) throw new Error(`The package has ${name} already`);
  }
  return zipArchive([
    ...parts.map((part) => {
      const change = changes.get(part.name);
      return change === undefined ? part : xmlPart(part.name, change(textOf(part)));
    }),
    ...[...added].map(([name, xml]) => xmlPart(name, xml)),
  ]);
}

function xmlPart(name: string, xml: string): ZipPart {
  const bytes = Buffer.from(xml, 'utf8');
  return bytes.length < LARGE ? compressed(name, bytes) : compressed(name, bytes, QUICK);
}

function readParts(bytes: Buffer): readonly ZipPart[] {
  const entries = zipEntries(bytes);
  if (!entries.ok) throw new Error(`Unreadable package: ${JSON.stringify(entries.error)}`);
  return entries.value.map(({ name, method, crc, size, start, compressedSize }) => ({
    name,
    method,
    crc,
    size,
    data: bytes.subarray(start, start + compressedSize),
  }));
}

function textOf({ method, data }: ZipPart): string {
  return (method === STORED ? data : inflateRawSync(data)).toString('utf8');
}
