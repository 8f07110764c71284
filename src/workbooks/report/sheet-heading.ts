import type { Letterhead, ReportTable } from '../../domain/report/table.ts';
import { across, GAP_ROW, heightFor, type Look, PLAIN, type SheetRow } from './sheet-rows.ts';
import type { SheetWidths } from './sheet-widths.ts';
import { textWidth } from './text-width.ts';

/** Sizes of Nghị định 30/2020, phụ lục I: letterhead 12, Tiêu ngữ and place 13, titles 14. */
const TITLE_SIZE = 14;
const MOTTO_SIZE = 13;

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

const CENTRED: Look = { ...PLAIN, horizontal: 'center' };
const TITLE: Look = { ...CENTRED, size: TITLE_SIZE, bold: true };
const ITALIC: Look = { ...CENTRED, size: MOTTO_SIZE, italic: true };

/** Everything above the table: letterhead or «Phụ lục», title, what it belongs to. */
export function headingRows(table: ReportTable, widths: SheetWidths): readonly SheetRow[] {
  const wide = (text: string, look: Look) => fullRow(text, look, widths);
  return [
    ...(table.letterhead === null ? [] : letterheadRows(table.letterhead, widths)),
    ...(table.annexLabel === null ? [] : [wide(table.annexLabel, TITLE)]),
    ...table.title.map((line) => wide(line, TITLE)),
    ...(table.attachedTo === null ? [] : [wide(table.attachedTo, ITALIC)]),
    ...(table.asOf === null ? [] : [wide(table.asOf, ITALIC)]),
    GAP_ROW,
  ];
}

/** «Đơn vị tính: …» right above the table. */
export function measureRows(
  { unitOfMeasure }: ReportTable,
  widths: SheetWidths,
): readonly SheetRow[] {
  if (unitOfMeasure === null) return [];
  return [fullRow(unitOfMeasure, { ...PLAIN, italic: true, horizontal: 'right' }, widths)];
}

function fullRow(text: string, look: Look, widths: SheetWidths): SheetRow {
  return {
    height: heightFor(text, widths.total, look, 3),
    cells: [across(1, widths.count, text, look)],
  };
}

/** Parent and issuing body on the left, Quốc hiệu and Tiêu ngữ on the right, each over its rule. */
function letterheadRows(letterhead: Letterhead, widths: SheetWidths): readonly SheetRow[] {
  const { parentBody, issuingBody, placeAndDate } = letterhead;
  const issuing: Look = { ...CENTRED, bold: true, vertical: 'top' };
  const parent: Look = { ...CENTRED, vertical: 'top' };
  const country: Look = { ...CENTRED, bold: true, vertical: 'top' };
  const motto: Look = { ...country, size: MOTTO_SIZE };
  const pair = (left: string, leftLook: Look, right: string, rightLook: Look): SheetRow => {
    const split = widths.letterheadSplit;
    return {
      height: Math.max(
        heightFor(left, widths.between(1, split), leftLook, 1),
        heightFor(right, widths.between(split + 1, widths.count), rightLook, 1),
      ),
      cells: [across(1, split, left, leftLook), across(split + 1, widths.count, right, rightLook)],
    };
  };
  const rules = {
    ...pair(
      rule(
        textWidth(capitals(issuingBody), issuing) * 0.4,
        widths.between(1, widths.letterheadSplit),
      ),
      RULE,
      rule(textWidth(MOTTO, motto), Number.POSITIVE_INFINITY),
      RULE,
    ),
    height: RULE_HEIGHT,
  };
  return [
    pair(capitals(parentBody), parent, COUNTRY, country),
    pair(capitals(issuingBody), issuing, MOTTO, motto),
    rules,
    pair('', PLAIN, placeAndDate, { ...ITALIC, vertical: 'bottom' }),
    GAP_ROW,
  ];
}

const RULE_HEIGHT = 7;
const RULE: Look = { ...CENTRED, size: 4, underline: true, vertical: 'top' };
/** A sheet has no line of a length of its own: underlined spaces that do not break draw one. */
const RULE_STROKE = '\u00a0';

function rule(length: number, room: number): string {
  const strokes = Math.round(Math.min(length, room * 0.5) / textWidth(RULE_STROKE, RULE));
  return RULE_STROKE.repeat(strokes);
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
