import type { Selection } from '../../../grid/selection.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import type { UnitCell } from '../selected-cells.ts';

/** The target that the keyboard is on, a unit's or the total itself; null on sums and on other columns. */
export function reasonCell(sheet: PlanSheet, selection: Selection | null): UnitCell | null {
  const anchor = selection?.range.anchor;
  const column = sheet.columns.find((one) => one.id === anchor?.column);
  const unit = sheet.view.units.find((one) => one.code === anchor?.row);
  if (column?.kind !== 'target' || unit === undefined) return null;
  return { column, unit: unit.code };
}
