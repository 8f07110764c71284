import { Button, FocusTrap } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shownNumber } from './model/plan-cells.ts';
import styles from './plan.module.css';
import type { Question } from './use-sheet-handlers.ts';

/** Asks which number was meant, right under the cell; nothing is stored before the answer. */
export function AskNumber(props: {
  readonly question: Question;
  readonly place: DOMRect | null;
  /** null: the person types again. */
  readonly onAnswer: (value: number | null) => void;
}) {
  const { question, place, onAnswer } = props;
  const { t } = useTranslation('plan');
  const position = {
    left: Math.min(place?.left ?? 240, window.innerWidth - 300),
    top: Math.min((place?.bottom ?? 200) + 3, window.innerHeight - 120),
  };
  return (
    <FocusTrap active>
      <div
        className={styles.ask}
        style={position}
        role="dialog"
        aria-modal="true"
        aria-label={t('typed.ask', { text: question.text })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onAnswer(null);
        }}
      >
        <p>{t('typed.ask', { text: question.text })}</p>
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
      </div>
    </FocusTrap>
  );
}
