import { ROUTES, type Route } from '../router.ts';

/** What each screen offers while it is open, so that it can be asked for from the others too. */
export const COMMANDS_OF_SCREENS = {
  plan: [
    'allocate',
    'keepTotal',
    'lock',
    'unlock',
    'note',
    'reason',
    'cellHistory',
    'unitHistory',
    'issue',
    'amend',
    'showAll',
    'showOne',
  ],
  returns: ['chooseFiles', 'sendForms'],
  reports: ['addTemplate'],
} as const satisfies Partial<Record<Route, readonly string[]>>;

type Listed = typeof COMMANDS_OF_SCREENS;
export type ScreenCommandId = Listed[keyof Listed][number];

export type ElsewhereCommand = { readonly id: ScreenCommandId; readonly route: Route };

export function commandsOfScreens(): readonly ElsewhereCommand[] {
  const lists: Partial<Record<Route, readonly ScreenCommandId[]>> = COMMANDS_OF_SCREENS;
  return ROUTES.flatMap((route) => (lists[route] ?? []).map((id) => ({ id, route })));
}
