import { columnName } from '../../../open/sheet-grid.ts';
import { COLUMNS, columnIndex, ROWS } from '../address.ts';
import { piecesOf } from './pieces.ts';

/**
 * The formula that stands so many rows and columns further in a group of shared formulas: relative
 * references move along, and wrap around the edge of the sheet as Excel's do.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return piecesOf(formula)
    .map(({ type, text }) => {
      if (type !== 'cell' && type !== 'columns' && type !== 'rows') return text;
      return text
        .split(':')
        .map((end) => movedReference(end, rows, columns))
        .join(':');
    })
    .join('');
}

function movedReference(text: string, rows: number, columns: number): string {
  const letters = /^\$?[A-Za-z]+/.exec(text)?.[0] ?? '';
  return movedColumn(letters, columns) + movedRow(text.slice(letters.length), rows);
}

function movedColumn(letters: string, by: number): string {
  if (letters === '' || letters.startsWith('$')) return letters;
  return columnName((columnIndex(letters) + by + COLUMNS) % COLUMNS);
}

function movedRow(digits: string, by: number): string {
  if (digits === '' || digits.startsWith('$')) return digits;
  return String(((Number(digits) - 1 + by + ROWS) % ROWS) + 1);
}
