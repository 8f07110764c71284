import type { Version } from '../../../domain/version.ts';
import type { Session } from '../../app/session.tsx';

/** How the plan of a year is asked for; without a version, its working one. */
export function planQuery(api: Session['api'], year: number, version: Version | null) {
  const input = version === null ? { year } : { year, version: version.id };
  return {
    ...api.plan.view.queryOptions({ input }),
    // A typed value puts a new list into the cache; comparing ten thousand figures with it would cost more than the edit.
    structuralSharing: false,
  };
}
