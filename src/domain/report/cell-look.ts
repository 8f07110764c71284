import { assertNever } from '../assert-never.ts';
import type { ReportColumn, ReportRow } from './table.ts';

export type CellLook = { readonly align: 'left' | 'center' | 'right'; readonly bold: boolean };

/** How a cell of a table is set: words at the left, figures at the right, headings and sums bold. */
export function cellLook(column: ReportColumn, { kind }: Pick<ReportRow, 'kind'>): CellLook {
  const centred = kind === 'total' && column.key === 'unit';
  return { align: centred ? 'center' : alignOf(column.format), bold: kind !== 'unit' };
}

function alignOf(format: ReportColumn['format']): CellLook['align'] {
  switch (format) {
    case 'ordinal':
    case 'rank':
      return 'center';
    case 'text':
      return 'left';
    case 'count':
    case 'decimal':
    case 'difference':
    case 'percent':
      return 'right';
    default:
      return assertNever(format);
  }
}
