import { biffFonts, type CellFonts } from './biff-fonts.ts';
import type { BookFormat } from './sheet-grid.ts';
import { workbookStream } from './workbook-stream.ts';
import { xlsxFonts } from './xlsx-fonts.ts';
import type { GuardedZip } from './zip-guard.ts';

/** How the names of such fonts begin, in 8 bits and in UTF-16. */
const SIGNS = ['.Vn', '.VN', '.vn', 'VNI-', 'Vni-', 'vni-'].flatMap((sign) => [
  Buffer.from(sign, 'latin1'),
  Buffer.from(sign, 'utf16le'),
]);

/**
 * The fonts of old encodings by sheet and cell, which the library does not tell. None for formats
 * whose fonts are not looked at (.ods, .xlsb, .csv): their text goes by what it says.
 */
export function oldFonts(
  format: BookFormat,
  bytes: Buffer,
  zip: GuardedZip | null,
): readonly CellFonts[] {
  if (format === 'xlsx') return zip === null ? [] : xlsxFonts(zip);
  if (format !== 'xls' || !SIGNS.some((sign) => bytes.includes(sign))) return [];
  const stream = workbookStream(bytes);
  return stream === null ? [] : biffFonts(stream);
}
