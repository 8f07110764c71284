import { useTranslation } from 'react-i18next';
import type { AllocationPreview } from '../../../../../contract/views/plan.ts';
import { exactSum } from '../../../../../domain/ratio.ts';
import { formatCount } from '../../../../../domain/vietnamese/numbers.ts';
import styles from '../allocation.module.css';
import { differs, unitChanges } from './changes.ts';
import { MatrixTable } from './matrix-table.tsx';
import { UnitTable } from './unit-table.tsx';

/** «12 đơn vị thay đổi · tổng 594 = 594», what the engine notes, then old → new. */
export function SharingPreview(props: {
  readonly preview: AllocationPreview;
  readonly issued: ReadonlyMap<string, number> | null;
  /** null where the total of all stays as it is. */
  readonly rootTotal: { readonly unit: string; readonly before: number | null } | null;
}) {
  const { preview, issued, rootTotal } = props;
  const { t } = useTranslation('allocation');
  const changes = unitChanges(preview, issued);
  const changed = changes.filter(differs).length;
  const words = {
    n: changed,
    cells: preview.changed,
    sum: formatCount(exactSum(changes.map((row) => row.value))),
    total: formatCount(preview.total),
  };
  const total =
    rootTotal === null
      ? null
      : {
          value: preview.total,
          before: issued === null ? rootTotal.before : (issued.get(rootTotal.unit) ?? null),
        };
  return (
    <>
      <p className={styles.sum}>
        {preview.changed === 0
          ? t('nothingChanges', words)
          : preview.mode === 'sectors'
            ? t('cellsChange', words)
            : t(changed === 0 ? 'unchanged' : 'changed', words)}
      </p>
      {preview.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {preview.mode === 'sectors' ? (
        <MatrixTable preview={preview} />
      ) : (
        <UnitTable changes={changes} total={total} amends={preview.mode === 'amend'} />
      )}
    </>
  );
}
