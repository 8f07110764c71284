import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { planQuery } from './plan-query.ts';

/** The plan of the year and version that the top bar names. */
export function usePlanQuery() {
  const { api } = useSession();
  const { year, version } = useWorkspace();
  const options = planQuery(api, year, version);
  const query = useQuery(options);
  return { query, queryKey: options.queryKey };
}
