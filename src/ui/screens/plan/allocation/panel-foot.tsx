import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './allocation.module.css';

/** What it comes to and the two ways out, always in view. */
export function PanelFoot(props: {
  readonly status: ReactNode;
  readonly canApply: boolean;
  readonly applying: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('allocation');
  const { t: tc } = useTranslation();
  return (
    <footer className={styles.foot}>
      <div aria-live="polite">{props.status}</div>
      <div className={styles.footButtons}>
        <Button variant="default" onClick={props.onCancel}>
          {tc('cancel')}
        </Button>
        <Button disabled={!props.canApply} loading={props.applying} onClick={props.onApply}>
          {t('apply')}
        </Button>
      </div>
    </footer>
  );
}
