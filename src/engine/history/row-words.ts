import { isCalendarDay } from '../../domain/period-calendar.ts';
import { formatDate } from '../../domain/vietnamese/dates.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { formatDateTime } from '../date-time.ts';
import { choiceWord, columnWord, stateWord } from './column-words.ts';
import type { Names } from './names.ts';

export type Row = Readonly<Record<string, unknown>> | null;

export const EMPTY = 'trống';

const FLAGS: ReadonlySet<string> = new Set(['ended', 'baseline']);
const STATE_COLUMNS: ReadonlySet<string> = new Set(['state', 'progress']);
const CHOICE_COLUMNS: ReadonlySet<string> = new Set(['kind', 'cadence']);
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** Both sides of a change, told by the columns that differ: «Thứ tự: 3» → «Thứ tự: 5». */
export function rowWords(
  before: Row,
  after: Row,
  names: Names,
): { readonly from: string; readonly to: string } {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (column) => !same(before?.[column], after?.[column]),
  );
  return { from: side(before, columns, names), to: side(after, columns, names) };
}

function side(row: Row, columns: readonly string[], names: Names): string {
  if (row === null) return EMPTY;
  const told = columns.flatMap((column) => {
    const word = columnWord(column);
    const value = namedCode(column, row[column], names) ?? cellWords(column, row[column]);
    return word === null || value === '' ? [] : [`${word}: ${value}`];
  });
  return told.length === 0 ? EMPTY : told.join('; ');
}

/** The name behind a code, where the column holds one. */
function namedCode(column: string, value: unknown, names: Names): string | null {
  if (typeof value !== 'string' || value === '') return null;
  switch (column) {
    case 'numerator':
    case 'denominator':
      return names.indicator(value);
    case 'parent':
      return names.unitOrIndicator(value);
    case 'amends':
      return names.version(value);
    default:
      return null;
  }
}

/** One value as a person writes it; '' where there is nothing. */
export function cellWords(column: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (FLAGS.has(column)) return value === 1 ? 'có' : 'không';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'number') return formatDecimal(value);
  if (typeof value === 'string') {
    if (STATE_COLUMNS.has(column)) return stateWord(value);
    if (CHOICE_COLUMNS.has(column)) return choiceWord(value);
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
