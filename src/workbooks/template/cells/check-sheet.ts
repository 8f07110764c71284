import type { TemplatePackage } from '../package/template-package.ts';
import { type Address, addressText, contains, parseAddress } from './address.ts';
import type { CellChange, CellRefusal, CellRefusalReason } from './cell-change.ts';
import { type CellInput, LONGEST_TEXT } from './cell-content.ts';
import { type FormulaCell, formulasOf } from './formulas/sheet-formulas.ts';
import { keptRanges } from './kept-ranges.ts';
import { styleOfPlace } from './place-style.ts';
import { isLocked, isProtected, lockedStyles } from './protection.ts';
import { cellKey, cellsByKey, type SheetDoc, shownAt } from './sheet-doc.ts';

export type PlacedChange = Address & { readonly change: CellChange };

/** The changes of one sheet at the cells where they show, and those that are refused. */
export type CheckedSheet = {
  readonly doc: SheetDoc;
  readonly formulas: ReadonlyMap<number, FormulaCell>;
  /** By `cellKey`. */
  readonly placed: ReadonlyMap<number, PlacedChange>;
  readonly refusals: readonly CellRefusal[];
};

export function checkSheet(
  pkg: TemplatePackage,
  doc: SheetDoc,
  changes: readonly CellChange[],
): CheckedSheet {
  const formulas = formulasOf(doc);
  const refusedAt = cellRule(pkg, doc, formulas);
  const placed = new Map<number, PlacedChange>();
  const refusals: CellRefusal[] = [];
  for (const change of changes) {
    const address = parseAddress(change.cell);
    const place = address === null ? null : shownAt(doc, address);
    const cell = place === null ? change.cell : addressText(place);
    const before = place === null ? undefined : placed.get(cellKey(place));
    const reason =
      place === null
        ? 'bad-address'
        : (valueRefusal(change.value) ??
          (before && !isSame(before.change.value, change.value) ? 'twice' : null) ??
          refusedAt(place, change.overFormula === true));
    if (reason !== null) refusals.push({ sheet: doc.sheet.name, cell, asked: change.cell, reason });
    else if (place !== null) placed.set(cellKey(place), { ...place, change });
  }
  return { doc, formulas, placed, refusals };
}

function isSame(a: CellInput, b: CellInput): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function valueRefusal(value: CellInput): CellRefusalReason | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'bad-value';
  return typeof value === 'string' && value.length > LONGEST_TEXT ? 'too-long' : null;
}

/** Why a place of the sheet is not written to; null where it is. */
function cellRule(
  pkg: TemplatePackage,
  doc: SheetDoc,
  formulas: ReadonlyMap<number, FormulaCell>,
): (place: Address, overFormula: boolean) => CellRefusalReason | null {
  const arrays = [...formulas.values()].filter(({ kind }) => kind !== 'plain' && kind !== 'shared');
  const { tableHeaders, pivotTables } = keptRanges(pkg, doc.sheet.part);
  const styles = isProtected(doc) ? lockedStyles(pkg) : null;
  const cells = cellsByKey(doc);
  const rows = new Map(doc.rows.map((row) => [row.index, row]));
  const styleAt = (place: Address) =>
    styleOfPlace(doc, rows.get(place.row), cells.get(cellKey(place)), place.column);
  return (place, overFormula) => {
    if (styles !== null && isLocked(styles, styleAt(place))) return 'protected';
    const array = arrays.find(({ range, cell }) => contains(range ?? oneCell(cell), place));
    if (array && !(overFormula && isAlone(array))) {
      return isAlone(array) ? 'formula' : 'array-formula';
    }
    if (formulas.has(cellKey(place)) && !overFormula) return 'formula';
    if (tableHeaders.some((range) => contains(range, place))) return 'table-header';
    return pivotTables.some((range) => contains(range, place)) ? 'pivot-table' : null;
  };
}

function oneCell({ row, column }: Address) {
  return { top: row, left: column, bottom: row, right: column };
}

/** An array formula of one cell can be written over like any other. */
function isAlone({ kind, range }: FormulaCell): boolean {
  if (kind !== 'array') return false;
  return range === null || (range.top === range.bottom && range.left === range.right);
}
