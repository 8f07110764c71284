import { CFB } from '@e965/xlsx';

/** The stream of an old workbook; before BIFF8 it may be the whole file. Null where there is none. */
export function workbookStream(bytes: Buffer): Buffer | null {
  if (bytes[0] === 0x09) return bytes;
  try {
    const file = CFB.read(bytes, { type: 'buffer' });
    const found = CFB.find(file, '/Workbook') ?? CFB.find(file, '/Book');
    return found?.content ? Buffer.from(found.content) : null;
  } catch {
    // The library has read the file a moment ago, but in ways of its own.
    return null;
  }
}
