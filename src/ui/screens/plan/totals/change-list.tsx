import { useTranslation } from 'react-i18next';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import { formatCount, formatDifference } from '../../../../domain/vietnamese/numbers.ts';
import type { Change } from './sharing.ts';
import styles from './totals.module.css';

/** «12 ô thay đổi», then each of them: old → new, difference. */
export function ChangeList(props: { readonly changes: readonly Change[] }) {
  const { changes } = props;
  const { t } = useTranslation('totals');
  if (changes.length === 0) return <p className={styles.sum}>{t('unchanged')}</p>;
  const shown = (value: number | null) => (value === null ? t('blank') : formatCount(value));
  return (
    <>
      <p className={styles.sum}>{t('changed', { n: changes.length })}</p>
      <div className={styles.list}>
        <table className={styles.changes} aria-label={t('changes')}>
          <tbody>
            {changes.map((change) => (
              <tr
                key={change.unit}
                className={change.unit === ROOT_UNIT ? styles.whole : undefined}
              >
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
    </>
  );
}
