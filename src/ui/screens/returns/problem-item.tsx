import { Button, Checkbox } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Remedy } from '../../../domain/returns/reading.ts';
import inbox from './inbox.module.css';
import { PeriodChoice } from './period-choice.tsx';
import type { ProblemProps } from './problem-list.tsx';
import { asksForNumber, asksForPeriod, openRemedies, type Problem } from './problems.ts';
import { RemedyControl } from './remedy-control.tsx';
import styles from './returns.module.css';
import { type Located, mendedAlike, type SimilarProblems } from './similar.ts';
import { skipping } from './skipping.ts';
import { TypedValue } from './typed-value.tsx';

/** A problem with its remedies: Enter goes from the message to the first of them, Escape back. */
export function ProblemItem(
  props: ProblemProps & {
    readonly problem: Problem;
    readonly similar: SimilarProblems;
    readonly looked: boolean;
    readonly onLook: () => void;
    readonly onStep: (by: -1 | 1) => void;
  },
) {
  const { problem, file, busy, onAnswer } = props;
  const { issue, sheet } = problem;
  const { t } = useTranslation('returns');
  const { t: ti } = useTranslation('inbox');
  const [isForAll, setIsForAll] = useState(false);
  const self: Located = { file, problem };
  const alike = mendedAlike(props.similar, self, null);
  const reach = (action: Remedy['action'] | null) =>
    isForAll ? mendedAlike(props.similar, self, action) : [self];
  const skipped = skipping(file, problem);
  const { cell } = issue;

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>): void {
    const onMessage = (event.target as HTMLElement).hasAttribute('data-message');
    if (event.key === 'Escape' && !onMessage && !event.defaultPrevented) {
      event.currentTarget.querySelector<HTMLElement>('[data-message]')?.focus();
    }
    if (!onMessage) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      props.onStep(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const remedy = event.currentTarget.querySelector<HTMLElement>(
        '[data-remedies] button:not(:disabled), [data-remedies] input:not(:disabled)',
      );
      if (remedy === null) return;
      event.preventDefault();
      remedy.focus();
    }
  }

  return (
    <li
      className={`${styles[issue.severity]} ${props.looked ? styles.chosen : ''}`}
      data-linked={props.looked || undefined}
      data-at={cell ?? ''}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className={styles.message}
        data-message=""
        onClick={props.onLook}
        onFocus={props.onLook}
      >
        <b>{t(`severity.${issue.severity}`)}</b> {issue.message}
      </button>
      <div className={styles.remedies} data-remedies="">
        {asksForPeriod(problem) ? (
          <PeriodChoice {...props} reach={reach(null)} />
        ) : (
          openRemedies(problem).map((remedy) => (
            <RemedyControl
              key={remedy.action === 'set-value' ? `set ${remedy.value}` : remedy.action}
              {...props}
              remedy={remedy}
              reach={reach(remedy.action)}
            />
          ))
        )}
        {skipped !== null && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={busy}
            onClick={() =>
              void onAnswer(
                reach(null).flatMap((one) => {
                  const at = one.problem.issue.cell;
                  if (at === null) return [];
                  const answer = { type: 'ignore' as const, file: one.file.file };
                  return [{ ...answer, sheet: one.problem.sheet, cell: at }];
                }),
              )
            }
          >
            {t(`remedy.skip.${skipped.what}`)}
          </Button>
        )}
        {asksForNumber(problem) && cell !== null && (
          <TypedValue
            cell={cell}
            busy={busy}
            onValue={(value) =>
              void onAnswer([{ type: 'value', file: file.file, sheet, cell, value }])
            }
          />
        )}
      </div>
      {alike.length > 1 && (
        <Checkbox
          size="xs"
          className={inbox.alike}
          label={ti('alike', { n: alike.length })}
          checked={isForAll}
          onChange={(event) => setIsForAll(event.currentTarget.checked)}
        />
      )}
    </li>
  );
}
