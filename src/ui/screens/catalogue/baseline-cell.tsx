import { useEffect, useRef } from 'react';
import type { Figure } from '../../../domain/figure.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import table from '../../parts/table.module.css';
import styles from './catalogue.module.css';

const STAY = [0, 0] as const;

/** One figure; while it is edited, a field with the text as it was typed. */
export function BaselineCell(props: {
  readonly id: string;
  readonly label: string;
  readonly figure: Figure | null;
  readonly active: boolean;
  readonly editing: string | null;
  readonly canWrite: boolean;
  readonly onFocus: () => void;
  readonly onEdit: (text: string) => void;
  /** The text to be kept, null where the edit is given up; and where a key leads, null where none did. */
  readonly onDone: (text: string | null, move: readonly [number, number] | null) => void;
}) {
  const { editing, figure, onDone } = props;
  const field = useRef<HTMLInputElement>(null);
  const isEditing = editing !== null;
  const finished = useRef(false);

  useEffect(() => {
    finished.current = false;
    if (isEditing) field.current?.focus();
  }, [isEditing]);

  /** Leaving the field by a key also blurs it: the first of the two counts. */
  function done(text: string | null, move: readonly [number, number] | null): void {
    if (finished.current) return;
    finished.current = true;
    const same = text !== null && text.trim() === shown(figure);
    onDone(same ? null : text, move);
  }

  return (
    <td
      data-cell={props.id}
      aria-label={`${props.label}: ${shown(figure)}`}
      className={`${table.number} ${styles.cell} ${props.active ? styles.active : ''}`}
      tabIndex={props.active ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && props.onFocus()}
      onDoubleClick={() => props.canWrite && !isEditing && props.onEdit(shown(figure))}
    >
      {isEditing ? (
        <input
          ref={field}
          aria-label={props.label}
          className={styles.input}
          value={editing}
          onChange={(event) => props.onEdit(event.currentTarget.value)}
          onBlur={() => done(editing, null)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') done(editing, [event.shiftKey ? -1 : 1, 0]);
            else if (event.key === 'Tab') done(editing, [0, event.shiftKey ? -1 : 1]);
            else if (event.key === 'Escape') done(null, STAY);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      ) : (
        shown(figure)
      )}
    </td>
  );
}

function shown(figure: Figure | null): string {
  return figure?.value === null || figure === null ? '' : formatDecimal(figure.value);
}
