import type { Rectangle } from '../../../open/sheet-grid.ts';
import { child, type XmlElement } from '../../package/xml-tree.ts';
import { type Address, parseRange } from '../address.ts';
import { cellKey, type SheetCell, type SheetDoc } from '../sheet-doc.ts';
import { movedFormula } from './moved-formula.ts';

/** A cell that holds a formula. */
export type FormulaCell = Address & {
  readonly cell: SheetCell;
  readonly element: XmlElement;
  /** As Excel shows it in this cell, without «=»; null where it is no formula of cells (a data table). */
  readonly formula: string | null;
  /** The number of its group of shared formulas. */
  readonly shared: string | null;
  /** The cells that the formula fills: of an array formula or a data table; of a first shared formula its group. */
  readonly range: Rectangle | null;
  readonly kind: 'plain' | 'shared' | 'array' | 'data-table';
};

/** The formulas of a sheet by `cellKey`, those that share one written out. */
export function formulasOf(doc: SheetDoc): ReadonlyMap<number, FormulaCell> {
  const found = new Map<number, FormulaCell>();
  const masters = new Map<string, FormulaCell>();
  for (const { cells } of doc.rows) {
    for (const cell of cells) {
      const element = child(cell.element, 'f');
      if (!element) continue;
      const formula = formulaCell(cell, element, masters);
      if (formula.shared !== null && element.text !== '') masters.set(formula.shared, formula);
      found.set(cellKey(cell), formula);
    }
  }
  return found;
}

function formulaCell(
  cell: SheetCell,
  element: XmlElement,
  masters: ReadonlyMap<string, FormulaCell>,
): FormulaCell {
  const { t, si, ref } = element.attributes;
  const { row, column } = cell;
  const shared = t === 'shared' ? (si ?? '') : null;
  const master = shared === null || element.text !== '' ? undefined : masters.get(shared);
  return {
    row,
    column,
    cell,
    element,
    formula: t === 'dataTable' ? null : textOf(element, cell, master),
    shared,
    range: parseRange(ref ?? ''),
    kind: t === 'array' ? 'array' : t === 'dataTable' ? 'data-table' : shared ? 'shared' : 'plain',
  };
}

function textOf(element: XmlElement, cell: Address, master: FormulaCell | undefined) {
  if (!master) return element.text === '' ? null : element.text;
  const { formula, row, column } = master;
  return formula === null ? null : movedFormula(formula, cell.row - row, cell.column - column);
}
