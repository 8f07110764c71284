import { FocusTrap } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './anchored-dialog.module.css';

/** In pixels: between the dialog and its cell, and between the dialog and the window. */
const BESIDE_CELL = 3;
const TO_WINDOW = 12;

/** A question right beside the cell that it is about; the keyboard stays in it, and Escape leaves it. */
export function AnchoredDialog(props: {
  readonly label: string;
  /** null while the cell is scrolled away. */
  readonly cell: DOMRect | null;
  readonly width: number;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const { label, cell, width, onCancel, children } = props;
  return (
    <FocusTrap active>
      <div
        className={styles.box}
        style={{ width, ...placeBeside(cell, width) }}
        role="dialog"
        aria-modal="true"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      >
        {children}
      </div>
    </FocusTrap>
  );
}

/** Under the cell where there is more room below it, else above, so that the cell stays in view. */
function placeBeside(cell: DOMRect | null, width: number) {
  const { innerWidth, innerHeight } = window;
  const left = Math.max(TO_WINDOW, Math.min(cell?.left ?? 240, innerWidth - width - TO_WINDOW));
  const bottom = cell?.bottom ?? 200;
  const top = cell?.top ?? bottom;
  const below = innerHeight - bottom - BESIDE_CELL - TO_WINDOW;
  const above = top - BESIDE_CELL - TO_WINDOW;
  return below >= above
    ? { left, top: bottom + BESIDE_CELL, maxHeight: below }
    : { left, bottom: innerHeight - top + BESIDE_CELL, maxHeight: above };
}
