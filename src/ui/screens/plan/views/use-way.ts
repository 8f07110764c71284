import { useCallback } from 'react';
import { useSession } from '../../../app/session.tsx';
import { useStore } from '../../../app/store.ts';
import { chosenTarget } from '../model/one-indicator-columns.ts';
import { planColumns } from '../model/plan-columns.ts';
import { ALL_INDICATORS, type PlanWay } from '../model/plan-way.ts';
import type { Proposal } from '../model/proposal.ts';
import type { PlanModel } from '../plan-model.ts';

export type WayChoice = {
  readonly way: PlanWay;
  readonly choose: (way: PlanWay) => void;
  readonly showAll: () => void;
  /** Opens the indicator that is being shared out, else that of the column that the keyboard is on. */
  readonly openOne: () => void;
  /** Opens the sectors of the indicator that is open, if one is. */
  readonly openSectors: () => void;
};

/** How the plan is looked at; it stays so while the program is open. */
export function useWay(model: PlanModel, proposal: Proposal | null): WayChoice {
  const { planWay } = useSession();
  const way = useStore(planWay);

  const choose = useCallback(
    (next: PlanWay) => {
      planWay.set(next);
      model.setWay(next);
    },
    [planWay, model],
  );

  return {
    way,
    choose,
    showAll: () => choose(ALL_INDICATORS),
    openOne: () => {
      const { columns, view } = model.sheet.get();
      const wanted = proposal?.column ?? model.selection.get()?.range.anchor.column;
      const under = columns.find(({ id, kind }) => id === wanted && kind === 'target');
      const target = chosenTarget(planColumns(view), under?.indicator.code ?? '');
      if (target === undefined) return;
      const indicator = target.indicator.code;
      choose({ type: 'one', indicator, basis: null, bySectors: null });
    },
    openSectors: useCallback(() => {
      const now = planWay.get();
      const isOpen = model.sheet.get().columns.some(({ sector }) => sector !== '');
      if (now.type === 'one' && !isOpen) choose({ ...now, bySectors: true });
    }, [planWay, model, choose]),
  };
}
