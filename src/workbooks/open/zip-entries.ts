import { err, ok, type Result } from '../../domain/result.ts';
import { CENTRAL_SIGNATURE, END_SIGNATURE, LOCAL_SIGNATURE } from '../zip/zip-signatures.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';

export type ZipEntry = {
  readonly name: string;
  /** The bytes of the name, which may be in an encoding other than UTF-8. */
  readonly rawName: Buffer;
  readonly saysUtf8: boolean;
  readonly extra: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the compressed bytes begin. */
  readonly start: number;
  /** Where the entry itself begins, with its local header. */
  readonly headerStart: number;
  /** Its record in the central directory. */
  readonly record: Buffer;
};

export type ZipListing = {
  readonly entries: readonly ZipEntry[];
  /** Where the central directory begins. */
  readonly listStart: number;
  readonly comment: Buffer;
};

const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 0x1 | 0x40;
const UTF8_NAME = 0x800;
const ZIP64_FIELD = 0x0001;
const ZIP64_MARK = 0xffffffff;

type CentralRecord = Omit<ZipEntry, 'start'> & { readonly flags: number };

/**
 * The entries that a ZIP file lists, after checking that list and contents describe the same bytes:
 * whatever reads the file later, by the list or from front to back, then sees one and the same thing.
 */
export function zipEntries(bytes: Buffer): Result<readonly ZipEntry[], FileProblem> {
  const listing = zipListing(bytes);
  return listing.ok ? ok(listing.value.entries) : listing;
}

/** `zipEntries` with what stands around them, for whoever copies the file. */
export function zipListing(bytes: Buffer): Result<ZipListing, FileProblem> {
  const end = findEnd(bytes);
  if (end === null) return damaged('no end of central directory');
  const count = bytes.readUInt16LE(end + 10);
  const listSize = bytes.readUInt32LE(end + 12);
  const listStart = bytes.readUInt32LE(end + 16);
  if (count > LIMITS.zipEntries) return err(fileProblem('too-large', `${count} entries`));
  if (listStart + listSize > end) return damaged('central directory outside the file');

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let at = listStart, index = 0; index < count; index++) {
    const record = readCentral(bytes, at, end);
    if (record === null) return damaged('broken central directory');
    if ((record.flags & ENCRYPTED) !== 0) return err(fileProblem('password-protected'));
    const start = dataStart(bytes, record);
    if (start === null) return damaged('local header differs from central directory');
    // Readers look parts up without regard to case, so names that differ in case are duplicates.
    const key = nameKey(record);
    if (names.has(key)) return damaged('duplicate entry');
    names.add(key);
    entries.push({ ...record, start });
    at += record.record.length;
  }
  if (overlaps(entries, listStart)) return damaged('overlapping entries');
  return ok({ entries, listStart, comment: bytes.subarray(end + END_LENGTH) });
}

/** Names in an encoding other than UTF-8 would all look alike where it has no letter for their bytes. */
function nameKey({ name, rawName }: CentralRecord): string {
  return name.includes('\ufffd') ? rawName.toString('latin1') : name.toLowerCase();
}

function damaged(fact: string): Result<never, FileProblem> {
  return err(fileProblem('damaged', fact));
}

function findEnd(bytes: Buffer): number | null {
  const lowest = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) !== END_SIGNATURE) continue;
    const comment = bytes.readUInt16LE(at + 20);
    return at + END_LENGTH + comment === bytes.length ? at : null;
  }
  return null;
}

function readCentral(bytes: Buffer, at: number, limit: number): CentralRecord | null {
  if (at + CENTRAL_LENGTH > limit || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) return null;
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  const length = CENTRAL_LENGTH + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  if (at + length > limit) return null;
  const nameEnd = at + CENTRAL_LENGTH + nameLength;
  const plain = {
    size: bytes.readUInt32LE(at + 24),
    compressedSize: bytes.readUInt32LE(at + 20),
    headerStart: bytes.readUInt32LE(at + 42),
  };
  const extra = bytes.subarray(nameEnd, nameEnd + extraLength);
  const sizes = withZip64(plain, extra);
  const flags = bytes.readUInt16LE(at + 8);
  return {
    name: bytes.toString('utf8', at + CENTRAL_LENGTH, nameEnd),
    rawName: bytes.subarray(at + CENTRAL_LENGTH, nameEnd),
    saysUtf8: (flags & UTF8_NAME) !== 0,
    extra,
    flags,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    record: bytes.subarray(at, at + length),
    ...sizes,
  };
}

type Sizes = Pick<CentralRecord, 'size' | 'compressedSize' | 'headerStart'>;

/** Some writers (streams in .NET and Java) put 64-bit sizes into small files too. */
function withZip64(plain: Sizes, extra: Buffer): Sizes {
  if (!Object.values(plain).includes(ZIP64_MARK)) return plain;
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_FIELD) {
      return fromZip64(plain, extra.subarray(at + 4, at + 4 + length));
    }
    at += 4 + length;
  }
  return plain;
}

function fromZip64(plain: Sizes, field: Buffer): Sizes {
  let at = 0;
  const wide = (value: number): number => {
    if (value !== ZIP64_MARK || at + 8 > field.length) return value;
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
  const size = wide(plain.size);
  const compressedSize = wide(plain.compressedSize);
  return { size, compressedSize, headerStart: wide(plain.headerStart) };
}

function dataStart(bytes: Buffer, record: CentralRecord): number | null {
  const at = record.headerStart;
  if (at + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== LOCAL_SIGNATURE) return null;
  const nameEnd = at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26);
  const start = nameEnd + bytes.readUInt16LE(at + 28);
  const sameName = bytes.toString('utf8', at + LOCAL_LENGTH, nameEnd) === record.name;
  const sameMethod = bytes.readUInt16LE(at + 8) === record.method;
  const inside = start + record.compressedSize <= bytes.length;
  return sameName && sameMethod && inside ? start : null;
}

function overlaps(entries: readonly ZipEntry[], listStart: number): boolean {
  const ordered = entries.toSorted((a, b) => a.start - b.start);
  return ordered.some((entry, index) => {
    const next = ordered[index + 1];
    const limit = next ? next.headerStart : listStart;
    return entry.start + entry.compressedSize > limit;
  });
}
