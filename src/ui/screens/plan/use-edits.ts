import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import type { ValueChange } from './model/plan-sheet.ts';
import { typedKind } from './model/typed-figures.ts';
import type { PlanModel } from './plan-model.ts';
import { usePlanQuery } from './use-plan-query.ts';

/** Stores typed values: shown at once, sent in the background, taken back with a message if refused. */
export function useEdits(
  model: PlanModel,
): (changes: readonly ValueChange[], what: string) => void {
  const { engine, api, writer } = useSession();
  const queries = useQueryClient();
  const { queryKey } = usePlanQuery();
  const { t } = useTranslation();

  return (changes, what) => {
    const version = model.sheet.get().view.version;
    // An answer that was asked for before the edit would take the edit back from the screen.
    const wasReading = queries.isFetching({ queryKey }) > 0;
    void queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, model.change(changes));
    const touchesBases = changes.some(({ column }) => column.kind !== 'target');
    const keeps =
      wasReading || touchesBases ? [] : ['plan.view', 'programme.view', 'catalogue.view'];
    writer
      .write(
        () =>
          engine.plan.set({
            what,
            changes: changes.flatMap(({ column, unit, value, valueTo }) => {
              const kind = typedKind(column.kind);
              if (kind === null) return [];
              return {
                kind,
                indicator: column.indicator.code,
                unit,
                sector: column.sector,
                period: column.period,
                value,
                ...(valueTo === undefined ? {} : { valueTo }),
                ...(kind === 'target' && version !== null ? { version: version.id } : {}),
              };
            }),
          }),
        { keeps },
      )
      // What is given in one year is what the next one compares with.
      .then(() =>
        queries.invalidateQueries({
          queryKey: api.plan.view.key(),
          predicate: ({ queryHash }) => queryHash !== hashKey(queryKey),
        }),
      )
      .catch((error: unknown) => showError(error, t));
  };
}
