import { FocusTrap } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import styles from './anchored-dialog.module.css';
import { useHeldFocus } from './use-held-focus.ts';

/** In pixels: between the dialog and its cell, and between the dialog and the window. */
const BESIDE_CELL = 3;
const TO_WINDOW = 12;

/** In pixels: in a low window the dialog begins above its cell rather than have less room. */
const LEAST_ROOM = 330;

/** A question right beside the cell that it is about; the keyboard stays in it, and Escape leaves it. */
export function AnchoredDialog(props: {
  readonly label: string;
  /** null while the cell is scrolled away. */
  readonly cell: DOMRect | null;
  readonly width: number;
  readonly onCancel: () => void;
  /** A character was typed where nothing takes one. */
  readonly onStrayKey?: (key: string) => void;
  /** An Enter held down since the cell, or right behind such characters, presses nothing. */
  readonly guardsEnter?: boolean;
  /** The element with what should be known before answering. */
  readonly describedBy?: string;
  readonly children: ReactNode;
}) {
  const { label, cell, width, onCancel, onStrayKey, guardsEnter = false, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const isBehindCharacters = useRef(false);
  /** What is typed next was meant for another cell than what was typed before. */
  const beginsAnew = useRef(false);

  function guardEnter(event: KeyboardEvent): void {
    if (event.key === 'Tab') isBehindCharacters.current = false;
    if (isCharacter(event)) isBehindCharacters.current = true;
    if (event.key !== 'Enter' || !(event.repeat || isBehindCharacters.current)) return;
    beginsAnew.current ||= isBehindCharacters.current;
    isBehindCharacters.current = false;
    event.preventDefault();
    event.stopPropagation();
  }

  function tellStray(key: string): void {
    onStrayKey?.(beginsAnew.current ? ` ${key}` : key);
    beginsAnew.current = false;
  }

  useHeldFocus(box);
  return (
    // The trap puts a ref of its own on its child: ours goes through it.
    <FocusTrap active innerRef={box}>
      <div
        className={styles.box}
        style={{ width, ...placeBeside(cell, width) }}
        role="dialog"
        aria-modal="true"
        aria-label={label}
        aria-describedby={props.describedBy}
        tabIndex={-1}
        onKeyDownCapture={guardsEnter ? guardEnter : undefined}
        onKeyDown={(event) => {
          if (isCharacter(event)) tellStray(event.key);
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

/** A space presses the button that has the keyboard. */
function isCharacter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

/** At the side of the cell, so that its column stays in view, and towards the roomier end of the window. */
function placeBeside(cell: DOMRect | null, width: number) {
  const { innerWidth, innerHeight } = window;
  if (cell === null)
    return { left: (innerWidth - width) / 2, top: 120, maxHeight: innerHeight - 240 };
  const atRight = cell.right + BESIDE_CELL;
  const fits = atRight + width + TO_WINDOW <= innerWidth;
  const left = fits ? atRight : Math.max(TO_WINDOW, cell.left - BESIDE_CELL - width);
  const highest = Math.max(TO_WINDOW, innerHeight - TO_WINDOW - LEAST_ROOM);
  const top = Math.min(cell.top, highest);
  return cell.top < innerHeight / 2
    ? { left, top, maxHeight: innerHeight - top - TO_WINDOW }
    : { left, bottom: innerHeight - cell.bottom, maxHeight: cell.bottom - TO_WINDOW };
}
