import { useTranslation } from 'react-i18next';
import { ROUTES } from '../router.ts';
import { useSession } from '../session.tsx';
import { useStore } from '../store.ts';
import type { Command } from './command.ts';
import { useCommandRegistry } from './commands.tsx';
import { commandsOfScreens } from './elsewhere.ts';

/**
 * The screens' own commands, whether they are open or not. Each opens the screen that it belongs to
 * and is done there.
 */
export function useElsewhereCommands(act: (command: Command) => void): readonly Command[] {
  const { router } = useSession();
  const registry = useCommandRegistry();
  const { t } = useTranslation('commands');
  const { t: tr } = useTranslation(ROUTES);
  const open = useStore(router);
  return commandsOfScreens().map(({ id, route }) => ({
    id,
    group: 'work',
    title: t(`of.${id}`),
    ...(route === open ? {} : { place: t('at', { screen: tr(`${route}:title`) }) }),
    barred: route === open ? t('barred.nothingHere') : null,
    run: () => {
      // Behind the effects of the screen, whose parts must be there before anything is done in them.
      registry.awaitCommand(id, (command) => queueMicrotask(() => act(command)));
      router.go(route);
    },
  }));
}
