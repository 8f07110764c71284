import { UnstyledButton } from '@mantine/core';
import tables from './tables.module.css';

/** The heading of a row, which opens why it holds what it holds; a click anywhere in the row does too. */
export function RowName(props: {
  readonly name: string;
  readonly open: boolean;
  readonly locked?: boolean;
  readonly lockedLabel?: string;
}) {
  return (
    <th scope="row">
      <UnstyledButton className={tables.rowName} aria-expanded={props.open}>
        {props.name}
        {props.locked === true && <span className={tables.lockedMark}> · {props.lockedLabel}</span>}
      </UnstyledButton>
    </th>
  );
}
