import { useTranslation } from 'react-i18next';
import { ROUTES, type Route } from '../router.ts';
import styles from './frame.module.css';

export function SideNav(props: { readonly route: Route }) {
  const { t } = useTranslation(ROUTES);
  const { t: tf } = useTranslation('frame');
  return (
    <nav className={styles.nav} aria-label={tf('navigation')}>
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
  );
}
