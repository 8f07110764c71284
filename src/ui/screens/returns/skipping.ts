import type { ReadFile } from '../../../contract/views/others.ts';
import type { ReadFigure, ReadingIssueCode } from '../../../domain/returns/reading.ts';
import type { Answer, Problem } from './problems.ts';

type Skipped = { readonly what: 'row' | 'column' | 'table'; readonly answer: Answer };

const UNIT_CODES: ReadonlySet<ReadingIssueCode> = new Set(['unknown-unit', 'ambiguous-unit']);
const INDICATOR_CODES: ReadonlySet<ReadingIssueCode> = new Set([
  'unknown-indicator',
  'ambiguous-indicator',
]);

/**
 * Leaves out the numbers of a row, a column or a table whose name is none of ours. Null where the
 * problem is no such name.
 */
export function skipping(file: ReadFile, { issue, sheet }: Problem): Skipped | null {
  const { cell, severity } = issue;
  const place = cell === null ? null : placeOf(cell);
  if (cell === null || place === null || severity !== 'error') return null;
  const isOpen = UNIT_CODES.has(issue.code)
    ? ({ unit }: ReadFigure) => unit === null
    : INDICATOR_CODES.has(issue.code)
      ? ({ indicator }: ReadFigure) => indicator === null
      : () => false;
  const open = file.tables
    .filter((table) => table.sheet === sheet)
    .flatMap(({ figures }) => figures)
    .filter(isOpen)
    .map((figure) => placeOf(figure.cell));
  const inRow = open.filter((at) => at?.row === place.row);
  const width = widthAt(file, sheet, place);
  const inColumn = open.filter(
    (at) =>
      at !== null &&
      at.row > place.row &&
      at.column >= place.column &&
      at.column < place.column + width,
  );
  if (open.length === 0) return null;
  const isColumn = INDICATOR_CODES.has(issue.code) && inColumn.length > 0;
  return {
    what: inRow.length > 0 ? 'row' : isColumn ? 'column' : 'table',
    answer: { type: 'ignore', file: file.file, sheet, cell },
  };
}

type Place = { readonly row: number; readonly column: number };

/** A parent header stands over as many columns as it is merged over. */
function widthAt({ pictures }: ReadFile, sheet: string, at: Place): number {
  const merges = pictures.find((one) => one.sheet === sheet)?.merges ?? [];
  const merge = merges.find(({ row, column }) => row === at.row && column === at.column);
  return merge?.columnSpan ?? 1;
}

/** «E9» → row 8, column 4, both from 0. */
function placeOf(cell: string): Place | null {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(cell);
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
