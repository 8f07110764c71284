import { createStore, type Store } from './store.ts';

export const ROUTES = [
  'programme',
  'plan',
  'returns',
  'results',
  'reports',
  'catalogue',
  'history',
] as const;

export type Route = (typeof ROUTES)[number];

/** The part of the program that the address names after «#/»; the plan where it names none. */
export function routeOf(hash: string): Route {
  const name = hash.replace(/^#\/?/, '').split('?')[0];
  return ROUTES.find((route) => route === name) ?? 'plan';
}

/** Follows the address of the page, so that back and forward work and a reload stays where it was. */
export function createRouter(page: Window): Store<Route> & {
  /** `asked` stands in the address after «?». */
  readonly go: (route: Route, asked?: Readonly<Record<string, string>>) => void;
} {
  const store = createStore(routeOf(page.location.hash));
  page.addEventListener('hashchange', () => store.set(routeOf(page.location.hash)));
  return {
    ...store,
    go: (route, asked = {}) => {
      const query = new URLSearchParams(asked).toString();
      page.location.hash = query === '' ? `#/${route}` : `#/${route}?${query}`;
    },
  };
}
