import type { KeyboardEvent, ReactNode } from 'react';
import styles from './row-button.module.css';

/**
 * The name of a row that can be chosen: the arrow keys go from row to row, with Alt they move the
 * row itself. Focus chooses, so of a list with `oneStop` only the chosen row is a stop of Tab: the next
 * Tab goes into what was chosen. Around lists that belong together stands `data-rows`.
 */
export function RowButton(props: {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onMove?: (by: -1 | 1) => void;
  readonly oneStop?: boolean;
  readonly children: ReactNode;
}) {
  const { chosen, onChoose, onMove } = props;

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const by = event.key === 'ArrowUp' ? -1 : 1;
    if (event.altKey) {
      onMove?.(by);
      return;
    }
    const list =
      event.currentTarget.closest('[data-rows]') ?? event.currentTarget.closest('tbody, ul, ol');
    const rows = [...(list?.querySelectorAll<HTMLButtonElement>(`.${styles.button}`) ?? [])];
    rows[rows.indexOf(event.currentTarget) + by]?.focus();
  }

  return (
    <button
      type="button"
      className={styles.button}
      aria-pressed={chosen}
      tabIndex={props.oneStop && !chosen ? -1 : 0}
      onClick={onChoose}
      onFocus={onChoose}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </button>
  );
}
