import { crc32, deflateRawSync } from 'node:zlib';
import { CENTRAL_SIGNATURE, END_SIGNATURE, LOCAL_SIGNATURE } from './zip-signatures.ts';

export type Packed = {
  readonly crc: number;
  /** Before it was compressed. */
  readonly size: number;
  readonly data: Buffer;
};

type EntryBytes = { readonly local: readonly Buffer[]; readonly record: Buffer };

const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, ZIP's earliest day. */
const DOS_DATE = 0x0021;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** Bit 3: the sizes follow the data. Those of a changed part stand in its header. */
const SIZES_FOLLOW = 0x8;
const UTF8_NAMES = 0x800;
const ZIP64_FIELD = 0x0001;
const ZIP64_MARK = 0xffffffff;

export function packed(content: Uint8Array): Packed {
  return { crc: crc32(content), size: content.length, data: deflateRawSync(content) };
}

/** A record of the central directory whose entry now begins at `offset`. */
export function movedRecord(record: Buffer, offset: number): Buffer {
  const moved = Buffer.from(record);
  if (moved.readUInt32LE(42) !== ZIP64_MARK) {
    moved.writeUInt32LE(offset, 42);
    return moved;
  }
  const at = wideOffsetAt(moved);
  if (at === null) moved.writeUInt32LE(offset, 42);
  else moved.writeBigUInt64LE(BigInt(offset), at);
  return moved;
}

/** An entry with other content: name, date and attributes stay, compression and sizes are new. */
export function changedEntry(
  old: { readonly record: Buffer; readonly local: Buffer; readonly offset: number },
  content: Packed,
): EntryBytes {
  const nameLength = old.local.readUInt16LE(26);
  const nameEnd = LOCAL_LENGTH + nameLength;
  const extra = withoutZip64(old.local.subarray(nameEnd, nameEnd + old.local.readUInt16LE(28)));
  const header = Buffer.from(old.local.subarray(0, LOCAL_LENGTH));
  writeFacts(header, 6, content);
  header.writeUInt16LE(extra.length, 28);
  const name = old.local.subarray(LOCAL_LENGTH, nameEnd);
  return {
    local: [header, name, extra, content.data],
    record: changedRecord(old.record, old.offset, content),
  };
}

/** An entry that the archive did not have. */
export function addedEntry(name: string, offset: number, content: Packed): EntryBytes {
  const rawName = Buffer.from(name, 'utf8');
  const header = Buffer.alloc(LOCAL_LENGTH);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(UTF8_NAMES, 6);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt16LE(rawName.length, 26);
  writeFacts(header, 6, content);
  const record = Buffer.alloc(CENTRAL_LENGTH);
  record.writeUInt32LE(CENTRAL_SIGNATURE, 0);
  record.writeUInt16LE(VERSION, 4);
  header.copy(record, 6, 4, LOCAL_LENGTH);
  record.writeUInt32LE(offset, 42);
  return { local: [header, rawName, content.data], record: Buffer.concat([record, rawName]) };
}

/** The end of a central directory of these records that begins at `start`. */
export function endRecord(records: readonly Buffer[], start: number, comment: Buffer): Buffer {
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(
    records.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, comment]);
}

function changedRecord(old: Buffer, offset: number, content: Packed): Buffer {
  const record = Buffer.from(old.subarray(0, CENTRAL_LENGTH));
  const nameEnd = CENTRAL_LENGTH + old.readUInt16LE(28);
  const extraEnd = nameEnd + old.readUInt16LE(30);
  const extra = withoutZip64(old.subarray(nameEnd, extraEnd));
  writeFacts(record, 8, content);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(offset, 42);
  const name = old.subarray(CENTRAL_LENGTH, nameEnd);
  return Buffer.concat([record, name, extra, old.subarray(extraEnd)]);
}

/** What local and central headers share, from the flags on. */
function writeFacts(header: Buffer, at: number, { crc, size, data }: Packed): void {
  header.writeUInt16LE(header.readUInt16LE(at) & ~SIZES_FOLLOW, at);
  header.writeUInt16LE(DEFLATED, at + 2);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(data.length, at + 12);
  header.writeUInt32LE(size, at + 16);
}

function withoutZip64(extra: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) !== ZIP64_FIELD) kept.push(extra.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/** Where the 64-bit offset stands in the extra field, behind the sizes that are wide too. */
function wideOffsetAt(record: Buffer): number | null {
  const wide = [24, 20].filter((at) => record.readUInt32LE(at) === ZIP64_MARK).length;
  const extraStart = CENTRAL_LENGTH + record.readUInt16LE(28);
  const extraEnd = extraStart + record.readUInt16LE(30);
  for (let at = extraStart; at + 4 <= extraEnd; ) {
    const length = record.readUInt16LE(at + 2);
    if (record.readUInt16LE(at) === ZIP64_FIELD) {
      return wide * 8 + 8 <= length ? at + 4 + wide * 8 : null;
    }
    at += 4 + length;
  }
  return null;
}
