import { useTranslation } from 'react-i18next';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import { formatCount, formatDifference } from '../../../../domain/vietnamese/numbers.ts';
import type { Change } from './sharing.ts';
import styles from './totals.module.css';

/** Each cell that changes: old → new, difference. */
export function ChangeList(props: { readonly changes: readonly Change[] }) {
  const { changes } = props;
  const { t } = useTranslation('totals');
  const shown = (value: number | null) => (value === null ? t('blank') : formatCount(value));
  return (
    <div className={styles.list}>
      <table className={styles.changes} aria-label={t('changes')}>
        <tbody>
          {changes.map((change) => (
            <tr key={change.unit} className={change.unit === ROOT_UNIT ? styles.whole : undefined}>
              <th scope="row">{change.name}</th>
              <td>{t('fromTo', { from: shown(change.from), to: shown(change.to) })}</td>
              <td className={styles.difference}>
                {formatDifference(change.to - (change.from ?? 0))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
