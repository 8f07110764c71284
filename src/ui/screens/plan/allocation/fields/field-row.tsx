import { type ReactNode, useId } from 'react';
import styles from '../allocation.module.css';

/** What is said of a field stands under it. */
export const NOTE_BELOW: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];

/** A label at the left of its field; the field takes the id. */
export function FieldRow(props: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label className={styles.rowLabel} htmlFor={id}>
        {props.label}
      </label>
      <div className={styles.rowField}>{props.children(id)}</div>
    </div>
  );
}
