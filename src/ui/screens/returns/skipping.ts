import type { ReturnsReading } from '../../../contract/views/others.ts';
import type { ReadFigure, ReadingIssueCode } from '../../../domain/returns/reading.ts';
import type { Answer, Problem } from './problems.ts';

type Skipped = { readonly what: 'row' | 'column'; readonly answers: readonly Answer[] };

const UNIT_CODES: ReadonlySet<ReadingIssueCode> = new Set(['unknown-unit', 'ambiguous-unit']);
const INDICATOR_CODES: ReadonlySet<ReadingIssueCode> = new Set([
  'unknown-indicator',
  'ambiguous-indicator',
]);

/**
 * Leaves out the numbers of a row or column whose name is none of ours: every cell of it counts as
 * blank. Null where the problem is no such name.
 */
export function skipping(
  file: ReturnsReading['files'][number],
  { issue, sheet }: Problem,
): Skipped | null {
  const place = issue.cell === null ? null : placeOf(issue.cell);
  if (place === null) return null;
  const isOpen = UNIT_CODES.has(issue.code)
    ? ({ unit }: ReadFigure) => unit === null
    : INDICATOR_CODES.has(issue.code)
      ? ({ indicator }: ReadFigure) => indicator === null
      : () => false;
  const open = file.tables
    .filter((table) => table.sheet === sheet)
    .flatMap(({ figures }) => figures)
    .filter(isOpen)
    .map(({ cell }) => ({ cell, place: placeOf(cell) }));
  const inRow = open.filter((one) => one.place?.row === place.row);
  const width = widthAt(file, sheet, place);
  const inColumn = open.filter(
    ({ place: at }) =>
      at !== null &&
      at.row > place.row &&
      at.column >= place.column &&
      at.column < place.column + width,
  );
  const found = inRow.length > 0 ? inRow : UNIT_CODES.has(issue.code) ? [] : inColumn;
  if (found.length === 0) return null;
  return {
    what: inRow.length > 0 ? 'row' : 'column',
    answers: found.map(({ cell }) => ({
      type: 'value',
      file: file.file,
      sheet,
      cell,
      value: null,
    })),
  };
}

type Place = { readonly row: number; readonly column: number };

/** A parent header stands over as many columns as it is merged over. */
function widthAt({ pictures }: ReturnsReading['files'][number], sheet: string, at: Place): number {
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
