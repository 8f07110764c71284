import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchoredDialog } from '../anchored-dialog.tsx';
import styles from './totals.module.css';

const WIDTH = 380;

/** What a question needs of the sheet that it stands on. */
export type Asking = {
  /** null while the cell is scrolled away. */
  readonly cell: DOMRect | null;
  /** What was typed while the question stood there, and went nowhere. */
  readonly typed: string;
  readonly onStrayKey: (key: string) => void;
  readonly onDone: () => void;
};

/** A question about a number that others depend on; an Enter meant for the sheet answers nothing. */
export function QuestionDialog(props: {
  readonly asking: Asking;
  readonly title: string;
  /** What the person should know before answering. */
  readonly notes: readonly string[];
  readonly children: ReactNode;
}) {
  const { asking, title, notes, children } = props;
  const { t } = useTranslation('totals');
  const notesId = useId();
  return (
    <AnchoredDialog
      label={title}
      describedBy={notesId}
      cell={asking.cell}
      width={WIDTH}
      onCancel={asking.onDone}
      onStrayKey={asking.onStrayKey}
      guardsEnter
    >
      <h2 className={styles.title}>{title}</h2>
      <div id={notesId}>
        {notes.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
      </div>
      {asking.typed !== '' && (
        <p className={styles.stray} role="alert">
          {t('stray', { typed: asking.typed })}
        </p>
      )}
      {children}
    </AnchoredDialog>
  );
}
