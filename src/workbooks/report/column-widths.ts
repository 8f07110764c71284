import { cellText, columnIn } from '../../domain/report/cell-text.ts';
import type {
  HeaderCell,
  ReportColumn,
  ReportPaper,
  ReportRow,
} from '../../domain/report/table.ts';
import { BODY_SIZE, pointsToDigits, printableWidth } from './page.ts';
import { lineCount, longestWord, textWidth } from './text-width.ts';

/** How a column shares in the room of the page, in points. */
type Need = {
  readonly least: number;
  readonly wanted: number;
  readonly growth: number;
  readonly figures: boolean;
};

/** A column of whole sentences asks for more room than names do, in points. */
type LaidColumn = Omit<ReportColumn, 'width'> & { readonly prose?: number };

type TableParts = {
  readonly columns: readonly LaidColumn[];
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly ReportRow[];
};

type Laid = {
  readonly columns: readonly ReportColumn[];
  readonly orientation: ReportPaper['orientation'];
};

const PADDING = 9;
/** Texts are indented as well. */
const INDENTED = 18;
/** Names longer than that are wrapped rather than given the whole page. */
const LONGEST_TEXT = 240;
/** Up to this width most texts get a line of their own even where room is short; names more than remarks. */
const COMFORTABLE_NAME = 200;
const COMFORTABLE_REMARK = 80;
const MOST = 0.8;
/** Lines that a heading takes where there is room, and where there is not. */
const HEADER_LINES = { wanted: 2, least: 4 } as const;
const HEADER_STEP = 4;
/** Printers and screens set text a little wider than its nominal width. */
const TOLERANCE = 1.04;

/**
 * Widths for the columns so that no word is broken, and the orientation: portrait where that is
 * preferred and the table fits upright, else landscape. A table that is wider still is scaled down when it is printed.
 */
export function layColumns(parts: TableParts, preferred: Laid['orientation']): Laid {
  const needs = parts.columns.map((column, index) => needOf(parts, column, index));
  const least = sumOf(needs, 'least');
  const upright = preferred === 'portrait' && least <= printableWidth('portrait');
  const orientation = upright ? 'portrait' : 'landscape';
  const widths = shareRoom(alike(needs, printableWidth(orientation)), printableWidth(orientation));
  return {
    orientation,
    columns: parts.columns.map(({ key, format, decimals }, index) => ({
      key,
      format,
      decimals,
      width: pointsToDigits(widths[index] ?? 0),
    })),
  };
}

/**
 * Columns of figures look calmer where all are alike: as wide as the widest if the page has room for
 * that, else as the mean.
 */
function alike(needs: readonly Need[], room: number): readonly Need[] {
  const figures = needs.filter((need) => need.figures);
  const mean = sumOf(figures, 'wanted') / figures.length;
  const widest = largest(figures.map(({ wanted }) => wanted));
  for (const width of [widest, mean]) {
    const same = needs.map((need) => (need.figures ? { ...need, wanted: width } : need));
    const enough = figures.every(({ least }) => least <= width);
    if (enough && sumOf(same, 'wanted') <= room) return same;
  }
  return needs;
}

function sumOf(needs: readonly Need[], part: 'least' | 'wanted' | 'growth'): number {
  return needs.reduce((sum, need) => sum + need[part], 0);
}

function shareRoom(needs: readonly Need[], room: number): readonly number[] {
  const least = sumOf(needs, 'least');
  const wanted = sumOf(needs, 'wanted');
  if (least >= room) return needs.map((need) => need.least);
  if (wanted >= room) {
    const part = (room - least) / (wanted - least);
    return needs.map((need) => need.least + (need.wanted - need.least) * part);
  }
  const growth = sumOf(needs, 'growth');
  return needs.map((need) => need.wanted + ((room - wanted) * need.growth) / growth);
}

function needOf(parts: TableParts, column: TableParts['columns'][number], index: number): Need {
  const header = headerNeed(parts, index);
  const body = bodyTexts(parts, column, index);
  if (column.format === 'text') {
    const lettering = { size: BODY_SIZE, bold: true };
    const written = body.filter((text) => text !== '');
    const widths = written.map((text) => textWidth(text, lettering) * TOLERANCE);
    const words = written.map((text) => longestWord(text, lettering) * TOLERANCE);
    const sorted = widths.toSorted((a, b) => a - b);
    const longest = column.prose ?? LONGEST_TEXT;
    const comfortable = column.prose ?? comfortableIn(column.key);
    const most = sorted[Math.floor((sorted.length - 1) * MOST)] ?? 0;
    const wanted = Math.min(largest(widths), longest) + INDENTED;
    const least = Math.max(largest(words), Math.min(most, comfortable)) + INDENTED;
    return {
      least: Math.max(header.least, least),
      wanted: Math.max(header.wanted, wanted, least),
      growth: 3,
      figures: false,
    };
  }
  const figures = largest(body.map((text) => textWidth(text, { size: BODY_SIZE, bold: true })));
  const least = Math.max(header.least, figures * TOLERANCE + PADDING);
  return {
    least,
    wanted: Math.max(header.wanted, least),
    growth: column.format === 'ordinal' ? 0.2 : 2,
    figures: column.format !== 'ordinal' && column.format !== 'rank',
  };
}

function comfortableIn(key: string): number {
  return key === 'unit' ? COMFORTABLE_NAME : COMFORTABLE_REMARK;
}

/** A header over several columns asks a share from each of them. */
function headerNeed(
  { header, columns }: TableParts,
  index: number,
): { readonly least: number; readonly wanted: number } {
  const wantedLines = columns[index]?.format === 'text' ? 1 : HEADER_LINES.wanted;
  let least = 0;
  let wanted = 0;
  for (const cell of header.flat()) {
    if (index < cell.column || index >= cell.column + cell.columnSpan) continue;
    least = Math.max(least, narrowest(cell.text, HEADER_LINES.least) / cell.columnSpan);
    wanted = Math.max(wanted, narrowest(cell.text, wantedLines) / cell.columnSpan);
  }
  return { least, wanted };
}

/** The narrowest column that sets a heading in so many lines, and the unit of measure below it in one. */
function narrowest(heading: string, lines: number): number {
  const lettering = { size: BODY_SIZE, bold: true };
  const widths = heading.split('\n').map((part, index) => {
    let width = longestWord(part, lettering);
    while (lineCount(part, width, lettering) > (index === 0 ? lines : 1)) width += HEADER_STEP;
    return width;
  });
  return largest(widths) * TOLERANCE + PADDING;
}

function bodyTexts(
  { rows }: TableParts,
  column: TableParts['columns'][number],
  index: number,
): readonly string[] {
  const texts: string[] = [];
  let most: ReportRow | null = null;
  let largestYet = -1;
  for (const row of rows) {
    const cell = row.cells[index];
    if (cell === undefined || cell.type === 'blank') continue;
    const value = cell.type === 'text' ? null : cell.value;
    // Of the figures of a column the largest is the widest, with a sign or without.
    if (typeof value !== 'number' || row.shown !== undefined) {
      texts.push(cellText(cell, columnIn(row, column)));
    } else if (Math.abs(value) * (value < 0 ? 10 : 1) > largestYet) {
      largestYet = Math.abs(value) * (value < 0 ? 10 : 1);
      most = row;
    }
  }
  const widest = most?.cells[index];
  return widest === undefined ? texts : [...texts, cellText(widest, column)];
}

/** Not Math.max(...): a call takes some ten thousand arguments only. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
