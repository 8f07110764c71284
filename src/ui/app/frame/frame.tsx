import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { SCREENS } from '../screens.ts';
import { useSession } from '../session.tsx';
import { useStore } from '../store.ts';
import styles from './frame.module.css';
import { NoticeBars } from './notice-bars.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';
import { useHistoryKeys } from './use-history-keys.ts';

/** The top bar, the parts of the program at the left, and the screen. */
export function Frame() {
  const { router } = useSession();
  const route = useStore(router);
  const { t } = useTranslation('frame');
  useHistoryKeys();
  const Screen = SCREENS[route];
  return (
    <div className={styles.frame}>
      <TopBar />
      <SideNav route={route} />
      <main className={styles.main} aria-label={t('main')}>
        <NoticeBars />
        <div className={styles.screen}>
          <ScreenBoundary key={route}>
            <Suspense fallback={null}>
              <Screen />
            </Suspense>
          </ScreenBoundary>
        </div>
      </main>
    </div>
  );
}
