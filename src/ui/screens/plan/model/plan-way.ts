import type { PlanView } from '../../../../contract/views/plan.ts';
import { chosenTarget, type OneIndicator, oneIndicatorColumns } from './one-indicator-columns.ts';
import { type PlanColumn, planColumns } from './plan-columns.ts';

/** How the plan is laid out: «Tất cả chỉ tiêu» beside each other, or one of them opened. */
export type PlanWay = { readonly type: 'all' } | OneIndicator;

export const ALL_INDICATORS: PlanWay = { type: 'all' };

/** The columns of a way; those of all indicators where there is none to open. */
export function columnsOf(view: PlanView, way: PlanWay): readonly PlanColumn[] {
  const all = planColumns(view);
  if (way.type === 'all') return all;
  const chosen = chosenTarget(all, way.indicator);
  return chosen === undefined ? all : oneIndicatorColumns(view, way, all, chosen);
}
