import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/commands.tsx';
import { useSession } from '../session.tsx';

const AboutDialog = lazy(() =>
  import('../../screens/about/about-dialog.tsx').then((m) => ({ default: m.AboutDialog })),
);

/** Opens «Giới thiệu», from the list of commands and from the menu of the desktop's window. */
export function About() {
  const { shell } = useSession();
  const { t } = useTranslation('commands');
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      shell?.onMenu((command) => {
        if (command === 'about') setOpen(true);
      }),
    [shell],
  );
  useCommands(() => [
    {
      id: 'about',
      group: 'help',
      title: t('about'),
      barred: null,
      run: () => setOpen(true),
    },
  ]);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <AboutDialog onClose={() => setOpen(false)} />
    </Suspense>
  );
}
