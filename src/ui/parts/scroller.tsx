import type { ReactNode } from 'react';
import styles from './table.module.css';

/** A table that scrolls within the screen, by the keyboard too: nothing in it may take the focus. */
export function Scroller(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it no key scrolls the table
    <section className={styles.scroller} aria-label={props.label} tabIndex={0}>
      {props.children}
    </section>
  );
}
