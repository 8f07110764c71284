import { UnstyledButton } from '@mantine/core';
import styles from '../allocation.module.css';

/** The heading of a row, which opens why it holds what it holds; a click anywhere in the row does too. */
export function RowName(props: {
  readonly name: string;
  readonly open: boolean;
  readonly locked?: boolean;
  readonly lockedLabel?: string;
}) {
  return (
    <th scope="row">
      <UnstyledButton className={styles.rowName} aria-expanded={props.open}>
        {props.name}
        {props.locked === true && <span className={styles.lockedMark}> · {props.lockedLabel}</span>}
      </UnstyledButton>
    </th>
  );
}
