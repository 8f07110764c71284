import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../../app/session.tsx';
import type { StoredYears } from './whole-years.ts';

const NONE: StoredYears = { units: [], figures: [] };

/** The figures of all years, each year's targets from the version in force there. */
export function useStoredYears(): StoredYears {
  const { api } = useSession();
  return useQuery(api.plan.show.queryOptions({ input: {} })).data ?? NONE;
}
