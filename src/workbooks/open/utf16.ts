const SAMPLE_BYTES = 2000;
const SPACES: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d]);

/** UTF-16 by its mark, or without one by the zero that every second byte of ASCII is; else null. */
export function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  if (bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (isWideText(sample)) return 'utf-16le';
  return isWideText(Buffer.from(sample).swap16()) ? 'utf-16be' : null;
}

/** A table is mostly digits, separators and letters of ASCII; binary files have zeros everywhere. */
function isWideText(sample: Buffer): boolean {
  let plain = 0;
  for (let at = 0; at < sample.length; at += 2) {
    const unit = sample.readUInt16LE(at);
    if (unit < 0x20 && !SPACES.has(unit)) return false;
    if (unit < 0x80) plain += 1;
  }
  return plain > sample.length / 4;
}
