import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './plan.module.css';

/** The column at the right of the sheet; Escape closes it. */
export function Panel(props: {
  readonly title: string;
  /** In pixels, where it differs from the usual one. */
  readonly width?: number;
  readonly onClose: () => void;
  /**
   * Whether the keyboard goes to the field marked `data-first-field`, else to the first, when it
   * opens; else it stays in the sheet.
   */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { takesFocus = false } = props;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const field =
      panel.current?.querySelector<HTMLElement>('input[data-first-field]') ??
      panel.current?.querySelector<HTMLElement>('input');
    field?.focus();
  }, [takesFocus]);
  return (
    <aside
      ref={panel}
      className={styles.panel}
      style={props.width === undefined ? undefined : { width: props.width }}
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
