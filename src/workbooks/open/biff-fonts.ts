import { charsetOfFont } from '../../domain/vietnamese/legacy.ts';
import { detailKey } from './sheet-grid.ts';

/** Record numbers of BIFF5 and BIFF8, [MS-XLS] 2.3. */
const RECORD = {
  formula: 0x0006,
  endOfPart: 0x000a,
  font: 0x0031,
  sheet: 0x0085,
  richString: 0x00d6,
  format: 0x00e0,
  sharedString: 0x00fd,
  label: 0x0204,
  part: 0x0809,
} as const;
const CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.richString,
  RECORD.sharedString,
  RECORD.label,
]);
const BIFF8 = 0x0600;
const FONT_NAME_AT = 14;
/** Font number 4 does not exist: the fifth record of a file is font 5. */
const MISSING_FONT = 4;

export type CellFonts = ReadonlyMap<number, string>;

type BiffRecord = { readonly type: number; readonly data: Buffer };

/**
 * The fonts of old encodings (TCVN3, VNI) in an .xls, cell by cell (`detailKey`), a map for each sheet
 * in the order of the book. `stream` is the stream «Workbook» or «Book». What is not understood of
 * it is left out.
 */
export function biffFonts(stream: Buffer): readonly CellFonts[] {
  const fonts: string[] = [];
  const formats: number[] = [];
  const sheets: number[] = [];
  let isBiff8 = true;
  for (const { type, data } of recordsFrom(stream, 0)) {
    if (type === RECORD.part && data.length >= 2) isBiff8 = data.readUInt16LE(0) === BIFF8;
    if (type === RECORD.font) fonts.push(fontName(data, isBiff8));
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

/** The records of one part of the stream; charts may lie inside a sheet as parts of their own. */
function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
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

function fontName(data: Buffer, isBiff8: boolean): string {
  const length = data[FONT_NAME_AT] ?? 0;
  if (!isBiff8) return data.toString('latin1', FONT_NAME_AT + 1, FONT_NAME_AT + 1 + length);
  const start = FONT_NAME_AT + 2;
  const isWide = ((data[FONT_NAME_AT + 1] ?? 0) & 1) === 1;
  return isWide
    ? data.toString('utf16le', start, start + length * 2)
    : data.toString('latin1', start, start + length);
}
