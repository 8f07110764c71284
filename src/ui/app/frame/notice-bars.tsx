import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../workspace.tsx';
import styles from './frame.module.css';

/** Why nothing can be written, where that is so. */
export function NoticeBars(props: { readonly isAway: boolean }) {
  const { info } = useWorkspace();
  const { t } = useTranslation('frame');
  if (!props.isAway && !info.readOnly) return null;
  return (
    <div className={styles.bar} role="status">
      {props.isAway ? t('awayBar') : t('readOnlyBar', { reason: info.readOnlyReason ?? '' })}
    </div>
  );
}
