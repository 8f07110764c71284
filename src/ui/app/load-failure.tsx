import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './empty-state.module.css';
import { messageOf } from './notices.ts';

/** What could not be read, why, and the way to try again. */
export function LoadFailure(props: { readonly error: unknown; readonly retry: () => void }) {
  const { t } = useTranslation();
  const { title, message } = messageOf(props.error, t);
  return (
    <section className={styles.empty} role="alert">
      <h1>{title}</h1>
      <p>{message}</p>
      <Button variant="default" onClick={props.retry}>
        {t('retry')}
      </Button>
    </section>
  );
}
