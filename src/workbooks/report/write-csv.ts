import { safeField } from '../../domain/report/safe-text.ts';
import type { HeaderCell, ReportCell, ReportTable } from '../../domain/report/table.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * The table alone as CSV (RFC 4180) in UTF-8 with a mark that Excel needs to read Vietnamese: one
 * row of headings, then every row with its groups and totals. Numbers are plain («7500», «45.3»).
 */
export function reportToCsv(table: ReportTable): Uint8Array {
  const rows = [table, ...(table.further ?? [])].flatMap((each, index) => [
    ...(index === 0 ? [] : [[], [safeField(each.title.join(' '))]]),
    ...rowsOf(each),
  ]);
  const lines = rows.map((fields) => fields.map(quoted).join(','));
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join(''));
}

/** Headings, rows, and below an empty line what the table's formulas draw on besides. */
function rowsOf({ columns, header, rows, parameters = [] }: ReportTable) {
  return [
    columns.map((_, index) => headingOf(header, index)),
    ...rows.map(({ cells }) => cells.map(fieldOf)),
    ...(parameters.length === 0 ? [] : [[]]),
    ...parameters.map(({ label, cell }) => [safeField(label), fieldOf(cell)]),
  ];
}

/** «Kết nạp đoàn viên – Năm 2020»: headings above one another are joined. */
function headingOf(header: readonly (readonly HeaderCell[])[], index: number): string {
  return header
    .filter((row) => !isNumbering(row))
    .flat()
    .filter(({ column, columnSpan }) => column <= index && index < column + columnSpan)
    .map(({ text }) => safeField(text.replaceAll('\n', ' ')))
    .join(' – ');
}

/** The row «A, B, 1, 2, …» by which notes on paper speak of columns is no part of their names. */
function isNumbering(row: readonly HeaderCell[]): boolean {
  return row.every(({ text }) => /^(?:[A-Z]|\d+)$/.test(text));
}

function fieldOf(cell: ReportCell): string {
  if (cell.type === 'blank') return '';
  if (cell.type === 'text') return safeField(cell.text);
  if (cell.type === 'number') return plain(cell.value);
  if (cell.type === 'formula') {
    return typeof cell.value === 'string' ? safeField(cell.value) : plain(cell.value);
  }
  return cell.value === null ? cell.absent : plain(cell.value);
}

/** Per cents that do not end are cut to six decimals. */
function plain(value: number): string {
  return String(Number(value.toFixed(6)));
}

function quoted(field: string): string {
  return /[",;\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
