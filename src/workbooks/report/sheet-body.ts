import { assertNever } from '../../domain/assert-never.ts';
import { cellLook } from '../../domain/report/cell-look.ts';
import { cellText, columnIn } from '../../domain/report/cell-text.ts';
import type {
  HeaderCell,
  ReportCell,
  ReportColumn,
  ReportRow,
  ReportTable,
} from '../../domain/report/table.ts';
import { type Addresses, contentOf } from './formulas.ts';
import { heightFor, type Look, PLAIN, type SheetRow } from './sheet-rows.ts';
import type { SheetWidths } from './sheet-widths.ts';

const HEADER: Look = { ...PLAIN, bold: true, horizontal: 'center', bordered: true };
const SHORTEST_HEADER = 24;
const SHORTEST_ROW = 17;
const SPARE = 6;
/** Closer than headings: thirteen units and the signatures are to stand on one page. */
const ROW_SPARE = 1;
/** What one step of indent takes from the width of a cell. */
const INDENT = 9;
const MINUS = '\u2212';

/** The rows of headings; a cell that spans rows or columns stands in the first of them. */
export function headerRows(table: ReportTable, widths: SheetWidths): readonly SheetRow[] {
  const heights = table.header.map((cells) =>
    Math.max(SHORTEST_HEADER, ...cells.map((cell) => headerHeight(cell, widths))),
  );
  return table.header.map((cells, index) => ({
    height: heights[index] ?? SHORTEST_HEADER,
    cells: cells.map(({ text, column, columnSpan, rowSpan }) => ({
      column: column + 1,
      columnSpan,
      rowSpan,
      content: text,
      look: HEADER,
    })),
  }));
}

/** The rows below, into which a cell may span, are at least as tall as the shortest header. */
function headerHeight(
  { text, column, columnSpan, rowSpan }: HeaderCell,
  widths: SheetWidths,
): number {
  const height = heightFor(text, widths.between(column + 1, column + columnSpan), HEADER, SPARE);
  return height - (rowSpan - 1) * SHORTEST_HEADER;
}

/** One row with its formulas; `number` is its row in the sheet, from 1. */
export function bodyRow(
  table: ReportTable,
  row: ReportRow,
  number: number,
  addresses: Addresses,
  widths: SheetWidths,
  looksOf: RowLooks,
): SheetRow {
  const columns = table.columns.map((column) => columnIn(row, column));
  const looks = looksOf(row);
  let height = SHORTEST_ROW;
  const cells = columns.map((column, index) => {
    const cell = row.cells[index] ?? BLANK;
    const look = looks[index] ?? PLAIN;
    if (isText(cell)) {
      const width = widths.between(index + 1, index + 1) - INDENT;
      height = Math.max(height, heightFor(cellText(cell, column), width, look, ROW_SPARE));
    }
    return {
      column: index + 1,
      columnSpan: 1,
      rowSpan: 1,
      content: contentOf(cell, column, number, addresses),
      look,
    };
  });
  return { height, cells };
}

export type RowLooks = (row: ReportRow) => readonly Look[];

/** The looks of a table's rows; those of a kind are the same objects, to be compared by identity. */
export function rowLooks({ columns }: ReportTable): RowLooks {
  const known = new Map<ReportRow['kind'], readonly Look[]>();
  return (row) => {
    if (row.shown !== undefined) return columns.map((each) => lookOf(columnIn(row, each), row));
    const ofKind = known.get(row.kind) ?? columns.map((column) => lookOf(column, row));
    known.set(row.kind, ofKind);
    return ofKind;
  };
}

const BLANK: ReportCell = { type: 'blank' };

function isText(cell: ReportCell): boolean {
  return cell.type === 'text' || (cell.type === 'formula' && typeof cell.value === 'string');
}

function lookOf(column: ReportColumn, row: Pick<ReportRow, 'kind'>): Look {
  const { align: horizontal, bold } = cellLook(column, row);
  return {
    ...PLAIN,
    bold,
    bordered: true,
    horizontal,
    // Numbers stand without: LibreOffice forgets a right indent next to another number format.
    indent: horizontal === 'left' ? 1 : 0,
    numberFormat: numberFormatOf(column),
  };
}

/** Formats of an English workbook: Excel shows their separators in the way of its own language. */
export function numberFormatOf({
  format,
  decimals,
}: Pick<ReportColumn, 'format' | 'decimals'>): string {
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  switch (format) {
    case 'count':
      return '#,##0';
    case 'decimal':
      return `#,##0${fraction}`;
    case 'difference':
      return `+#,##0${fraction};${MINUS}#,##0${fraction};0`;
    case 'percent':
      return `0${fraction}%`;
    case 'ordinal':
    case 'rank':
      return '0';
    case 'text':
      return 'General';
    default:
      return assertNever(format);
  }
}
