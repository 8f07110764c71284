import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import type { BodyRow } from './body-rows.ts';
import { numberKindOf, readCellNumber, thousandfold } from './cell-number.ts';
import type { ValueColumn } from './column-plan.ts';
import type { DraftFigure } from './draft.ts';
import { issueAt } from './issues.ts';
import type { DraftTable } from './read-table.ts';

/** What a sum row of a column says, and the figures it should sum up. */
export type SumRow = {
  readonly row: number;
  readonly name: string;
  readonly column: number;
  readonly total: number;
  readonly parts: readonly DraftFigure[];
  /** A last «Cộng» may sum up its own part or the whole table. */
  readonly otherParts: readonly DraftFigure[];
};

/**
 * The sum rows of every column of counts in a table whose rows are units. Ratios do not add up, and
 * a column with a part that could not be read proves nothing. Rows of sectors may stand beside the
 * unit's own sum, so they are left alone.
 */
export function sumRows(table: DraftTable): readonly SumRow[] {
  if (table.header.names !== 'unit' || table.sectors !== null) return [];
  return table.plan.values.flatMap((column) => sumsOfColumn(table, column));
}

function sumsOfColumn(table: DraftTable, { column, indicator }: ValueColumn): SumRow[] {
  if (indicator === null || numberKindOf(indicator.kind) !== 'count') return [];
  return table.body.rows.flatMap((row, index) => {
    if (row.type === 'data' || row.type === 'note') return [];
    const total = readCellNumber(table.view, row.row, column, 'count').value;
    const figuresOf = (rows: readonly BodyRow[]) =>
      rows.flatMap((one) => table.figureAt(one.row, column) ?? []);
    const parts = figuresOf(partsOf(row, index, table.body.rows));
    const otherParts = figuresOf(otherPartsOf(row, index, table.body.rows));
    return total === null || parts.length === 0
      ? []
      : [{ row: row.row, name: row.name, column, total, parts, otherParts }];
  });
}

/** A group row stands above its rows, «Cộng» below them, a total above or below all. */
function partsOf(sum: BodyRow, index: number, rows: readonly BodyRow[]): readonly BodyRow[] {
  const data = rows.filter(({ type }) => type === 'data');
  if (sum.type === 'total') return data;
  if (sum.type === 'group') {
    const rest = rows.slice(index + 1);
    const end = rest.findIndex((row) => row.type !== 'data' && closes(sum, row));
    return (end < 0 ? rest : rest.slice(0, end)).filter(({ type }) => type === 'data');
  }
  return since(index, rows, ({ type }) => type !== 'data' && type !== 'note');
}

/** What a sum row may mean instead: «Cộng» everything, «Tổng cộng» what came since the last one. */
function otherPartsOf(sum: BodyRow, index: number, rows: readonly BodyRow[]): readonly BodyRow[] {
  if (sum.type === 'subtotal') return rows.filter(({ type }) => type === 'data');
  return sum.type === 'total' ? since(index, rows, ({ type }) => type === 'total') : [];
}

function since(
  index: number,
  rows: readonly BodyRow[],
  begins: (row: BodyRow) => boolean,
): readonly BodyRow[] {
  const before = rows.slice(0, index);
  return before.slice(before.findLastIndex(begins) + 1).filter(({ type }) => type === 'data');
}

/** «A» goes on over «I» and «II»; it ends at «B» or at a total. */
function closes(group: BodyRow, row: BodyRow): boolean {
  if (row.type === 'note') return false;
  if (row.type !== 'group') return true;
  return isRoman(group.mark) === isRoman(row.mark) || isRoman(group.mark);
}

function isRoman(mark: string): boolean {
  return /^[IVX]+/.test(mark);
}

/** The sum of the parts, and the parts that are a thousandth of what was meant if the total says so. */
export type SumFinding =
  | { readonly type: 'agrees' }
  | { readonly type: 'unreadable' }
  | { readonly type: 'proves-thousand'; readonly figures: readonly DraftFigure[] }
  | { readonly type: 'differs'; readonly sum: number };

/**
 * Holds a total of the sheet against the sum of its parts, or of the other parts it may be the sum
 * of.
 */
export function compareSum({ total, parts, otherParts }: SumRow): SumFinding {
  const values = parts.map(({ value }) => value);
  if (values.some((value) => value === null)) return { type: 'unreadable' };
  const sum = addUp(parts, (value) => value);
  const otherSum = otherParts.length > 0 ? addUp(otherParts, (value) => value) : sum;
  if (closeEnough(sum, total) || closeEnough(otherSum, total)) return { type: 'agrees' };
  const fractions = parts.filter(({ value }) => value !== null && !Number.isInteger(value));
  const lone = fractions.length > 0 ? fractions : loneThousandth(parts, total - sum);
  const proven = [lone, parts].find(
    (figures) => figures.length > 0 && closeEnough(inFull(parts, figures), total),
  );
  return proven ? { type: 'proves-thousand', figures: proven } : { type: 'differs', sum };
}

/** The sum, with some of the parts a thousand times as large. */
function inFull(parts: readonly DraftFigure[], thousandths: readonly DraftFigure[]): number {
  return addUp(parts, (value, part) =>
    thousandths.includes(part) ? (thousandfold(value) ?? value) : value,
  );
}

/** The one whole part whose thousandfold closes the gap: 12 where the total needs 12.000. */
function loneThousandth(parts: readonly DraftFigure[], gap: number): readonly DraftFigure[] {
  const fitting = parts.filter(({ value }) => value !== null && value > 0 && value * 999 === gap);
  return fitting.length === 1 ? fitting : [];
}

function addUp(
  parts: readonly DraftFigure[],
  each: (value: number, part: DraftFigure) => number,
): number {
  return parts.reduce((sum, part) => sum + (part.value === null ? 0 : each(part.value, part)), 0);
}

function closeEnough(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

/** `total-mismatch` for each sum row that its parts do not add up to. */
export function checkTotals(table: DraftTable): ReadingIssue[] {
  return sumRows(table).flatMap((sum) => {
    const finding = compareSum(sum);
    if (finding.type !== 'differs') return [];
    const place = { sheet: table.view.grid.name, row: sum.row, column: sum.column };
    const difference = sum.total - finding.sum;
    const text = `«${sum.name}» ghi ${formatDecimal(sum.total)} nhưng các dòng cộng lại được ${formatDecimal(finding.sum)}, chênh ${formatDecimal(Math.abs(difference))}. Kiểm tra lại từng dòng; số tổng không được ghi vào hồ sơ.`;
    return [issueAt('total-mismatch', place, text)];
  });
}
