import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type CellLook, cellLook } from '../../domain/report/cell-look.ts';
import { cellText, columnIn } from '../../domain/report/cell-text.ts';
import type {
  HeaderCell,
  ReportPaper,
  ReportParameter,
  ReportRow,
  ReportTable,
} from '../../domain/report/table.ts';
import { printableWidth } from '../report/page.ts';
import { RULED_TABLE } from './styles-xml.ts';
import { type TableSize, tableSize } from './table-size.ts';
import { styled } from './word-text.ts';

const TWIPS_PER_POINT = 20;
/** So many last rows go to the next page with the signature, which must not stand there alone. */
const KEPT_ROWS = 3;

/** The table itself: its head repeated on every page, no row broken by the end of one. */
export function wordTable(table: ReportTable, orientation: ReportPaper['orientation']): Table {
  const size = tableSize(table.columns, orientation);
  const stays = table.signature !== null;
  return ruledTable(size.widths, [
    ...table.header.map((cells) => headerRow(cells, size)),
    ...table.rows.map((row, index) =>
      bodyRow(table, row, size, stays && index >= table.rows.length - KEPT_ROWS),
    ),
  ]);
}

/** Amounts of the whole table, two side by side. */
export function parameterTable(
  parameters: readonly ReportParameter[],
  orientation: ReportPaper['orientation'],
  letters: number,
): Table {
  const half = printableWidth(orientation) / 2;
  const widths = [half * 0.72, half * 0.28, half * 0.72, half * 0.28];
  const rows = Array.from({ length: Math.ceil(parameters.length / 2) }, (_, index) =>
    [parameters[index * 2], parameters[index * 2 + 1]].flatMap((parameter) =>
      parameter === undefined
        ? [cell(styleOf(PLAIN, letters), ''), cell(styleOf(PLAIN, letters), '')]
        : [
            cell(styleOf(PLAIN, letters), parameter.label),
            cell(styleOf(AMOUNT, letters), cellText(parameter.cell, parameter)),
          ],
    ),
  );
  return ruledTable(
    widths,
    rows.map((children) => new TableRow({ children, cantSplit: true })),
  );
}

const PLAIN: CellLook = { align: 'left', bold: false };
const AMOUNT: CellLook = { align: 'right', bold: true };

function ruledTable(widths: readonly number[], rows: readonly TableRow[]): Table {
  const columnWidths = widths.map((width) => Math.round(width * TWIPS_PER_POINT));
  return new Table({
    style: RULED_TABLE,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths,
    rows,
  });
}

function headerRow(cells: readonly HeaderCell[], { letters }: TableSize): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      ({ text, columnSpan, rowSpan }) =>
        new TableCell({
          children: [styled(`BangDauCot${letters}`, text)],
          verticalAlign: VerticalAlign.CENTER,
          ...(columnSpan > 1 ? { columnSpan } : {}),
          ...(rowSpan > 1 ? { rowSpan } : {}),
        }),
    ),
  });
}

function bodyRow(
  { columns }: ReportTable,
  row: ReportRow,
  { letters }: TableSize,
  keepNext: boolean,
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(
        styleOf(cellLook(column, row), letters),
        cellText(row.cells[index] ?? { type: 'blank' }, columnIn(row, column)),
        keepNext,
      ),
    ),
  });
}

function cell(style: string, text: string, keepNext = false): TableCell {
  return new TableCell({
    children: [
      text === '' ? new Paragraph({ style, keepNext }) : styled(style, text, { keepNext }),
    ],
    verticalAlign: VerticalAlign.CENTER,
  });
}

function styleOf({ align, bold }: CellLook, letters: number): string {
  const base = { left: 'Chu', center: 'Giua', right: 'So' }[align];
  return `Bang${base}${bold ? 'Dam' : ''}${letters}`;
}
