import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './frame.module.css';

/** A word in the top bar that opens a menu; what it is for is told to screen readers and on hover. */
export function ChoiceButton(
  props: ComponentPropsWithRef<'button'> & { readonly label: string; readonly children: ReactNode },
) {
  const { label, children, className, ...rest } = props;
  return (
    <button
      {...rest}
      type="button"
      className={`${styles.choice} ${className ?? ''}`}
      title={rest.title ?? label}
    >
      <span>{children}</span>
      <span className={styles.chevron} aria-hidden="true">
        ▾
      </span>
    </button>
  );
}
