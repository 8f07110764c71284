import { calculate } from '../../../../domain/report/calculate.ts';
import type { ReportCell, ReportTable } from '../../../../domain/report/table.ts';
import type { WorkingFrame } from '../working-frame.ts';

/** A frame without surroundings: one list, no letterhead. */
export const BARE: WorkingFrame = {
  letterhead: null,
  signature: null,
  subject: 'kết nạp đoàn viên',
  occasion: '',
  part: null,
  period: 'năm 2020',
  unitOfMeasure: 'đoàn viên',
  groups: [],
  present: null,
  notes: [],
  basisLabel: 'Lao động chưa là đoàn viên',
  receiver: 'Đơn vị',
};

/** What stands in a column, unit by unit. */
export function columnOf(table: ReportTable, key: string): readonly (number | string | null)[] {
  const column = table.columns.findIndex((one) => one.key === key);
  if (column < 0) throw new Error(`No column «${key}»`);
  return table.rows
    .filter(({ kind }) => kind === 'unit')
    .map(({ cells }) => shown(cells[column] ?? { type: 'blank' }));
}

export function parameterOf(table: ReportTable, key: string): number | string | null {
  return shown(table.parameters?.find((one) => one.key === key)?.cell ?? { type: 'blank' });
}

/** What the sheet computes to once somebody typed another number into one of its cells. */
export function retyped(
  table: ReportTable,
  place: { readonly parameter: string } | { readonly unit: number; readonly column: string },
  value: number,
): ReportTable {
  const cell: ReportCell = { type: 'number', value };
  if ('parameter' in place) {
    const parameters = (table.parameters ?? []).map((one) =>
      one.key === place.parameter ? { ...one, cell } : one,
    );
    return calculate({ ...table, parameters });
  }
  const row = table.rows.filter(({ kind }) => kind === 'unit')[place.unit];
  const column = table.columns.findIndex((one) => one.key === place.column);
  return calculate({
    ...table,
    rows: table.rows.map((each) =>
      each === row ? { ...each, cells: each.cells.with(column, cell) } : each,
    ),
  });
}

function shown(cell: ReportCell): number | string | null {
  switch (cell.type) {
    case 'blank':
      return null;
    case 'text':
      return cell.text;
    default:
      return cell.value;
  }
}
