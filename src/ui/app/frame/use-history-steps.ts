import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../contract/views/plan.ts';
import type { RestoredStep } from '../../../contract/views/workspace.ts';
import { withRestoredFigures } from '../../screens/plan/model/restored-figures.ts';
import { showError } from '../notices.ts';
import { type Session, useSession } from '../session.tsx';

/** Undo and redo of whole gestures, as the engine keeps them. */
export function useHistorySteps(): {
  readonly undo: () => void;
  readonly redo: () => void;
} {
  const session = useSession();
  const { t } = useTranslation();
  const step = useCallback(
    (which: 'undo' | 'redo') => {
      const { engine, writer } = session;
      writer
        .write(() => engine.history[which]({}), { keeps: (answer) => restore(session, answer) })
        .catch((error) => showError(error, t));
    },
    [session, t],
  );
  return {
    undo: useCallback(() => step('undo'), [step]),
    redo: useCallback(() => step('redo'), [step]),
  };
}

/** Puts the figures into the plan on screen; the answer names what need not be read again. */
function restore({ api, queries }: Session, { figures }: RestoredStep): readonly string[] {
  const plans = queries.getQueryCache().findAll({ queryKey: api.plan.view.key() });
  const [shown, ...others] = plans.filter((query) => query.isActive());
  if (figures === null || shown === undefined || others.length > 0) return [];
  const view = shown.state.data as PlanView | undefined;
  // An answer that is on its way may have been asked for before the step.
  if (view === undefined || shown.state.fetchStatus !== 'idle') return [];
  const restored = withRestoredFigures(view, figures);
  if (restored === null) return [];
  queries.setQueryData(shown.queryKey, restored);
  // What is given in one year is what the next one compares with.
  void queries.invalidateQueries({
    queryKey: api.plan.view.key(),
    predicate: ({ queryHash }) => queryHash !== shown.queryHash,
  });
  return ['plan.view', 'programme.view', 'catalogue.view'];
}

/** The same two from the menu of the desktop's window. */
export function useHistoryMenu(): void {
  const { undo, redo } = useHistorySteps();
  const { shell } = useSession();
  useEffect(
    () =>
      shell?.onMenu((command) => {
        if (command === 'undo') undo();
        if (command === 'redo') redo();
      }),
    [shell, undo, redo],
  );
}
