import type { AllocationMode } from '../../../../../contract/views/plan.ts';
import { ROOT_UNIT } from '../../../../../domain/unit.ts';
import type { PlanSheet } from '../../model/plan-sheet.ts';

/** How many locked cells a sharing of one indicator leaves as they are; `units` null: all share. */
export function keptLocks(
  { view, groups }: PlanSheet,
  sharing: {
    readonly indicator: string;
    readonly mode: AllocationMode;
    readonly units: readonly string[] | null;
  },
): number {
  const { indicator, mode } = sharing;
  const units = new Set(
    sharing.units ?? groups.flatMap((group) => group.units.map(({ code }) => code)),
  );
  return view.locks.filter((lock) => {
    if (lock.indicator !== indicator || lock.period !== String(view.year)) return false;
    if (lock.sector === '') return units.has(lock.unit);
    return mode === 'sectors' && (units.has(lock.unit) || lock.unit === ROOT_UNIT);
  }).length;
}
