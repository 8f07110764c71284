import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpChapterId, HelpText } from '../../text/help-text.ts';
import { useCommandRegistry, useCommands } from '../commands/commands.tsx';
import type { Route } from '../router.ts';
import { useSession } from '../session.tsx';

const HelpDialog = lazy(() =>
  import('../../screens/help/help-dialog.tsx').then((m) => ({ default: m.HelpDialog })),
);

const CHAPTER_OF: Readonly<Record<Route, HelpChapterId>> = {
  programme: 'year',
  plan: 'year',
  returns: 'returns',
  results: 'returns',
  reports: 'reports',
  catalogue: 'year',
  history: 'history',
};

type Opened = { readonly text: HelpText; readonly chapter: HelpChapterId };

/** F1: what can be read about the screen that is open, in the language of the screen. */
export function Help() {
  const { router } = useSession();
  const { t, i18n } = useTranslation('commands');
  const registry = useCommandRegistry();
  const [opened, setOpened] = useState<Opened | null>(null);

  async function open(chapter: HelpChapterId): Promise<void> {
    const { helpText } =
      i18n.language === 'vi'
        ? await import('../../text/vi/help-text.ts')
        : await import('../../text/en/help-text.ts');
    setOpened({ text: helpText, chapter });
  }

  useCommands(() => [
    {
      id: 'help',
      group: 'help',
      title: t('help'),
      keys: ['F1'],
      reach: 'dialogs',
      barred: null,
      run: () => void open(CHAPTER_OF[router.get()]),
    },
    {
      id: 'keys',
      group: 'help',
      title: t('keys'),
      barred: null,
      run: () => void open('keys'),
    },
  ]);

  if (opened === null) return null;
  const tour = registry.all().find(({ id }) => id === 'tour');
  return (
    <Suspense fallback={null}>
      <HelpDialog
        text={opened.text}
        first={opened.chapter}
        onTour={
          tour === undefined
            ? null
            : () => {
                setOpened(null);
                tour.run();
              }
        }
        onClose={() => setOpened(null)}
      />
    </Suspense>
  );
}
