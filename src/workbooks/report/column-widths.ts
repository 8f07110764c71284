import { cellText } from '../../domain/report/cell-text.ts';
import type {
  HeaderCell,
  ReportColumn,
  ReportPaper,
  ReportRow,
} from '../../domain/report/table.ts';
import { BODY_SIZE, pointsToDigits, printableWidth } from './page.ts';
import { longestWord, textWidth } from './text-width.ts';

/** How a column shares in the room of the page, in points. */
type Need = { readonly least: number; readonly wanted: number; readonly growth: number };

type TableParts = {
  readonly columns: readonly Omit<ReportColumn, 'width'>[];
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly ReportRow[];
};

type Laid = {
  readonly columns: readonly ReportColumn[];
  readonly orientation: ReportPaper['orientation'];
};

const PADDING = 9;
const NUMBER_PADDING = 14;
/** Names longer than that are wrapped rather than given the whole page. */
const LONGEST_TEXT = 230;
const COMFORTABLE_TEXT = 150;
/** Header texts are set in about this many lines. */
const HEADER_LINES = 3;
/** Printers and screens set text a little wider than its nominal width. */
const TOLERANCE = 1.04;

/**
 * Widths for the columns so that no word is broken, and the orientation: portrait where the table
 * fits upright, else landscape. A table that is wider still is scaled down when it is printed.
 */
export function layColumns(parts: TableParts): Laid {
  const needs = parts.columns.map((column, index) => needOf(parts, column, index));
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const orientation = least <= printableWidth('portrait') ? 'portrait' : 'landscape';
  const widths = shareRoom(needs, printableWidth(orientation));
  return {
    orientation,
    columns: parts.columns.map((column, index) => ({
      ...column,
      width: pointsToDigits(widths[index] ?? 0),
    })),
  };
}

function shareRoom(needs: readonly Need[], room: number): readonly number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const wanted = needs.reduce((sum, need) => sum + need.wanted, 0);
  if (least >= room) return needs.map((need) => need.least);
  if (wanted >= room) {
    const part = (room - least) / (wanted - least);
    return needs.map((need) => need.least + (need.wanted - need.least) * part);
  }
  const growth = needs.reduce((sum, need) => sum + need.growth, 0);
  return needs.map((need) => need.wanted + ((room - wanted) * need.growth) / growth);
}

function needOf(parts: TableParts, column: TableParts['columns'][number], index: number): Need {
  const header = headerNeed(parts, index);
  const body = bodyTexts(parts, column, index);
  if (column.format === 'text') {
    const lettering = { size: BODY_SIZE, bold: true };
    const longest = Math.max(0, ...body.map((text) => textWidth(text, lettering))) * TOLERANCE;
    const word = Math.max(0, ...body.map((text) => longestWord(text, lettering))) * TOLERANCE;
    const wanted = Math.min(longest, LONGEST_TEXT) + PADDING;
    const least = Math.max(word, Math.min(longest, COMFORTABLE_TEXT)) + PADDING;
    return {
      least: Math.max(header.least, least),
      wanted: Math.max(header.wanted, wanted, least),
      growth: 3,
    };
  }
  const figures = Math.max(
    0,
    ...body.map((text) => textWidth(text, { size: BODY_SIZE, bold: true })),
  );
  const least = Math.max(header.least, figures * TOLERANCE + NUMBER_PADDING);
  return {
    least,
    wanted: Math.max(header.wanted, least),
    growth: column.format === 'ordinal' ? 0.2 : 2,
  };
}

/** A header over several columns asks a share from each of them. */
function headerNeed(
  { header }: TableParts,
  index: number,
): { readonly least: number; readonly wanted: number } {
  let least = 0;
  let wanted = 0;
  for (const cell of header.flat()) {
    if (index < cell.column || index >= cell.column + cell.columnSpan) continue;
    const lettering = { size: BODY_SIZE, bold: true };
    const word = longestWord(cell.text, lettering) * TOLERANCE + PADDING;
    const lines = (textWidth(cell.text, lettering) * TOLERANCE) / HEADER_LINES + PADDING;
    least = Math.max(least, word / cell.columnSpan);
    wanted = Math.max(wanted, word / cell.columnSpan, lines / cell.columnSpan);
  }
  return { least, wanted };
}

function bodyTexts(
  { rows }: TableParts,
  column: TableParts['columns'][number],
  index: number,
): readonly string[] {
  return rows.map((row) => {
    const cell = row.cells[index];
    return cell === undefined ? '' : cellText(cell, { ...column, width: 0 });
  });
}
