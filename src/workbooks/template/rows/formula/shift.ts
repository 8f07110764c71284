import { err, ok, type Result } from '../../../../domain/result.ts';
import { grownSpan, LAST_ROW, type RowInsertion, type RowSpan, shiftedSpan } from '../row-shift.ts';
import { columnNumber, formulaPieces, type Reference, referenceText } from './pieces.ts';
import { meeting } from './sheet-prefix.ts';

/** Why a formula cannot follow an insertion, with the reference that stands in the way. */
export interface FormulaRefusal {
  readonly reason: 'past-the-last-row' | 'several-sheets' | 'reference-in-a-text';
  readonly reference: string;
}

/** Where a formula stands: its sheet and, for the formula of a cell, its row before the insertion. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row?: number;
}

type Change = (reference: Reference) => Result<Reference, FormulaRefusal>;

/** The formula after rows have come in: every reference still means the same cells. */
export function shiftFormula(
  formula: string,
  place: FormulaPlace,
  insertion: RowInsertion,
): Result<string, FormulaRefusal> {
  const text = referenceInText(formula, place, insertion);
  if (text !== null) return err({ reason: 'reference-in-a-text', reference: text });
  return rewritten(formula, (reference) => shifted(reference, place, insertion));
}

/**
 * The formula that stands `rows` further down after the insertion, as when it is filled down: what
 * is written without «$» keeps its distance, what is fixed still means the same cells.
 */
export function carryFormula(
  formula: string,
  place: FormulaPlace,
  insertion: RowInsertion,
  rows: number,
): Result<string, FormulaRefusal> {
  return rewritten(formula, (reference) => {
    const followed = shifted(reference, place, insertion);
    if (!followed.ok) return followed;
    const moved = movedRows(reference, rows);
    if (!moved.ok) return moved;
    const { from, to } = followed.value;
    return ok({
      ...reference,
      from: reference.from.fixedRow ? from : moved.value.from,
      to: reference.to?.fixedRow === true ? to : moved.value.to,
    });
  });
}

/** The formula of a defined name: what is written without «$» depends on the asking cell and stays. */
export function shiftNameFormula(
  formula: string,
  insertion: RowInsertion,
): Result<string, FormulaRefusal> {
  return carryFormula(formula, { sheet: '' }, insertion, 0);
}

/** The formula as it stands in another cell of a group that shares it; «$» keeps what it fixes. */
export function moveFormula(
  formula: string,
  rows: number,
  columns: number,
): Result<string, FormulaRefusal> {
  return rewritten(formula, (reference) => {
    const moved = movedRows(reference, rows);
    if (!moved.ok || columns === 0) return moved;
    const { from, to } = moved.value;
    const [left, right] = [movedColumn(from.column, columns), movedColumn(to?.column, columns)];
    if (left === null || right === null) return past(reference);
    return ok({
      ...moved.value,
      from: { ...from, column: left },
      to: to === null ? null : { ...to, column: right },
    });
  });
}

function rewritten(formula: string, change: Change): Result<string, FormulaRefusal> {
  let text = '';
  for (const piece of formulaPieces(formula)) {
    if (piece.kind === 'plain') {
      text += piece.text;
      continue;
    }
    const changed = change(piece.reference);
    if (!changed.ok) return changed;
    text += referenceText(changed.value);
  }
  return ok(text);
}

function shifted(
  reference: Reference,
  place: FormulaPlace,
  insertion: RowInsertion,
): Result<Reference, FormulaRefusal> {
  const met = meeting(reference.prefix, place.sheet, insertion);
  if (met === 'other') return ok(reference);
  const { from, to } = reference;
  const before: RowSpan = {
    first: Math.min(from.row, to?.row ?? from.row),
    last: Math.max(from.row, to?.row ?? from.row),
  };
  const after = grows(reference, place, insertion)
    ? grownSpan(before, insertion)
    : shiftedSpan(before, insertion);
  if (after === null) return past(reference);
  if (after.first === before.first && after.last === before.last) return ok(reference);
  if (met === 'through') {
    return err({ reason: 'several-sheets', reference: referenceText(reference) });
  }
  const upward = to !== null && from.row > to.row;
  const [first, last] = upward ? [after.last, after.first] : [after.first, after.last];
  return ok({
    ...reference,
    from: { ...from, row: first },
    to: to === null ? null : { ...to, row: last },
  });
}

/**
 * Whether a range that ends directly above takes the new rows in: one of several rows, or of one
 * cell written as a range; not a sum across («B5:D5»), nor a running total that ends in its own row.
 */
function grows({ from, to }: Reference, place: FormulaPlace, insertion: RowInsertion): boolean {
  if (insertion.growAbove !== true || to === null) return false;
  if (to.row !== insertion.at - 1 || from.row > to.row) return false;
  if (!to.fixedRow && place.row === to.row) return false;
  const bare = (column: string) => column.replace('$', '').toUpperCase();
  return from.row < to.row || (from.column !== '' && bare(from.column) === bare(to.column));
}

function movedRows(reference: Reference, rows: number): Result<Reference, FormulaRefusal> {
  const { from, to } = reference;
  const row = (corner: { readonly row: number; readonly fixedRow: boolean }) =>
    corner.fixedRow ? corner.row : corner.row + rows;
  const [first, last] = [row(from), to === null ? 1 : row(to)];
  if (Math.min(first, last) < 1 || Math.max(first, last) > LAST_ROW) return past(reference);
  return ok({
    ...reference,
    from: { ...from, row: first },
    to: to === null ? null : { ...to, row: last },
  });
}

function movedColumn(column: string | undefined, columns: number): string | null {
  if (column === undefined || column === '') return '';
  if (column.startsWith('$')) return column;
  let number = columnNumber(column) + columns;
  if (number < 1 || number > 16_384) return null;
  let letters = '';
  for (; number > 0; number = Math.floor((number - 1) / 26)) {
    letters = String.fromCharCode(65 + ((number - 1) % 26)) + letters;
  }
  return letters;
}

const INDIRECT = /\bINDIRECT\(\s*"((?:[^"]|"")*)"\s*[,)]/giu;

/** «INDIRECT("A20")» would go on asking for row 20 when its cell has moved. */
function referenceInText(
  formula: string,
  place: FormulaPlace,
  insertion: RowInsertion,
): string | null {
  for (const [whole, text = ''] of formula.matchAll(INDIRECT)) {
    const inner = text.replaceAll('""', '"');
    const after = rewritten(inner, (reference) => shifted(reference, place, insertion));
    if (!after.ok || after.value !== inner) return whole;
  }
  return null;
}

function past(reference: Reference): Result<never, FormulaRefusal> {
  return err({ reason: 'past-the-last-row', reference: referenceText(reference) });
}
