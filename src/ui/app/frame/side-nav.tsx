import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/commands.tsx';
import { ROUTES, type Route } from '../router.ts';
import { useSession } from '../session.tsx';
import { TourOffer } from '../tour/tour-offer.tsx';
import styles from './frame.module.css';

export function SideNav(props: { readonly route: Route }) {
  const { t } = useTranslation(ROUTES);
  const { t: tf } = useTranslation('frame');
  const { t: tm } = useTranslation('commands');
  const { router } = useSession();
  useCommands(() =>
    ROUTES.map((route) => ({
      id: `go ${route}`,
      group: 'go',
      title: tm('go', { screen: t(`${route}:title`) }),
      barred: route === props.route ? tm('barred.now') : null,
      run: () => router.go(route),
    })),
  );
  return (
    <div className={styles.nav} data-tour="parts">
      <nav aria-label={tf('navigation')}>
        {ROUTES.map((route) => (
          <a
            key={route}
            href={`#/${route}`}
            className={styles.link}
            aria-current={route === props.route ? 'page' : undefined}
          >
            {t(`${route}:title`)}
          </a>
        ))}
      </nav>
      <TourOffer />
    </div>
  );
}
