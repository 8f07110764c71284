import { type Selection, selectedLines } from '../../grid/selection.ts';
import type { PlanColumn } from './model/plan-columns.ts';
import { lockAt, type PlanSheet } from './model/plan-sheet.ts';

export type UnitCell = { readonly column: PlanColumn; readonly unit: string };

/** The selected cells that are a unit's own, each once; totals and subtotals are left aside. */
export function selectedUnitCells(
  sheet: PlanSheet,
  selection: Selection | null,
): readonly UnitCell[] {
  if (selection === null) return [];
  return selectedLines(selection)
    .filter(({ row }) => sheet.receivers.has(row))
    .flatMap(({ row, columns }) =>
      columns.flatMap((id) => {
        const column = sheet.columnById.get(id);
        return column === undefined ? [] : [{ column, unit: row }];
      }),
    );
}

/** Which of the selected targets can be locked and which unlocked. */
export function lockable(
  sheet: PlanSheet,
  cells: readonly UnitCell[],
): { readonly open: readonly UnitCell[]; readonly locked: readonly UnitCell[] } {
  const targets = cells.filter(({ column }) => column.kind === 'target');
  return {
    open: targets.filter(({ column, unit }) => lockAt(sheet, column, unit) === undefined),
    locked: targets.filter(({ column, unit }) => lockAt(sheet, column, unit) !== undefined),
  };
}
