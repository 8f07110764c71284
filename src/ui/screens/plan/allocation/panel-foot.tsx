import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './allocation.module.css';

/** What it comes to and the two ways out, always in view. */
export function PanelFoot(props: {
  /** Why nothing can be shown; an alert of its own, which no live region may hold. */
  readonly problem: ReactNode;
  /** How much changes, told whenever it does. */
  readonly count: ReactNode;
  readonly canApply: boolean;
  readonly applying: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('allocation');
  const { t: tc } = useTranslation();
  return (
    <footer className={styles.foot}>
      {props.problem}
      <div aria-live="polite">{props.count}</div>
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
