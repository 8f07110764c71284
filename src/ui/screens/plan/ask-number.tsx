import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
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
  /** null: the person types again. `typed`: what was typed meanwhile, and went nowhere. */
  readonly onAnswer: (value: number | null, typed: string) => void;
}) {
  const { question, cell, onAnswer } = props;
  const { t } = useTranslation('plan');
  const [typed, setTyped] = useState('');
  const title = titleOf(question, t);
  return (
    <AnchoredDialog
      label={title}
      cell={cell}
      width={WIDTH}
      onCancel={() => onAnswer(null, typed)}
      onStrayKey={(key) => setTyped((before) => before + key)}
      guardsEnter
    >
      <p className={styles.ask}>{title}</p>
      {typed !== '' && (
        <p className={styles.askStray} role="alert">
          {t('typed.stray', { typed })}
        </p>
      )}
      <div className={styles.askButtons}>
        {question.candidates.map((value) => (
          // None stands out: the text proves none of them.
          <Button key={value} variant="default" onClick={() => onAnswer(value, typed)}>
            {shownNumber(value, question.column.numbers)}
          </Button>
        ))}
        {/* Typing goes on by itself: an Enter meant for the next cell must not choose a number. */}
        <Button variant="default" data-autofocus onClick={() => onAnswer(null, typed)}>
          {t('typed.again')}
        </Button>
      </div>
    </AnchoredDialog>
  );
}

function titleOf(question: Question, t: TFunction<'plan'>): string {
  const { text, result, candidates, column } = question;
  if (result === undefined) return t('typed.ask', { text });
  const [low = '', high = ''] = candidates.map((value) => shownNumber(value, column.numbers));
  if (result === '') return t('typed.askWhole', { text, low, high });
  return high === ''
    ? t('typed.askRounded', { text, result, low })
    : t('typed.askRoundedTwo', { text, result, low, high });
}
