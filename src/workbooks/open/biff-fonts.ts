import { charsetOfFont } from '../../domain/vietnamese/legacy.ts';
import { isBiff8, RECORD, recordsFrom } from './biff-records.ts';
import { detailKey } from './sheet-grid.ts';

const CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.richString,
  RECORD.sharedString,
  RECORD.label,
]);
const FONT_NAME_AT = 14;
/** Font number 4 does not exist: the fifth record of a file is font 5. */
const MISSING_FONT = 4;

export type CellFonts = ReadonlyMap<number, string>;

/**
 * The fonts of old encodings (TCVN3, VNI) in an .xls, cell by cell (`detailKey`), a map for each sheet
 * in the order of the book. `stream` is the stream «Workbook» or «Book». What is not understood of
 * it is left out.
 */
export function biffFonts(stream: Buffer): readonly CellFonts[] {
  const fonts: string[] = [];
  const formats: number[] = [];
  const sheets: number[] = [];
  let wide = true;
  for (const record of recordsFrom(stream, 0)) {
    const { type, data } = record;
    if (type === RECORD.part) wide = isBiff8(record);
    if (type === RECORD.font) fonts.push(fontName(data, wide));
    if (type === RECORD.format && data.length >= 2) formats.push(data.readUInt16LE(0));
    if (type === RECORD.sheet && data.length >= 4) sheets.push(data.readUInt32LE(0));
  }
  const fontOfFormat = formats.map((index) => {
    const name = fonts[index > MISSING_FONT ? index - 1 : index] ?? '';
    return charsetOfFont(name) === null ? null : name;
  });
  return sheets.map((start) => fontsOfSheet(stream, start, fontOfFormat));
}

function fontsOfSheet(
  stream: Buffer,
  start: number,
  fontOfFormat: readonly (string | null)[],
): CellFonts {
  const found = new Map<number, string>();
  for (const { type, data } of recordsFrom(stream, start)) {
    if (!CELLS.has(type) || data.length < 6) continue;
    const font = fontOfFormat[data.readUInt16LE(4)];
    if (font) found.set(detailKey(data.readUInt16LE(0), data.readUInt16LE(2)), font);
  }
  return found;
}

function fontName(data: Buffer, wide: boolean): string {
  const length = data[FONT_NAME_AT] ?? 0;
  if (!wide) return data.toString('latin1', FONT_NAME_AT + 1, FONT_NAME_AT + 1 + length);
  const start = FONT_NAME_AT + 2;
  const isWide = ((data[FONT_NAME_AT + 1] ?? 0) & 1) === 1;
  return isWide
    ? data.toString('utf16le', start, start + length * 2)
    : data.toString('latin1', start, start + length);
}
