import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './plan.module.css';

/** The column at the right of the sheet; Escape closes it. */
export function Panel(props: {
  readonly title: string;
  readonly onClose: () => void;
  /** Whether the keyboard goes to its first field when it opens; else it stays in the sheet. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { takesFocus = false } = props;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) panel.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={props.title}
      onKeyDown={(event) => {
        // A dialog that was opened from the panel stands elsewhere in the page and closes first, as does an open list.
        const isInside = event.currentTarget.contains(event.target as Node);
        const opened = event.currentTarget.querySelector('[aria-haspopup][aria-expanded="true"]');
        if (event.key === 'Escape' && isInside && opened === null) props.onClose();
      }}
    >
      <header className={styles.panelHead}>
        <h2>{props.title}</h2>
        <CloseButton aria-label={t('close')} onClick={props.onClose} />
      </header>
      {props.children}
    </aside>
  );
}
