import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Route } from './router.ts';

type Screen = LazyExoticComponent<ComponentType>;

/** Each part of the program is loaded when it is first looked at. */
export const SCREENS: Readonly<Record<Route, Screen>> = {
  programme: lazy(() =>
    import('../screens/programme/index.tsx').then((m) => ({ default: m.ProgrammeScreen })),
  ),
  plan: lazy(() => import('../screens/plan/index.tsx').then((m) => ({ default: m.PlanScreen }))),
  returns: lazy(() =>
    import('../screens/returns/index.tsx').then((m) => ({ default: m.ReturnsScreen })),
  ),
  results: lazy(() =>
    import('../screens/results/index.tsx').then((m) => ({ default: m.ResultsScreen })),
  ),
  reports: lazy(() =>
    import('../screens/reports/index.tsx').then((m) => ({ default: m.ReportsScreen })),
  ),
  catalogue: lazy(() =>
    import('../screens/catalogue/index.tsx').then((m) => ({ default: m.CatalogueScreen })),
  ),
  history: lazy(() =>
    import('../screens/history/index.tsx').then((m) => ({ default: m.HistoryScreen })),
  ),
};
