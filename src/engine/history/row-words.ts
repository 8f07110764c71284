import { isCalendarDay } from '../../domain/period-calendar.ts';
import { formatDate } from '../../domain/vietnamese/dates.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { formatDateTime } from '../date-time.ts';
import { columnWord, stateWord } from './column-words.ts';

export type Row = Readonly<Record<string, unknown>> | null;

export const EMPTY = 'trống';

const FLAGS: ReadonlySet<string> = new Set(['ended', 'baseline']);
const STATE_COLUMNS: ReadonlySet<string> = new Set(['state', 'progress']);
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** Both sides of a change, told by the columns that differ: «Thứ tự: 3» → «Thứ tự: 5». */
export function rowWords(before: Row, after: Row): { readonly from: string; readonly to: string } {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (column) => !same(before?.[column], after?.[column]),
  );
  return { from: side(before, columns), to: side(after, columns) };
}

function side(row: Row, columns: readonly string[]): string {
  if (row === null) return EMPTY;
  const told = columns.flatMap((column) => {
    const word = columnWord(column);
    const value = cellWords(column, row[column]);
    return word === null || value === '' ? [] : [`${word}: ${value}`];
  });
  return told.length === 0 ? EMPTY : told.join('; ');
}

/** One value as a person writes it; '' where there is nothing. */
export function cellWords(column: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (FLAGS.has(column)) return value === 1 ? 'có' : 'không';
  if (typeof value === 'number') return formatDecimal(value);
  if (typeof value === 'string') {
    if (STATE_COLUMNS.has(column)) return stateWord(value);
    if (isCalendarDay(value)) return formatDate(value);
    return INSTANT.test(value) ? formatDateTime(value) : value;
  }
  return Array.isArray(value)
    ? value.map((item) => cellWords(column, item)).join('; ')
    : JSON.stringify(value);
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
