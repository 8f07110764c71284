import { useTranslation } from 'react-i18next';
import type { YearsPreview } from '../../../../../contract/views/plan.ts';
import { exactSum } from '../../../../../domain/ratio.ts';
import { formatCount } from '../../../../../domain/vietnamese/numbers.ts';
import styles from '../allocation.module.css';

/** «4 năm thay đổi · tổng 15.000 = 15.000»; of a level, where the last year ends. */
export function YearsSum(props: { readonly preview: YearsPreview; readonly total: number | null }) {
  const { preview, total } = props;
  const { t } = useTranslation('allocation');
  const last = preview.years.at(-1);
  const changes =
    preview.changed === 0 ? t('years.unchanged') : t('years.changed', { n: preview.changed });
  const check =
    total !== null
      ? t('years.sum', {
          sum: formatCount(exactSum(preview.years.map(({ value }) => value))),
          total: formatCount(total),
        })
      : last !== undefined &&
        t('years.lastLevel', { year: last.year, level: formatCount(last.value) });
  return (
    <p className={styles.sum}>
      {changes} · {check}
    </p>
  );
}
