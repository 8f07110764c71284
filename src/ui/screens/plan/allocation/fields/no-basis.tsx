import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../app/session.tsx';
import styles from '../allocation.module.css';

/** Nothing is known to share out by: both ways on, neither of them taken unasked. */
export function NoBasis(props: { readonly bySector: boolean; readonly onEqual: () => void }) {
  const { router } = useSession();
  const { t } = useTranslation('allocation');
  return (
    <div className={styles.problem} role="alert">
      <p>{t(props.bySector ? 'noSectorBasis' : 'needsBasis')}</p>
      <div className={styles.remedies}>
        <Button variant="default" onClick={() => router.go('catalogue')}>
          {t('remedy.catalogue')}
        </Button>
        <Button variant="default" onClick={props.onEqual}>
          {t('remedy.equal')}
        </Button>
      </div>
    </div>
  );
}
