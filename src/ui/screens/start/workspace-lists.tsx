import { useTranslation } from 'react-i18next';
import type { RecentWorkspace, StartView } from '../../../contract/views/workspace.ts';
import { shownMoment } from '../../app/dates.ts';
import styles from './start.module.css';

export function RecentList(props: {
  readonly recent: readonly RecentWorkspace[];
  readonly onOpen: (path: string) => void;
  readonly disabled: boolean;
}) {
  const { t } = useTranslation('start');
  return (
    <section>
      <h2>{t('recent')}</h2>
      <ul className={styles.list}>
        {props.recent.map((one) => (
          <li key={one.path}>
            <button
              type="button"
              className={styles.item}
              disabled={props.disabled || !one.exists}
              onClick={() => props.onOpen(one.path)}
            >
              <span className={styles.name}>
                {one.name}
                <span className={styles.organization}>{one.organization}</span>
              </span>
              <span className={styles.detail}>
                {one.path} ·{' '}
                {one.exists ? t('openedAt', { when: shownMoment(one.openedAt) }) : t('missing')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function FoundList(props: {
  readonly found: StartView['found'];
  readonly folder: string;
  readonly onOpen: (path: string) => void;
  readonly disabled: boolean;
}) {
  const { t } = useTranslation('start');
  return (
    <section>
      <h2 title={props.folder}>{t('found', { folder: props.folder })}</h2>
      <ul className={styles.list}>
        {props.found.map((one) => (
          <li key={one.path}>
            <button
              type="button"
              className={styles.item}
              disabled={props.disabled}
              onClick={() => props.onOpen(one.path)}
            >
              <span className={styles.name}>{one.name}</span>
              <span className={styles.detail}>{one.path}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
