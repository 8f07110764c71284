import type { ReactNode } from 'react';
import styles from './toolbar.module.css';

/** A row of buttons and fields above a table. */
export function Toolbar(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.bar} role="toolbar" aria-label={props.label}>
      {props.children}
    </div>
  );
}

export function ToolButton(props: {
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.button}
      disabled={props.disabled === true}
      onClick={props.onClick}
      {...(props.title === undefined ? {} : { title: props.title, 'aria-label': props.title })}
    >
      {props.children}
    </button>
  );
}
