import type { AllocationPreview } from '../../../../../contract/views/plan.ts';
import styles from '../allocation.module.css';
import { unitChanges } from './changes.ts';
import { MatrixTable } from './matrix-table.tsx';
import { UnitTable } from './unit-table.tsx';

/** What the engine notes, then old → new. */
export function SharingPreview(props: {
  readonly preview: AllocationPreview;
  readonly issued: ReadonlyMap<string, number> | null;
  /** null where the total of all stays as it is. */
  readonly rootTotal: { readonly unit: string; readonly before: number | null } | null;
}) {
  const { preview, issued, rootTotal } = props;
  const changes = unitChanges(preview, issued);
  const total =
    rootTotal === null
      ? null
      : {
          value: preview.total,
          before: issued === null ? rootTotal.before : (issued.get(rootTotal.unit) ?? null),
        };
  return (
    <>
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
