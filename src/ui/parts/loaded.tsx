import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../app/load-failure.tsx';
import styles from './screen.module.css';

/** What was read, once it is there; until then that it is on its way, or why it could not be read. */
export function Loaded<T>(props: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const { query, children } = props;
  const { t } = useTranslation();
  if (query.isPending) {
    return (
      <p role="status" className={styles.loading}>
        {t('loading')}
      </p>
    );
  }
  // What was read before stays where it cannot be read again.
  if (query.data === undefined) {
    return <LoadFailure error={query.error} retry={() => void query.refetch()} />;
  }
  return children(query.data);
}
