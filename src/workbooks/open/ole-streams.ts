const HEADER_LENGTH = 512;
const HEADER_FAT_SLOTS = 109;
const FAT_SLOTS_AT = 76;
const ENTRY_LENGTH = 128;
const NAME_BYTES = 64;
const MAX_DIRECTORY_SECTORS = 1024;
const FREE_SECTOR = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
/** Numbers from here on are marks, not sectors. */
const FIRST_MARK = 0xfffffffa;
const START_AT = 116;
const SIZE_AT = 120;
/** A stream below this size stands in the small sectors of the root's own stream. */
const SMALL_STREAM = 4096;
const STREAM = 2;

/**
 * Names of the streams in an OLE compound file, as its directory lists them; null if it has none
 * that can be read, or if the file ends before its last used sector. Enough to tell an old workbook
 * from a document or an encrypted package.
 */
export function oleStreams(bytes: Buffer): readonly string[] | null {
  if (bytes.length < HEADER_LENGTH) return null;
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const sectorSize = 2 ** shift;
  if (isCutShort(bytes, sectorSize)) return null;
  const names: string[] = [];
  let sector = bytes.readUInt32LE(48);
  for (let steps = 0; steps < MAX_DIRECTORY_SECTORS; steps++) {
    const at = (sector + 1) * sectorSize;
    if (at + sectorSize > bytes.length) break;
    for (let entry = at; entry < at + sectorSize; entry += ENTRY_LENGTH) {
      const name = entryName(bytes, entry);
      if (name !== '') names.push(name);
      if (name !== '' && startsBeyond(bytes, entry, sectorSize)) return null;
    }
    const next = nextSector(bytes, sector, sectorSize);
    if (next === null) break;
    sector = next;
  }
  return names.length > 0 ? names : null;
}

function entryName(bytes: Buffer, at: number): string {
  const length = bytes.readUInt16LE(at + NAME_BYTES);
  if (length < 2 || length > NAME_BYTES) return '';
  return bytes.toString('utf16le', at, at + length - 2);
}

/** The sector that follows in its chain; null at the end, or beyond the first 109 tables (7 MB). */
function nextSector(bytes: Buffer, sector: number, sectorSize: number): number | null {
  const perTable = sectorSize / 4;
  const slot = Math.floor(sector / perTable);
  if (slot >= HEADER_FAT_SLOTS) return null;
  const table = bytes.readUInt32LE(FAT_SLOTS_AT + slot * 4);
  const at = (table + 1) * sectorSize + (sector % perTable) * 4;
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : null;
}

/** Whether the first sector of a stream lies beyond the end of the file. */
function startsBeyond(bytes: Buffer, entry: number, sectorSize: number): boolean {
  const isLarge = bytes.readUInt32LE(entry + SIZE_AT) >= SMALL_STREAM;
  if (bytes[entry + NAME_BYTES + 2] !== STREAM || !isLarge) return false;
  return (bytes.readUInt32LE(entry + START_AT) + 1) * sectorSize >= bytes.length;
}

/**
 * Whether the tables know a sector beyond the end of the file. Some writers fill the unused end of a
 * table with ends of chains, so one of those tells nothing.
 */
function isCutShort(bytes: Buffer, sectorSize: number): boolean {
  const perTable = sectorSize / 4;
  const count = Math.ceil(bytes.length / sectorSize) - 1;
  for (let slot = 0; slot < HEADER_FAT_SLOTS; slot++) {
    const table = bytes.readUInt32LE(FAT_SLOTS_AT + slot * 4);
    if (table === FREE_SECTOR) break;
    const start = (table + 1) * sectorSize;
    if (start + sectorSize > bytes.length) return true;
    for (let index = 0; index < perTable; index++) {
      const next = bytes.readUInt32LE(start + index * 4);
      if (next === FREE_SECTOR || next === END_OF_CHAIN) continue;
      if (slot * perTable + index >= count || (next < FIRST_MARK && next >= count)) return true;
    }
  }
  return false;
}
