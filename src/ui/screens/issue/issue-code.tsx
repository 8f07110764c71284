import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import styles from './issue.module.css';

/** «Mã đối chiếu» of what the decision takes as it is chosen now, so that a print can be held against it. */
export function IssueCode(props: {
  readonly version: string;
  readonly years: readonly number[];
  readonly indicators: readonly string[];
}) {
  const { version, years, indicators } = props;
  const { api } = useSession();
  const { t } = useTranslation('issue');
  const input = { version, years: [...years], indicators: [...indicators] };
  const { data } = useQuery({
    ...api.versions.codeToIssue.queryOptions({ input }),
    enabled: years.length > 0,
    retry: false,
    placeholderData: (before) => before,
  });
  if (data === undefined || years.length === 0) return null;
  return (
    <p role="status" className={styles.hint}>
      {t('code')} <span className={styles.code}>{data.code ?? t('codeNone')}</span>
    </p>
  );
}
