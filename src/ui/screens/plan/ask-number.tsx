import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnchoredDialog } from './anchored-dialog.tsx';
import { shownNumber } from './model/plan-cells.ts';
import styles from './plan.module.css';
import type { Question } from './use-sheet-handlers.ts';

const WIDTH = 288;

/** Asks which number was meant, right beside the cell; nothing is stored before the answer. */
export function AskNumber(props: {
  readonly question: Question;
  readonly cell: DOMRect | null;
  /** null: the person types again. */
  readonly onAnswer: (value: number | null) => void;
}) {
  const { question, cell, onAnswer } = props;
  const { t } = useTranslation('plan');
  const title = t('typed.ask', { text: question.text });
  return (
    <AnchoredDialog label={title} cell={cell} width={WIDTH} onCancel={() => onAnswer(null)}>
      <p className={styles.ask}>{title}</p>
      <div className={styles.askButtons}>
        {question.candidates.map((value) => (
          <Button key={value} onClick={() => onAnswer(value)}>
            {shownNumber(value, question.column.numbers)}
          </Button>
        ))}
        {/* Typing goes on by itself: an Enter meant for the next cell must not choose a number. */}
        <Button variant="default" data-autofocus onClick={() => onAnswer(null)}>
          {t('typed.again')}
        </Button>
      </div>
    </AnchoredDialog>
  );
}
