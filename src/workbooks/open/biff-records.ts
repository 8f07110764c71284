/** Record numbers of BIFF5 and BIFF8, [MS-XLS] 2.3. */
export const RECORD = {
  formula: 0x0006,
  endOfPart: 0x000a,
  sheetReferences: 0x0017,
  font: 0x0031,
  sheet: 0x0085,
  richString: 0x00d6,
  format: 0x00e0,
  sharedString: 0x00fd,
  otherBook: 0x01ae,
  label: 0x0204,
  part: 0x0809,
} as const;

const BIFF8 = 0x0600;

export type BiffRecord = { readonly type: number; readonly data: Buffer };

/** The records of one part of the stream; charts may lie inside a sheet as parts of their own. */
export function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
  let depth = 0;
  for (let at = start; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    yield { type, data: stream.subarray(at + 4, at + 4 + length) };
    if (type === RECORD.part) depth += 1;
    if (type === RECORD.endOfPart) depth -= 1;
    if (depth <= 0) return;
    at += 4 + length;
  }
}

/** Whether a part's first record says BIFF8 rather than an earlier version. */
export function isBiff8({ data }: BiffRecord): boolean {
  return data.length >= 2 && data.readUInt16LE(0) === BIFF8;
}
