import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';

/** The plan of the year and version that the top bar names. */
export function usePlanQuery() {
  const { api } = useSession();
  const { year, version } = useWorkspace();
  const input = version === null ? { year } : { year, version: version.id };
  const options = api.plan.view.queryOptions({ input });
  // A typed value puts a new list into the cache; comparing ten thousand figures with it would cost more than the edit.
  const query = useQuery({ ...options, structuralSharing: false });
  return { query, queryKey: options.queryKey };
}
