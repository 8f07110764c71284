import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Palette } from '../commands/palette.tsx';
import { SCREENS } from '../screens.ts';
import { useSession } from '../session.tsx';
import { useStore } from '../store.ts';
import styles from './frame.module.css';
import { NoticeBars } from './notice-bars.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';
import { useHistoryMenu } from './use-history-steps.ts';

/** The top bar, the parts of the program at the left, and the screen. */
export function Frame(props: { readonly isAway: boolean }) {
  const { router } = useSession();
  const route = useStore(router);
  const { t } = useTranslation('frame');
  useHistoryMenu();
  const Screen = SCREENS[route];
  return (
    <div className={styles.frame}>
      <TopBar />
      <SideNav route={route} />
      <main className={styles.main} aria-label={t('main')}>
        <NoticeBars isAway={props.isAway} />
        <div className={styles.screen}>
          <ScreenBoundary key={route}>
            <Suspense fallback={null}>
              <Screen />
            </Suspense>
          </ScreenBoundary>
        </div>
      </main>
      <Palette />
    </div>
  );
}
