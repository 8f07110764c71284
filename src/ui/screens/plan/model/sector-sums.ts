import { exactSum } from '../../../../domain/ratio.ts';
import { columnId, type PlanColumn } from './plan-columns.ts';
import type { PlanSheet } from './plan-sheet.ts';

/** A unit's total beside what its sectors come to; null while none of them holds a number. */
export type SectorSum = { readonly total: number | null; readonly sectors: number };

/** What a unit's sectors come to beside its total; null where no sector has a value. */
export function sectorSumAt(
  sheet: PlanSheet,
  { indicator }: PlanColumn,
  unit: string,
): SectorSum | null {
  const values = sheet.columns
    .filter(({ sector }) => sector !== '')
    .flatMap((column) => sheet.figures.get(column.id)?.get(unit)?.value ?? []);
  if (values.length === 0) return null;
  const total = sheet.figures.get(columnId('target', indicator.code))?.get(unit)?.value ?? null;
  return { total, sectors: exactSum(values) };
}

/** Whether a unit's total is not what its sectors come to; a unit without sectors never differs. */
export function differsFromSectors(sheet: PlanSheet, column: PlanColumn, unit: string): boolean {
  const sum = sectorSumAt(sheet, column, unit);
  return sum !== null && sum.sectors !== sum.total;
}
