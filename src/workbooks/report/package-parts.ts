import { inflateRawSync } from 'node:zlib';
import { zipEntries } from '../open/zip-entries.ts';
import { compressed, STORED, type ZipPart, zipArchive } from '../zip-writer.ts';

/**
 * Changes one XML part of a workbook package that this program has just written; all other parts
 * keep their bytes. Throws where the package or the part is not what exceljs writes.
 */
export function changePart(
  file: Uint8Array,
  name: string,
  change: (xml: string) => string,
): Uint8Array {
  const parts = readParts(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  if (!parts.some((part) => part.name === name)) throw new Error(`The package lacks ${name}`);
  return zipArchive(
    parts.map((part) =>
      part.name === name ? compressed(name, Buffer.from(change(textOf(part)), 'utf8')) : part,
    ),
  );
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
