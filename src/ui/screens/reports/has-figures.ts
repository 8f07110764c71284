import type { ReportTable } from '../../../domain/report/table.ts';

/** Whether any unit has a figure in the table: without one the paper would be empty columns. */
export function hasFigures({ rows, columns }: ReportTable): boolean {
  const isNumber = (column: number) =>
    ['count', 'decimal', 'percent'].includes(columns[column]?.format ?? '');
  return rows.some(
    (row) =>
      row.kind === 'unit' &&
      row.cells.some((cell, column) => cell.type === 'number' && isNumber(column)),
  );
}
