import { cellLook } from '../../domain/report/cell-look.ts';
import { cellText, columnIn } from '../../domain/report/cell-text.ts';
import { closingLines } from '../../domain/report/closing-lines.ts';
import type { ReportParameter, ReportTable } from '../../domain/report/table.ts';
import { htmlLine, htmlText } from './html-text.ts';
import { tableSize } from './table-size.ts';

const BORDER = 'border:1px solid #000';
const PADDING = 'padding:2pt 4pt';

/** Measure, amounts, table and notes, without what makes it a paper of its own. */
export function htmlTable(table: ReportTable): string {
  const { unitOfMeasure, parameters = [] } = table;
  return [
    parameters.length === 0 ? '' : parameterTable(parameters),
    htmlLine(
      'font-size:12pt;font-style:italic;text-align:right;padding-top:6pt',
      unitOfMeasure ?? '',
    ),
    tableOf(table),
    ...closingLines(table).map((note) =>
      htmlLine('font-size:12pt;font-style:italic;padding-top:4pt', note),
    ),
  ].join('\n');
}

function tableOf(table: ReportTable): string {
  const { columns, header, rows, paper } = table;
  const { widths, letters } = tableSize(columns, paper.orientation);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const looks = {
    unit: columns.map((column) => styleOf(cellLook(column, { kind: 'unit' }))),
    group: columns.map((column) => styleOf(cellLook(column, { kind: 'group' }))),
    total: columns.map((column) => styleOf(cellLook(column, { kind: 'total' }))),
  };
  return [
    `<table style="border-collapse:collapse;table-layout:fixed;width:100%;font-size:${letters}pt">`,
    `<colgroup>${widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`).join('')}</colgroup>`,
    '<thead>',
    ...header.map(
      (cells) =>
        `<tr>${cells
          .map(
            ({ text, columnSpan, rowSpan }) =>
              `<th scope="col"${span('colspan', columnSpan)}${span('rowspan', rowSpan)} style="${BORDER};${PADDING};text-align:center;font-weight:bold">${htmlText(text)}</th>`,
          )
          .join('')}</tr>`,
    ),
    '</thead>',
    '<tbody>',
    ...rows.map(
      (row) =>
        `<tr>${columns
          .map((column, index) => {
            const text = cellText(row.cells[index] ?? { type: 'blank' }, columnIn(row, column));
            return `<td style="${looks[row.kind][index]}">${htmlText(text)}</td>`;
          })
          .join('')}</tr>`,
    ),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function styleOf({ align, bold }: ReturnType<typeof cellLook>): string {
  return `${BORDER};${PADDING};text-align:${align}${bold ? ';font-weight:bold' : ''}`;
}

function span(name: string, count: number): string {
  return count > 1 ? ` ${name}="${count}"` : '';
}

function parameterTable(parameters: readonly ReportParameter[]): string {
  const cells = parameters.map(
    (parameter) =>
      `<td style="${BORDER};${PADDING}">${htmlText(parameter.label)}</td><td style="${BORDER};${PADDING};text-align:right;font-weight:bold">${htmlText(cellText(parameter.cell, parameter))}</td>`,
  );
  const rows = Array.from(
    { length: Math.ceil(cells.length / 2) },
    (_, index) => `<tr>${cells[index * 2] ?? ''}${cells[index * 2 + 1] ?? ''}</tr>`,
  );
  return `<table style="border-collapse:collapse;width:100%;font-size:12pt;margin-top:6pt">${rows.join('')}</table>`;
}
