import {
  READING_WARNING_CODES,
  type ReadingIssue,
  type ReadingIssueCode,
  type Remedy,
} from '../../domain/returns/reading.ts';
import { cellName } from '../open/sheet-grid.ts';

/** A cell of one sheet; rows and columns count from 0. */
export type Place = { readonly sheet: string; readonly row: number; readonly column: number };

const WARNINGS: ReadonlySet<string> = new Set(READING_WARNING_CODES);

/** A problem at a cell; the message begins with the place and ends with what to do. */
export function issueAt(
  code: ReadingIssueCode,
  place: Place,
  text: string,
  remedies: readonly Remedy[] = [],
): ReadingIssue {
  const cell = cellName(place.row, place.column);
  return {
    code,
    severity: WARNINGS.has(code) ? 'warning' : 'error',
    cell,
    message: `Ô ${cell} (trang «${place.sheet}»): ${text}`,
    remedies,
  };
}

/** A problem of the whole file. */
export function fileIssue(
  code: ReadingIssueCode,
  message: string,
  remedies: readonly Remedy[] = [],
): ReadingIssue {
  return {
    code,
    severity: WARNINGS.has(code) ? 'warning' : 'error',
    cell: null,
    message,
    remedies,
  };
}
