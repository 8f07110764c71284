import type { Result } from '../../../domain/result.ts';
import { append, type Edit, insertBefore, setAttribute } from '../package/xml-edit.ts';
import { escapeAttribute, escapeText } from '../package/xml-text.ts';
import { siblingName, type XmlElement } from '../package/xml-tree.ts';
import { parseArea } from './areas.ts';
import { carryFormula, type FormulaRefusal, moveFormula, shiftFormula } from './formula/shift.ts';
import { type Change, isOurs, obstacle, type PartContext, refused } from './part-changes.ts';
import { LAST_ROW } from './row-shift.ts';
import { formulaChanges, isOneRow, ownFormulas, placeOf, thingOf } from './sheet-formulas.ts';
import { cellName, type SheetCell, type SheetRow, sheetRows } from './sheet-rows.ts';

/** What becomes of the rows and cells of a sheet: formulas in all, numbers and new rows in ours. */
export function* sheetDataChanges(context: PartContext, sheetData: XmlElement): Iterable<Change> {
  const rows = sheetRows(sheetData);
  const cells = rows.flatMap((row) => row.cells);
  yield* formulaChanges(context, cells);
  if (!isOurs(context)) return;
  for (const row of rows) {
    if (row.row >= context.insertion.at) yield* movedRow(context, row);
  }
  yield* newRows(context, sheetData, rows, cells);
}

function* movedRow(context: PartContext, { element, row, cells }: SheetRow): Iterable<Change> {
  const after = row + context.insertion.count;
  if (after > LAST_ROW) return yield obstacle(context, `hàng ${row}`, 'past-the-last-row');
  yield setAttribute(context.text, element, 'r', String(after));
  for (const cell of cells) {
    if (cell.element.attributes.r === undefined) continue;
    yield setAttribute(context.text, cell.element, 'r', cellName(cell.column, after));
  }
}

function* newRows(
  context: PartContext,
  sheetData: XmlElement,
  rows: readonly SheetRow[],
  cells: readonly SheetCell[],
): Iterable<Change> {
  const { at } = context.insertion;
  const byRow = new Map(rows.map((one) => [one.row, one]));
  const own = ownFormulas(cells);
  let text = '';
  for (const [offset, likeRow] of context.likeRows.entries()) {
    const row = at + offset;
    const like = byRow.get(likeRow);
    if (like === undefined) continue;
    let content = '';
    for (const cell of like.cells) {
      const formula = newFormula(context, cell, own, row);
      if (typeof formula === 'object') return yield formula;
      content += cellText(cell, row, formula);
    }
    text += rowText(like.element, row, content);
  }
  if (text === '') return;
  const next = rows.find(({ row }) => row >= at);
  yield next === undefined
    ? append(context.text, sheetData, text)
    : insertBefore(next.element, text);
}

/** The formula element of a new cell, or what keeps it from having one. */
function newFormula(
  context: PartContext,
  cell: SheetCell,
  own: ReturnType<typeof ownFormulas>,
  row: number,
): string | Exclude<Change, Edit> {
  const { formula } = cell;
  if (formula === undefined) return '';
  const isArray = formula.attributes.t === 'array';
  if (formula.attributes.t === 'dataTable') return obstacle(context, thingOf(cell), 'data-table');
  const area = isArray ? parseArea(formula.attributes.ref ?? '') : null;
  if (isArray && !isOneRow(area)) return obstacle(context, thingOf(cell), 'array-formula');
  const written = isArray ? { ok: true as const, value: formula.text } : own(cell);
  if (written === null || (written.ok && written.value === '')) return '';
  const carried = written.ok ? filled(context, cell, written.value, row) : written;
  if (!carried.ok) return refused(context, thingOf(cell), carried.error);
  const ref = area === null ? '' : ` t="array" ref="${area.left}${row}${rightOf(area, row)}"`;
  return `<${formula.name}${ref}>${escapeText(carried.value)}</${formula.name}>`;
}

/**
 * Filled down from a row above, as by hand after the insertion. From a row below, what has no «$»
 * keeps its distance: «=A10+1» under the rows that come in would else count from above them.
 */
function filled(
  context: PartContext,
  cell: SheetCell,
  formula: string,
  row: number,
): Result<string, FormulaRefusal> {
  const { insertion } = context;
  const place = placeOf(context, cell);
  if (cell.row >= insertion.at) return carryFormula(formula, place, insertion, row - cell.row);
  const shifted = shiftFormula(formula, place, insertion);
  return shifted.ok ? moveFormula(shifted.value, row - cell.row, 0) : shifted;
}

function rightOf({ left, right }: { left: string; right: string }, row: number): string {
  return left === right ? '' : `:${right}${row}`;
}

/** Of its look and its formula: what was typed into the other row is not copied. */
function cellText({ element, column }: SheetCell, row: number, formula: string): string {
  const { s, cm } = element.attributes;
  const look = s === undefined ? '' : ` s="${escapeAttribute(s)}"`;
  const dynamic = cm === undefined || formula === '' ? '' : ` cm="${escapeAttribute(cm)}"`;
  const start = `<${element.name} r="${cellName(column, row)}"${look}${dynamic}`;
  return formula === '' ? `${start}/>` : `${start}>${formula}</${element.name}>`;
}

/** A row that a filter hides or that closes a folded group is no model in that. */
const NOT_COPIED: ReadonlySet<string> = new Set(['r', 'hidden', 'collapsed']);

function rowText(like: XmlElement, row: number, cells: string): string {
  const name = siblingName(like, 'row');
  const attributes = Object.entries(like.attributes)
    .filter(([key]) => !NOT_COPIED.has(key))
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name} r="${row}"${attributes.join('')}>${cells}</${name}>`;
}
