import { useTranslation } from 'react-i18next';
import type { AllocationPreview } from '../../../../../contract/views/plan.ts';
import { exactSum } from '../../../../../domain/ratio.ts';
import { formatCount } from '../../../../../domain/vietnamese/numbers.ts';
import styles from '../allocation.module.css';
import { differs, matrixOf, rowDiffers, unitChanges } from './changes.ts';

/** «12 đơn vị thay đổi · tổng 594 = 594». */
export function SharingSum(props: {
  readonly preview: AllocationPreview;
  readonly issued: ReadonlyMap<string, number> | null;
}) {
  const { preview, issued } = props;
  const { t } = useTranslation('allocation');
  const changes = unitChanges(preview, issued);
  const bySectors = preview.mode === 'sectors';
  const changed = bySectors
    ? matrixOf(preview).filter(rowDiffers).length
    : changes.filter(differs).length;
  const words = {
    n: changed,
    all: changes.length,
    cells: preview.changed,
    sum: formatCount(exactSum(changes.map((row) => row.value))),
    total: formatCount(preview.total),
  };
  if (preview.changed === 0) return <p className={styles.sum}>{t('nothingChanges', words)}</p>;
  if (preview.mode === 'amend') return <p className={styles.sum}>{t('amendChanges', words)}</p>;
  if (bySectors) return <p className={styles.sum}>{t('cellsChange', words)}</p>;
  return <p className={styles.sum}>{t(changed === 0 ? 'unchanged' : 'changed', words)}</p>;
}
