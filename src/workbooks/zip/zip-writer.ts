import { crc32, deflateRawSync } from 'node:zlib';
import { CENTRAL_SIGNATURE, END_SIGNATURE, LOCAL_SIGNATURE } from './zip-signatures.ts';

/** A file of a ZIP archive with its bytes as they stand in the archive. */
export type ZipPart = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Of the bytes before they were compressed. */
  readonly size: number;
  readonly data: Buffer;
};

export const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, ZIP's earliest day: the same files give the same bytes on every day. */
const DOS_DATE = 0x0021;

/** A part that shrinks its bytes; `level` as zlib counts, from quick (1) to small (9). */
export function compressed(name: string, content: Uint8Array, level = 6): ZipPart {
  return {
    name,
    method: DEFLATED,
    crc: crc32(content),
    size: content.length,
    data: deflateRawSync(content, { level }),
  };
}

/** A part that keeps its bytes: workbooks are shrunk already. */
export function uncompressed(name: string, content: Uint8Array): ZipPart {
  const data = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return { name, method: STORED, crc: crc32(content), size: content.length, data };
}

/** A whole archive; names are UTF-8, parted by «/». */
export function zipArchive(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const facts = factsOf(part, name.length);
    list.push(centralHeader(facts, offset), name);
    chunks.push(localHeader(facts), name, part.data);
    offset += 4 + facts.length + name.length + part.data.length;
  }
  const central = Buffer.concat(list);
  return Buffer.concat([...chunks, central, endRecord(parts.length, central.length, offset)]);
}

/** What local and central headers share, from «version needed» to the length of the extra field. */
function factsOf({ method, crc, size, data }: ZipPart, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8_NAMES, 2);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt16LE(DOS_DATE, 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}

function localHeader(facts: Buffer): Buffer {
  return Buffer.concat([signature(LOCAL_SIGNATURE), facts]);
}

function centralHeader(facts: Buffer, offset: number): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION, 0);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(CENTRAL_SIGNATURE), madeBy, facts, rest]);
}

function endRecord(count: number, listSize: number, listStart: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(listSize, 8);
  end.writeUInt32LE(listStart, 12);
  return Buffer.concat([signature(END_SIGNATURE), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
