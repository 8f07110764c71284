import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { PlanWay } from '../screens/plan/model/plan-way.ts';
import type { Engine } from './client.ts';
import type { createRouter } from './router.ts';
import type { Shell } from './shell.ts';
import type { Store } from './store.ts';
import type { Writer } from './writer.ts';

/** What lives as long as the page: made once at the start and handed down. */
export type Session = {
  readonly engine: Engine;
  /** The engine's procedures as query options: `api.plan.view.queryOptions({ input })`. */
  readonly api: RouterUtils<Engine>;
  readonly queries: QueryClient;
  readonly writer: Writer;
  readonly router: ReturnType<typeof createRouter>;
  /** How «Phân bổ» is looked at, in every year and version. */
  readonly planWay: Store<PlanWay>;
  /** What this page remembers on this computer. */
  readonly storage: Storage;
  /** null in the browser door. */
  readonly shell: Shell | null;
  readonly styleNonce: string;
};

export function apiOf(engine: Engine): RouterUtils<Engine> {
  return createTanstackQueryUtils(engine);
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider(props: {
  readonly session: Session;
  readonly children: ReactNode;
}) {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside of SessionProvider');
  return session;
}
