import type { BookGrids, SheetGrid } from '../open/sheet-grid.ts';
import { type FormMarker, markerOf } from './marker.ts';

/** A book that holds one of the office's own forms. */
export type MarkedBook = {
  readonly marker: FormMarker;
  /** The sheet that was filled in; null where none looks like the form any more. */
  readonly form: SheetGrid | null;
  /** The sheets of the book without the marker's own. */
  readonly sheets: readonly SheetGrid[];
};

/** The form that a book was made from; null for any other book, and for one that holds several. */
export function markedBook({ sheets }: BookGrids): MarkedBook | null {
  const found = sheets.flatMap((sheet) => {
    const marker = markerOf(sheet);
    return marker === null ? [] : [{ sheet, marker }];
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const others = sheets.filter((sheet) => sheet !== only.sheet);
  const fitting = others.filter((sheet) => stillFits(sheet, only.marker));
  const named = fitting.find(({ name }) => name === only.marker.sheet);
  return {
    marker: only.marker,
    form: named ?? (fitting.length === 1 ? (fitting[0] ?? null) : null),
    sheets: others,
  };
}

/**
 * Whether names and titles stand where the form had them, and no number stands among the results
 * that it did not ask for: rows were moved, added or taken away otherwise.
 */
function stillFits(sheet: SheetGrid, marker: FormMarker): boolean {
  const { nameColumn, resultColumn, headerBottom } = marker;
  const textAt = (row: number, column: number) => tidy(sheet.rows[row]?.[column] ?? null);
  const asked = new Set(marker.rows.map(({ row }) => row));
  return (
    marker.titles.every(({ row, column, text }) => textAt(row, column) === tidy(text)) &&
    marker.rows.every(({ row, label }) => textAt(row, nameColumn) === tidy(label)) &&
    sheet.rows.every(
      (cells, row) =>
        row <= headerBottom || asked.has(row) || typeof (cells[resultColumn] ?? null) !== 'number',
    )
  );
}

function tidy(value: string | number | boolean | null): string {
  return value === null ? '' : String(value).normalize('NFC').replace(/\s+/gu, ' ').trim();
}
