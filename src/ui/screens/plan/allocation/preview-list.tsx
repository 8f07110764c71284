import { useTranslation } from 'react-i18next';
import type { AllocationPreview } from '../../../../contract/views/plan.ts';
import { exactSum } from '../../../../domain/ratio.ts';
import { formatCount, formatDifference } from '../../../../domain/vietnamese/numbers.ts';
import styles from '../plan.module.css';

/** «12 đơn vị thay đổi · tổng 594 = 594», then the units that change: old → new, difference. */
export function PreviewList(props: { readonly preview: AllocationPreview }) {
  const { preview } = props;
  const { t } = useTranslation('allocation');
  const changed = preview.rows.filter((row) => row.value !== row.previous);
  const words = {
    n: changed.length,
    sum: formatCount(exactSum(preview.rows.map((row) => row.value))),
    total: formatCount(preview.total),
  };
  return (
    <>
      <p className={styles.previewSum}>
        {changed.length === 0 ? t('unchanged', words) : t('changed', words)}
      </p>
      {changed.length > 0 && (
        <table className={styles.previewTable}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('old')}</th>
              <th scope="col">{t('proposed')}</th>
              <th scope="col">{t('difference')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((row) => (
              <tr key={`${row.unit} ${row.sector}`}>
                <th scope="row" title={row.name}>
                  {row.name}
                </th>
                <td>{row.previous === null ? '' : formatCount(row.previous)}</td>
                <td className={styles.previewNew}>{formatCount(row.value)}</td>
                <td>{formatDifference(row.value - (row.previous ?? 0))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
