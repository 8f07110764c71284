import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../workspace.tsx';
import styles from './frame.module.css';

/** Why nothing can be written, where that is so. */
export function NoticeBars() {
  const { info } = useWorkspace();
  const { t } = useTranslation('frame');
  if (!info.readOnly) return null;
  return (
    <div className={styles.bar} role="status">
      {t('readOnlyBar', { reason: info.readOnlyReason ?? '' })}
    </div>
  );
}
