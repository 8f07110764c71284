import {
  charsetOfFont,
  decodeLegacy,
  guessCharset,
  type LegacyCharset,
  type TextCharset,
} from '../../domain/vietnamese/legacy.ts';
import type { CellFonts } from './biff-fonts.ts';
import { type BookGrids, type CellValue, detailKey, type SheetGrid } from './sheet-grid.ts';

export type DecodedBook = {
  readonly book: BookGrids;
  readonly charset: TextCharset;
  /** What told it: a person, the fonts of the cells, or what the text says; null for Unicode text. */
  readonly by: 'person' | 'font' | 'content' | null;
};

/** No text of an old encoding has these letters, so a cell with one of them was typed later. */
const UNICODE_ONLY = /[\u1ea0-\u1ef9]/;
const NOT_ASCII = /[^ -~\s]/;
const SAMPLE_LETTERS = 100_000;

/** Adds what tells the encoding of a sheet's text; most sheets have nothing of it and stay as they are. */
export function withOldText(sheet: SheetGrid, cellFonts: CellFonts | undefined): SheetGrid {
  const fonts = new Map<number, string>();
  let telling = '';
  let typedLater = 0;
  eachText(sheet, (text, key) => {
    const font = cellFonts?.get(key);
    if (font !== undefined) {
      fonts.set(key, font);
      if (NOT_ASCII.test(text)) typedLater += UNICODE_ONLY.test(text) ? 1 : -1;
    } else if (telling.length < SAMPLE_LETTERS && NOT_ASCII.test(text)) telling += `\n${text}`;
  });
  // Old forms are filled in with Unicode too: the font stays then, and means nothing.
  if (typedLater > 0) fonts.clear();
  const guess = guessCharset(telling);
  return guess === null && fonts.size === 0 ? sheet : { ...sheet, oldText: { fonts, guess } };
}

/**
 * A book with its text in Unicode: as a person chose, else by the font of each cell, else by what a
 * sheet's text says. Capitals that a font makes («.VnTimeH») are made here in any case.
 */
export function inUnicode(book: BookGrids, chosen?: TextCharset): DecodedBook {
  if (chosen !== undefined) {
    const sheets = book.sheets.map((sheet) =>
      chosen === 'unicode' ? sheet : decoded(sheet, () => chosen),
    );
    return { book: { ...book, sheets }, charset: chosen, by: 'person' };
  }
  const told = book.sheets.filter(({ oldText }) => oldText !== undefined);
  const [first] = told;
  if (first === undefined) return { book, charset: 'unicode', by: null };
  const sheets = book.sheets.map((sheet) =>
    decoded(sheet, (font) => (font === '' ? (sheet.oldText?.guess ?? null) : charsetOfFont(font))),
  );
  const guess = told.find(({ oldText }) => oldText?.guess)?.oldText?.guess ?? null;
  const font = told.flatMap(({ oldText }) => [...(oldText?.fonts.values() ?? [])])[0] ?? '';
  return {
    book: { ...book, sheets },
    charset: guess ?? charsetOfFont(font) ?? 'unicode',
    by: guess === null ? 'font' : 'content',
  };
}

function decoded(sheet: SheetGrid, charsetOf: (font: string) => LegacyCharset | null): SheetGrid {
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column): CellValue => {
      if (typeof value !== 'string' || UNICODE_ONLY.test(value)) return value;
      const font = sheet.oldText?.fonts.get(detailKey(row, column)) ?? '';
      const charset = charsetOf(font);
      return charset === null ? value : decodeLegacy(value, charset, font);
    }),
  );
  return { ...sheet, rows };
}

function eachText(sheet: SheetGrid, look: (text: string, key: number) => void): void {
  sheet.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (typeof value === 'string') look(value, detailKey(row, column));
    });
  });
}
