import type { CellInput } from './cell-content.ts';

/** What one cell of a template gets. */
export type CellChange = {
  /** As the tab shows it. */
  readonly sheet: string;
  /** `C7`; inside merged cells the first of them gets the value. */
  readonly cell: string;
  /** `null` empties the cell; its style stays always. */
  readonly value: CellInput;
  /** Formulas are not written over unless asked for. */
  readonly overFormula?: boolean;
};

/** Why a cell is not written. */
export type CellRefusalReason =
  | 'no-sheet'
  | 'no-cells'
  | 'bad-address'
  | 'bad-value'
  | 'too-long'
  | 'twice'
  | 'formula'
  | 'array-formula'
  | 'protected'
  | 'table-header'
  | 'pivot-table';

export type CellRefusal = {
  readonly sheet: string;
  /** Where the value would stand: the first of merged cells. */
  readonly cell: string;
  /** The cell that was asked for, as the change names it. */
  readonly asked: string;
  readonly reason: CellRefusalReason;
};
