import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/commands.tsx';
import { useSession } from '../session.tsx';
import styles from './tour-offer.module.css';

const REMEMBERED = 'chitieu.tour';

/** Offers the tour until it was seen or skipped on this computer; the commands always have it. */
export function TourOffer() {
  const { router, storage } = useSession();
  const { t } = useTranslation('tour');
  const { t: tm } = useTranslation('commands');
  const [offered, setOffered] = useState(() => storage.getItem(REMEMBERED) === null);

  function putAway(): void {
    storage.setItem(REMEMBERED, 'seen');
    setOffered(false);
  }

  async function start(from: 'offer' | 'elsewhere'): Promise<void> {
    putAway();
    router.go('plan');
    const { runTour } = await import('./run-tour.ts');
    // The offer has gone with its button, and a sheet that came since may hold the keyboard.
    runTour(t, from === 'offer' ? null : document.activeElement);
  }

  useCommands(() => [
    {
      id: 'tour',
      group: 'help',
      title: tm('tour'),
      barred: null,
      run: () => void start('elsewhere'),
    },
  ]);

  if (!offered) return null;
  return (
    <section className={styles.offer} aria-label={t('offerLabel')}>
      <p>{t('offer')}</p>
      <Button size="compact-xs" onClick={() => void start('offer')}>
        {t('start')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={putAway}>
        {t('skip')}
      </Button>
    </section>
  );
}
