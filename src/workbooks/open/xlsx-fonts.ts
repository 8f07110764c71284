import { charsetOfFont } from '../../domain/vietnamese/legacy.ts';
import type { CellFonts } from './biff-fonts.ts';
import { detailKey } from './sheet-grid.ts';
import type { GuardedZip } from './zip-guard.ts';

const CELL = /<(?:\w+:)?c\b([^>]*)>/g;
const LETTERS = 26;

/**
 * The fonts of old encodings (TCVN3, VNI) in an .xlsx, cell by cell, a map for each sheet in the order
 * of the book; none where no such font is among its styles, which nearly every file is spared to be
 * looked through for.
 */
export function xlsxFonts({ part }: GuardedZip): readonly CellFonts[] {
  const text = (name: string) => part(name)?.toString('utf8') ?? '';
  const fontOfStyle = fontsOfStyles(text('xl/styles.xml'));
  if (fontOfStyle.every((font) => font === null)) return [];
  return sheetParts(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')).map((name) =>
    fontsOfCells(name === null ? '' : text(name), fontOfStyle),
  );
}

/** By the number that a cell names as its style; null for fonts of Unicode text. */
function fontsOfStyles(styles: string): readonly (string | null)[] {
  const fonts = elements(inside(styles, 'fonts'), 'font').map((font) => {
    const [name] = elements(font, 'name');
    return name === undefined ? '' : (attribute(name, 'val') ?? '');
  });
  return elements(inside(styles, 'cellXfs'), 'xf').map((format) => {
    const font = fonts[Number(attribute(format, 'fontId') ?? 0)] ?? '';
    return charsetOfFont(font) === null ? null : font;
  });
}

/** The part of each sheet, in the order of the book. */
function sheetParts(workbook: string, relations: string): readonly (string | null)[] {
  const targets = new Map(
    elements(relations, 'Relationship').map((one) => [
      attribute(one, 'Id'),
      attribute(one, 'Target'),
    ]),
  );
  return elements(inside(workbook, 'sheets'), 'sheet').map((sheet) => {
    const target = targets.get(attribute(sheet, 'r:id') ?? attribute(sheet, 'id'));
    if (!target) return null;
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

function fontsOfCells(sheet: string, fontOfStyle: readonly (string | null)[]): CellFonts {
  const found = new Map<number, string>();
  for (const [, attributes = ''] of sheet.matchAll(CELL)) {
    const font = fontOfStyle[Number(attribute(attributes, 's') ?? 0)];
    const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute(attributes, 'r') ?? '');
    if (font && place) found.set(keyOf(place[1] ?? '', place[2] ?? ''), font);
  }
  return found;
}

function keyOf(letters: string, digits: string): number {
  const column = [...letters].reduce((sum, one) => sum * LETTERS + one.charCodeAt(0) - 64, 0);
  return detailKey(Number(digits) - 1, column - 1);
}

function inside(xml: string, name: string): string {
  const start = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`).exec(xml);
  if (start === null) return '';
  const from = start.index + start[0].length;
  const end = xml.slice(from).search(new RegExp(`</(?:\\w+:)?${name}>`));
  return end < 0 ? '' : xml.slice(from, from + end);
}

/** The elements of a name with what is inside them, from their names on. */
function elements(xml: string, name: string): readonly string[] {
  return xml.split(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`)).slice(1);
}

function attribute(element: string, name: string): string | undefined {
  const end = element.indexOf('>');
  const head = end < 0 ? element : element.slice(0, end);
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(head)?.[1];
}
