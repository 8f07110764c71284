import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlanView } from '../../../../contract/views/plan.ts';
import { useSession } from '../../../app/session.tsx';

/**
 * The values that were issued, by unit, which an amendment is compared with; null where the plan
 * amends no issued version (or `view` is null), so that what stands now is compared with.
 */
export function useIssued(
  view: PlanView | null,
  indicator: string,
): ReadonlyMap<string, number> | null {
  const { api } = useSession();
  const amends = view?.version?.amends ?? null;
  const input = view === null || amends === null ? skipToken : { year: view.year, version: amends };
  const issued = useQuery(api.plan.view.queryOptions({ input })).data;
  return useMemo(() => {
    if (issued === undefined) return null;
    return new Map(
      issued.figures.flatMap((figure) =>
        figure.kind === 'target' &&
        figure.indicator === indicator &&
        figure.period === String(issued.year) &&
        figure.sector === '' &&
        figure.value !== null
          ? [[figure.unit, figure.value] as const]
          : [],
      ),
    );
  }, [issued, indicator]);
}
