import { crc32, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../../domain/result.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { xmlCensus } from './xml-census.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

/** What the guard found inside, enough to tell the kinds of package apart. */
export type GuardedZip = {
  readonly names: readonly string[];
  /** Of the XML of all parts. */
  readonly elements: number;
  /** The inflated bytes of a small part, null if there is none of that name. */
  readonly part: (name: string) => Buffer | null;
};

const STORED = 0;
const DEFLATED = 8;
/** Nothing here reads pictures; those that Inkscape and Illustrator draw begin with a document type. */
const PICTURE = /\.svg$/i;
const DOCTYPES: readonly Buffer[] = [
  Buffer.from('<!DOCTYPE', 'latin1'),
  Buffer.from('<!DOCTYPE', 'utf16le'),
  Buffer.from('<!DOCTYPE', 'utf16le').swap16(),
];

/**
 * Inflates every part of a ZIP file once, within limits, and checks it against its checksum.
 * Headers lie both ways, so only inflating tells how large a part is. What its XML holds is counted,
 * since a few megabytes of it make hundreds of the objects of a library.
 */
export function guardZip(bytes: Buffer): Result<GuardedZip, FileProblem> {
  const listed = zipEntries(bytes);
  if (!listed.ok) return listed;
  let budget: number = LIMITS.zipTotalBytes;
  const census = xmlCensus();
  for (const entry of listed.value) {
    const inflated = inflateEntry(bytes, entry, Math.min(budget, LIMITS.zipPartBytes));
    if (!inflated.ok) return inflated;
    if (!PICTURE.test(entry.name) && hasDoctype(inflated.value)) {
      return err(fileProblem('unsupported', `document type declaration in ${entry.name}`));
    }
    const counted = census.add(entry.name, inflated.value);
    if (!counted.ok) return counted;
    budget -= inflated.value.length;
  }
  const byName = new Map(listed.value.map((entry) => [entry.name, entry]));
  return ok({
    names: [...byName.keys()],
    elements: census.elements(),
    part: (name) => {
      const entry = byName.get(name);
      const inflated = entry ? inflateEntry(bytes, entry, LIMITS.zipPartBytes) : null;
      return inflated?.ok ? inflated.value : null;
    },
  });
}

/** The bytes of an entry, at most `limit` of them, if they are what its checksum says. */
export function inflateEntry(
  bytes: Buffer,
  entry: ZipEntry,
  limit: number,
): Result<Buffer, FileProblem> {
  const packed = bytes.subarray(entry.start, entry.start + entry.compressedSize);
  const unpacked = unpack(packed, entry.method, limit);
  if (!unpacked.ok) return unpacked;
  const sound = unpacked.value.length === entry.size && crc32(unpacked.value) === entry.crc;
  return sound ? unpacked : err(fileProblem('damaged', `checksum of ${entry.name}`));
}

function unpack(packed: Buffer, method: number, limit: number): Result<Buffer, FileProblem> {
  if (method === STORED) {
    return packed.length > limit ? err(fileProblem('too-large', 'inflated size')) : ok(packed);
  }
  if (method !== DEFLATED) return err(fileProblem('unsupported', `compression method ${method}`));
  try {
    // zlib refuses a limit of 0, which is what an exhausted budget comes to.
    const maxOutputLength = Math.max(limit, 1);
    return ok(inflateRawSync(packed, { maxOutputLength }));
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return err(fileProblem(tooLarge ? 'too-large' : 'damaged', String(error)));
  }
}

/** A document type can pull in outside files and blow up entities; no office program writes one. */
function hasDoctype(part: Buffer): boolean {
  return DOCTYPES.some((declaration) => part.includes(declaration));
}
