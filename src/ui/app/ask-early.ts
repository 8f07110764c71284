import { versionInForce } from '../../domain/version-rules.ts';
import { planQuery } from '../screens/plan/plan-query.ts';
import { loadEarly } from './screens.ts';
import type { Session } from './session.tsx';

/**
 * Asks for what the first screen shows while the page is still being loaded and drawn: the engine
 * reads a large plan meanwhile. What fails here is asked for once more by the screen, which says why.
 */
export async function askEarly({ api, queries, router }: Session): Promise<void> {
  const route = router.get();
  loadEarly(route);
  const options = api.workspace.info.queryOptions();
  await queries.prefetchQuery(options);
  const info = queries.getQueryData(options.queryKey) ?? null;
  if (info === null || route !== 'plan') return;
  const year = info.defaultYear;
  await queries.prefetchQuery(planQuery(api, year, versionInForce(info.versions, year) ?? null));
}
