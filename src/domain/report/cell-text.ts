import { assertNever } from '../assert-never.ts';
import { formatCount, formatDecimal, formatFixed } from '../vietnamese/numbers.ts';
import type { ReportCell, ReportColumn, ReportRow, Shown } from './table.ts';

/** The column as a row writes it. */
export function columnIn<C extends Pick<ReportColumn, 'key' | 'format' | 'decimals'>>(
  row: ReportRow,
  column: C,
): C {
  const own = row.shown?.[column.key];
  return own === undefined ? column : { ...column, ...own };
}

/** What a cell shows on the page and on paper: «7.500», «85,1%», «—», ''. */
export function cellText(cell: ReportCell, column: Shown): string {
  switch (cell.type) {
    case 'blank':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return numberText(cell.value, column);
    case 'sum':
    case 'percent':
    case 'shortfall':
    case 'rank':
      return cell.value === null ? cell.absent : numberText(cell.value, column);
    case 'formula':
      return typeof cell.value === 'string' ? cell.value : numberText(cell.value, column);
    default:
      return assertNever(cell);
  }
}

function numberText(value: number, column: Shown): string {
  switch (column.format) {
    case 'percent':
      return `${formatFixed(value, column.decimals)}%`;
    case 'decimal':
      return formatFixed(value, column.decimals);
    case 'difference':
      return `${value > 0 ? '+' : ''}${formatFixed(value, column.decimals)}`;
    case 'count':
    case 'rank':
    case 'ordinal':
      return Number.isInteger(value) ? formatCount(value) : formatDecimal(value);
    case 'text':
      return formatDecimal(value);
    default:
      return assertNever(column.format);
  }
}
