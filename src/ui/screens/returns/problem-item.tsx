import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReadingIssueCode, Remedy } from '../../../domain/returns/reading.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import { useSession } from '../../app/session.tsx';
import { PeriodChoice } from './period-choice.tsx';
import type { ProblemProps } from './problem-list.tsx';
import {
  answerOfRemedy,
  asksForNumber,
  asksForPeriod,
  openRemedies,
  type Problem,
  unitAnswers,
} from './problems.ts';
import styles from './returns.module.css';
import { skipping } from './skipping.ts';
import { TypedValue } from './typed-value.tsx';

export function ProblemItem(
  props: ProblemProps & {
    readonly problem: Problem;
    readonly looked: boolean;
    readonly onLook: () => void;
  },
) {
  const { problem, file, busy, onAnswer } = props;
  const { issue } = problem;
  const { t } = useTranslation('returns');
  const skipped = skipping(file, problem);
  return (
    <li className={`${styles[issue.severity]} ${props.looked ? styles.chosen : ''}`}>
      <button type="button" className={styles.message} onClick={props.onLook}>
        <b>{t(`severity.${issue.severity}`)}</b> {issue.message}
      </button>
      <div className={styles.remedies}>
        {asksForPeriod(problem) ? (
          <PeriodChoice {...props} />
        ) : (
          openRemedies(problem).map((remedy) => (
            <RemedyControl key={keyOf(remedy)} {...props} remedy={remedy} />
          ))
        )}
        {skipped !== null && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={busy}
            onClick={() => void onAnswer([skipped.answer])}
          >
            {t(`remedy.skip.${skipped.what}`)}
          </Button>
        )}
        {asksForNumber(problem) && issue.cell !== null && (
          <TypedValue
            cell={issue.cell}
            busy={busy}
            onValue={(value) =>
              issue.cell !== null &&
              void onAnswer([
                { type: 'value', file: file.file, sheet: problem.sheet, cell: issue.cell, value },
              ])
            }
          />
        )}
      </div>
    </li>
  );
}

/** A cell left blank stores nothing, so what is stored stays. */
const BLANK_WORDS: Partial<Record<ReadingIssueCode, 'keep' | 'dropThis'>> = {
  conflict: 'keep',
  duplicate: 'dropThis',
};

const ACCEPT_WORDS: Partial<Record<ReadingIssueCode, 'take' | 'takeThis'>> = {
  conflict: 'take',
  duplicate: 'takeThis',
};

function keyOf(remedy: Remedy): string {
  return remedy.action === 'set-value' ? `set ${remedy.value}` : remedy.action;
}

function RemedyControl(
  props: ProblemProps & { readonly problem: Problem; readonly remedy: Remedy },
) {
  const { problem, remedy, file, busy, onAnswer } = props;
  const { t } = useTranslation('returns');
  if (remedy.action === 'choose-unit') {
    const reasons = new Map(remedy.candidates.map((one) => [one.unit, one.reason]));
    const label = (code: string, name: string) =>
      reasons.has(code) ? t('candidate', { name, reason: reasons.get(code) ?? '' }) : name;
    const likely = remedy.candidates.flatMap(
      ({ unit }) => props.states.find((one) => one.unit === unit) ?? [],
    );
    const others = props.states.filter((one) => !reasons.has(one.unit));
    return (
      <Select
        aria-label={t('remedy.unit')}
        placeholder={t('remedy.unit')}
        searchable
        value={null}
        disabled={busy}
        onChange={(unit) => unit !== null && void onAnswer(unitAnswers(file, problem, unit))}
        data={[...likely, ...others].map((one) => ({
          value: one.unit,
          label: label(one.unit, one.name),
        }))}
      />
    );
  }
  if (remedy.action === 'choose-indicator') {
    return <IndicatorChoice {...props} candidates={remedy.candidates} />;
  }
  const answer = answerOfRemedy(problem, remedy);
  if (answer === null) return null;
  const words = {
    'set-value': () =>
      t('remedy.set', { value: remedy.action === 'set-value' ? formatDecimal(remedy.value) : '' }),
    blank: () => t(`remedy.${BLANK_WORDS[problem.issue.code] ?? 'blank'}`),
    accept: () => t(`remedy.${ACCEPT_WORDS[problem.issue.code] ?? 'accept'}`),
  }[remedy.action];
  return (
    <Button
      size="compact-xs"
      variant="default"
      disabled={busy}
      onClick={() => void onAnswer([answer])}
    >
      {words()}
    </Button>
  );
}

function IndicatorChoice(
  props: ProblemProps & {
    readonly problem: Problem;
    readonly candidates: readonly { readonly indicator: string; readonly reason: string }[];
  },
) {
  const { problem, candidates, file, busy, onAnswer } = props;
  const { api } = useSession();
  const { t } = useTranslation('returns');
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const { cell } = problem.issue;
  if (cell === null) return null;
  const indicators = (catalogue.data?.indicators ?? []).filter((one) => !one.ended);
  const isLikely = (code: string) => candidates.some((one) => one.indicator === code);
  const sorted = [
    ...candidates.flatMap(
      ({ indicator }) => indicators.find((one) => one.code === indicator) ?? [],
    ),
    ...indicators.filter((one) => !isLikely(one.code)),
  ];
  return (
    <Select
      aria-label={t('remedy.indicator')}
      placeholder={t('remedy.indicator')}
      searchable
      value={null}
      disabled={busy}
      onChange={(indicator) =>
        indicator !== null &&
        void onAnswer([
          { type: 'indicator', file: file.file, sheet: problem.sheet, cell, indicator },
        ])
      }
      data={sorted.map((one) => {
        const reason = candidates.find(({ indicator }) => indicator === one.code)?.reason;
        return {
          value: one.code,
          label: reason === undefined ? one.name : t('candidate', { name: one.name, reason }),
        };
      })}
    />
  );
}
