import type { Border, Borders, Font, Style } from 'exceljs';
import { BODY_SIZE } from './page.ts';
import type { Look } from './sheet-rows.ts';

const FONT_NAME = 'Times New Roman';
/** Roman, in the numbering of workbook files: what to fall back on where the font is missing. */
const ROMAN_FAMILY = 1;

const THIN: Border = { style: 'thin', color: { argb: 'FF000000' } };
const BORDERS: Borders = {
  top: THIN,
  left: THIN,
  bottom: THIN,
  right: THIN,
  diagonal: {},
};

const BASE_FONT: Partial<Font> = { name: FONT_NAME, family: ROMAN_FAMILY, size: BODY_SIZE };

/** The font of the «Normal» style as styles.xml names it. */
export const BASE_FONT_XML = `<font><sz val="${BODY_SIZE}"/><name val="${FONT_NAME}"/><family val="${ROMAN_FAMILY}"/></font>`;

/** One style object a look: exceljs writes shared objects once and much faster. */
export class CellStyles {
  readonly #byLook = new Map<string, Partial<Style>>();
  /** Looks are mostly the same objects again and again: quicker found than by what they hold. */
  readonly #known = new WeakMap<Look, Partial<Style>>();

  of(look: Look): Partial<Style> {
    const same = this.#known.get(look);
    if (same !== undefined) return same;
    const style = this.#alike(look);
    this.#known.set(look, style);
    return style;
  }

  #alike(look: Look): Partial<Style> {
    const key = Object.values(look).join('|');
    const known = this.#byLook.get(key);
    if (known !== undefined) return known;
    const style = styleOf(look);
    this.#byLook.set(key, style);
    return style;
  }
}

function styleOf(look: Look): Partial<Style> {
  return {
    font: {
      ...BASE_FONT,
      size: look.size,
      bold: look.bold,
      italic: look.italic,
      underline: look.underline,
    },
    alignment: {
      horizontal: look.horizontal,
      vertical: look.vertical,
      wrapText: true,
      ...(look.indent === 0 ? {} : { indent: look.indent }),
    },
    numFmt: look.numberFormat,
    ...(look.bordered ? { border: BORDERS } : {}),
  };
}
