import { CellHistoryDialog } from '../../history/cell-history-dialog.tsx';
import type { PlanSheet } from '../model/plan-sheet.ts';
import type { UnitCell } from '../selected-cells.ts';

/** «Lịch sử ô» of a target in the sheet. */
export function UnitCellHistory(props: {
  readonly cell: UnitCell;
  readonly version: string;
  readonly sheet: PlanSheet;
  readonly onClose: () => void;
}) {
  const { cell, version, sheet, onClose } = props;
  const { column, unit } = cell;
  const { indicator, sector, period } = column;
  const unitName = sheet.view.units.find(({ code }) => code === unit)?.name ?? unit;
  return (
    <CellHistoryDialog
      cell={{ kind: 'target', version, indicator: indicator.code, unit, sector, period }}
      name={`${indicator.name}, ${unitName}`}
      onClose={onClose}
    />
  );
}
