import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Route } from './router.ts';

type Loader = () => Promise<{ readonly default: ComponentType }>;

/** Each part of the program is loaded when it is first looked at. */
const LOADERS: Readonly<Record<Route, Loader>> = {
  programme: () =>
    import('../screens/programme/index.tsx').then((m) => ({ default: m.ProgrammeScreen })),
  plan: () => import('../screens/plan/index.tsx').then((m) => ({ default: m.PlanScreen })),
  returns: () => import('../screens/returns/index.tsx').then((m) => ({ default: m.ReturnsScreen })),
  results: () => import('../screens/results/index.tsx').then((m) => ({ default: m.ResultsScreen })),
  reports: () => import('../screens/reports/index.tsx').then((m) => ({ default: m.ReportsScreen })),
  catalogue: () =>
    import('../screens/catalogue/index.tsx').then((m) => ({ default: m.CatalogueScreen })),
  history: () => import('../screens/history/index.tsx').then((m) => ({ default: m.HistoryScreen })),
};

export const SCREENS: Readonly<Record<Route, LazyExoticComponent<ComponentType>>> = {
  programme: lazy(LOADERS.programme),
  plan: lazy(LOADERS.plan),
  returns: lazy(LOADERS.returns),
  results: lazy(LOADERS.results),
  reports: lazy(LOADERS.reports),
  catalogue: lazy(LOADERS.catalogue),
  history: lazy(LOADERS.history),
};

/** Loads a part before it is drawn; one that does not load says so when it is. */
export function loadEarly(route: Route): void {
  LOADERS[route]().catch(() => undefined);
}
