import type { PlanView } from '../../../contract/views/plan.ts';
import { createStore, type Store } from '../../app/store.ts';
import type { Selection, SelectionStore } from '../../grid/selection.ts';
import { type PlanLook, type PlanRows, planRows, updatedRows } from './model/plan-rows.ts';
import { createSheet, type PlanSheet, type ValueChange, withValues } from './model/plan-sheet.ts';
import { ALL_INDICATORS, type PlanWay } from './model/plan-way.ts';

/** The plan on screen, outside React: a typed value reaches the totals without rendering a component. */
export type PlanModel = {
  readonly sheet: Store<PlanSheet>;
  readonly rows: Store<PlanRows>;
  readonly selection: SelectionStore;
  readonly load: (view: PlanView) => void;
  readonly setWay: (way: PlanWay) => void;
  readonly setLook: (look: PlanLook) => void;
  /** Shows values before they are stored; the answer is the plan with them in it. */
  readonly change: (changes: readonly ValueChange[]) => PlanView;
};

/** A plan as it was read, looked at in one way; it holds no reference to the page. */
export function createPlanModel(
  view: PlanView,
  firstLook: PlanLook,
  firstWay: PlanWay = ALL_INDICATORS,
): PlanModel {
  const sheet = createStore(createSheet(view, firstWay));
  const rows = createStore(planRows(sheet.get(), firstLook));
  let look = firstLook;

  return {
    sheet,
    rows,
    selection: createStore<Selection | null>(null),
    load: (next) => {
      if (next === sheet.get().view) return;
      sheet.set(createSheet(next, sheet.get().way));
      rows.set(planRows(sheet.get(), look));
    },
    setWay: (next) => {
      if (next === sheet.get().way) return;
      sheet.set(createSheet(sheet.get().view, next));
      rows.set(planRows(sheet.get(), look));
    },
    setLook: (next) => {
      if (next === look) return;
      look = next;
      rows.set(planRows(sheet.get(), look));
    },
    change: (changes) => {
      const next = withValues(sheet.get(), changes);
      const columns = next.columns.filter(
        (column) => next.totals.get(column.id) !== sheet.get().totals.get(column.id),
      );
      sheet.set(next);
      const units = new Set(changes.map((one) => one.unit));
      rows.set(updatedRows(rows.get(), next, look, { columns, units }));
      return next.view;
    },
  };
}
