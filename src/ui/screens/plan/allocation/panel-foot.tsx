import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './allocation.module.css';

/** The two ways out, always in view. */
export function PanelFoot(props: {
  readonly canApply: boolean;
  readonly applying: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('allocation');
  const { t: tc } = useTranslation();
  return (
    <footer className={styles.foot}>
      <Button variant="default" onClick={props.onCancel}>
        {tc('cancel')}
      </Button>
      <Button disabled={!props.canApply} loading={props.applying} onClick={props.onApply}>
        {t('apply')}
      </Button>
    </footer>
  );
}
