import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import styles from './templates.module.css';
import type { FillOutcome as Outcome } from './use-filling.ts';

/** What was saved and what is in it, or why it was not and another way. */
export function FillOutcome(props: {
  readonly outcome: Outcome | null;
  readonly onAgain: () => void;
}) {
  const { outcome } = props;
  const { shell } = useSession();
  const { t } = useTranslation('templates');
  if (outcome === null) return null;
  if (outcome.type === 'refused') {
    return (
      <div role="alert" className={styles.problem}>
        <p>{outcome.message}</p>
        {shell !== null && (
          <button type="button" className={styles.link} onClick={props.onAgain}>
            {t('otherName')}
          </button>
        )}
      </div>
    );
  }
  const { name, path, filled } = outcome;
  const rows = filled.inserted.reduce((sum, { count }) => sum + count, 0);
  const unplaced = filled.unplaced.filter(({ figure }) => figure !== null).length;
  return (
    <div role="status" className={styles.done}>
      <p>
        <b>{path === null ? t('downloaded', { name }) : t('saved', { path })}</b>
      </p>
      <p>
        {t('savedWhat', { filled: filled.filled.length, blank: filled.empty.length })}
        {rows > 0 && ` ${t('savedRows', { n: rows })}`}
        {unplaced > 0 && ` ${t('savedUnplaced', { n: unplaced })}`}
      </p>
      {path !== null && shell?.reveal !== undefined && (
        <button type="button" className={styles.link} onClick={() => void shell.reveal?.(path)}>
          {t('reveal')}
        </button>
      )}
    </div>
  );
}
