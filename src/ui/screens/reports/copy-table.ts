import { cellText, columnIn } from '../../../domain/report/cell-text.ts';
import { safeField } from '../../../domain/report/safe-text.ts';
import type {
  HeaderCell,
  ReportCell,
  ReportColumn,
  ReportTable,
} from '../../../domain/report/table.ts';
import { writeTsv } from '../../grid/tsv.ts';

/** A table as other programs take it: as a table with its look, and as plain text between tabs. */
export type CopiedTable = { readonly html: string; readonly text: string };

/** The report with its further tables; a text that looks like a formula stays a text in both forms. */
export function copiedTable(report: ReportTable): CopiedTable {
  const tables = [report, ...(report.further ?? [])];
  return {
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>${tables.map(htmlOf).join('<br>')}</body></html>`,
    text: tables.map((table) => writeTsv(linesOf(table))).join('\r\n\r\n'),
  };
}

function linesOf({ header, rows, columns }: ReportTable): readonly (readonly string[])[] {
  const headings = header.map((_, line) =>
    columns.map((_column, place) => {
      const starts = header[line]?.find(({ column }) => column === place);
      return safeField(plain(starts?.text ?? ''));
    }),
  );
  const body = rows.map((row) =>
    columns.map((shared, place) => {
      const column = columnIn(row, shared);
      const cell = row.cells[place] ?? BLANK;
      const number = numberOf(cell);
      // Without points between the thousands: these are decimals where the computer speaks English.
      if (number !== null) return cellText(cell, column).replaceAll('.', '');
      return safeField(plain(cellText(cell, column)));
    }),
  );
  return [...headings, ...body];
}

const BLANK: ReportCell = { type: 'blank' };
const EDGE = 'border:0.5pt solid #000000;padding:2pt 4pt';
const FONT = "font-family:'Times New Roman';font-size:12pt";

function htmlOf(table: ReportTable): string {
  const { columns, header, rows } = table;
  const head = header.map((cells) => `<tr>${cells.map(headingOf).join('')}</tr>`).join('');
  const body = rows.map((row) => {
    const bold = row.kind !== 'unit';
    const line = columns.map((column, place) =>
      cellOf(row.cells[place] ?? BLANK, columnIn(row, column), bold),
    );
    return `<tr>${line.join('')}</tr>`;
  });
  return `<table style="border-collapse:collapse;${FONT}"><thead>${head}</thead><tbody>${body.join('')}</tbody></table>`;
}

function headingOf({ text, columnSpan, rowSpan }: HeaderCell): string {
  const spans = `${spanOf('colspan', columnSpan)}${spanOf('rowspan', rowSpan)}`;
  return `<th${spans} style="${EDGE};text-align:center">${escaped(text).replaceAll('\n', '<br>')}</th>`;
}

function spanOf(name: string, count: number): string {
  return count === 1 ? '' : ` ${name}="${count}"`;
}

/** Excel reads `x:num` and `mso-number-format`, LibreOffice `sdval`: neither has to guess at «1.234». */
function cellOf(cell: ReportCell, column: ReportColumn, bold: boolean): string {
  const shown = escaped(cellText(cell, column)).replaceAll('\n', '<br>');
  const weight = bold ? ';font-weight:bold' : '';
  const number = numberOf(cell);
  if (number === null) {
    const centred = column.format === 'ordinal' || column.format === 'rank' || shown === '—';
    const side = centred ? ';text-align:center' : '';
    return `<td style="${EDGE}${weight}${side};mso-number-format:'\\@'">${shown}</td>`;
  }
  const value = column.format === 'percent' ? Number((number / 100).toPrecision(15)) : number;
  const side = column.format === 'ordinal' || column.format === 'rank' ? 'center' : 'right';
  return `<td x:num="${value}" sdval="${value}" style="${EDGE}${weight};text-align:${side};mso-number-format:'${numberFormat(column)}'">${shown}</td>`;
}

function numberFormat({ format, decimals }: ReportColumn): string {
  const digits = decimals === 0 ? '' : `\\.${'0'.repeat(decimals)}`;
  return format === 'percent' ? `0${digits}%` : `\\#\\,\\#\\#0${digits}`;
}

function numberOf(cell: ReportCell): number | null {
  if (cell.type === 'blank' || cell.type === 'text') return null;
  return typeof cell.value === 'number' ? cell.value : null;
}

function plain(text: string): string {
  return text.replaceAll('\n', ' ');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
