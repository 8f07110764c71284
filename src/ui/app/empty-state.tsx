import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** A part of the program with nothing to show yet: says so, and the next step. */
export function EmptyState(props: {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly children?: ReactNode;
}) {
  return (
    <section className={styles.empty}>
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.action !== undefined && (
        <Button variant="default" onClick={props.action.run}>
          {props.action.label}
        </Button>
      )}
      {props.children}
    </section>
  );
}
