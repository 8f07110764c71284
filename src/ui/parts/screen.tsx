import type { ReactNode } from 'react';
import styles from './screen.module.css';

/** A part of the program: its title with what belongs beside it, and below it the work. */
export function Screen(props: {
  readonly title: string;
  readonly details?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1>{props.title}</h1>
          {props.details !== undefined && <div className={styles.details}>{props.details}</div>}
        </div>
        {props.tools !== undefined && <div className={styles.tools}>{props.tools}</div>}
      </header>
      <div className={styles.body}>{props.children}</div>
    </div>
  );
}

/** A label that has to stand beside figures or lists: «số liệu minh họa». */
export function Remark(props: { readonly children: ReactNode }) {
  return <span className={styles.remark}>{props.children}</span>;
}

/** One quiet line in the place of a table that has no rows yet, with the next step. */
export function Hint(props: { readonly children: ReactNode }) {
  return <p className={styles.hint}>{props.children}</p>;
}
