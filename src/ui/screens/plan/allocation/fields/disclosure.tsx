import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from '../allocation.module.css';

/** A heading that opens what is seldom needed; `summary` says what is in it while it is closed. */
export function Disclosure(props: {
  readonly label: string;
  readonly summary: string;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <UnstyledButton
        className={styles.disclosure}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <svg
          className={styles.caret}
          data-open={open}
          width="10"
          height="10"
          viewBox="0 0 10 10"
          aria-hidden="true"
        >
          <path d="M3 1.5 7 5 3 8.500" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
        <span>{props.label}</span>
        {props.summary !== '' && <span className={styles.disclosureSummary}>{props.summary}</span>}
      </UnstyledButton>
      {open && <div className={styles.disclosed}>{props.children}</div>}
    </div>
  );
}
