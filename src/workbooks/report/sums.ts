import type { ReportCell } from '../../domain/report/table.ts';

/** A live sum of the same column over other rows; blank parts count for nothing, a sum of nothing is blank. */
export function sumCell(rows: readonly string[], parts: readonly ReportCell[]): ReportCell {
  const values = parts.flatMap((part) => numberIn(part) ?? []);
  return {
    type: 'sum',
    rows,
    value: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
    absent: '',
  };
}

/** The number that a cell shows; null for a blank or words. */
export function numberIn(cell: ReportCell): number | null {
  if (cell.type === 'blank' || cell.type === 'text') return null;
  return typeof cell.value === 'string' ? null : cell.value;
}

export const BLANK: ReportCell = { type: 'blank' };

/** Blank without words. */
export function textCell(text: string | undefined): ReportCell {
  return text === undefined || text === '' ? BLANK : { type: 'text', text };
}

/** Blank without a number; 0 is one. */
export function numberCell(value: number | null | undefined): ReportCell {
  return value === null || value === undefined ? BLANK : { type: 'number', value };
}
