import type { PlanColumn } from './plan-columns.ts';

/** Whether a total of the column can be shared out over its units: the counts that are given out. */
export function isSharedCount(column: PlanColumn): boolean {
  return column.kind === 'target' && column.numbers === 'count' && column.sector === '';
}
