import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReadingIssueCode, Remedy } from '../../../domain/returns/reading.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import { useSession } from '../../app/session.tsx';
import { SearchSelect } from '../../parts/search-select.tsx';
import type { ProblemProps } from './problem-list.tsx';
import { answerOfRemedy, type Problem, unitAnswers } from './problems.ts';
import type { Located } from './similar.ts';

type ControlProps = ProblemProps & {
  readonly problem: Problem;
  /** The problems that the remedy mends: this one, or all that are like it. */
  readonly reach: readonly Located[];
};

/** A cell left blank stores nothing, so what is stored stays. */
const BLANK_WORDS: Partial<Record<ReadingIssueCode, 'keep' | 'dropThis'>> = {
  conflict: 'keep',
  duplicate: 'dropThis',
};

const ACCEPT_WORDS: Partial<Record<ReadingIssueCode, 'take' | 'takeThis'>> = {
  conflict: 'take',
  duplicate: 'takeThis',
};

/** What one click, or one choice, does about a problem. */
export function RemedyControl(props: ControlProps & { readonly remedy: Remedy }) {
  const { problem, remedy, reach, busy, onAnswer } = props;
  const { t } = useTranslation('returns');
  if (remedy.action === 'choose-unit') {
    return <UnitChoice {...props} candidates={remedy.candidates} />;
  }
  if (remedy.action === 'choose-indicator') {
    return <IndicatorChoice {...props} candidates={remedy.candidates} />;
  }
  if (answerOfRemedy(problem, remedy) === null) return null;
  const words = {
    'set-value': () =>
      t('remedy.set', { value: remedy.action === 'set-value' ? formatDecimal(remedy.value) : '' }),
    blank: () => t(`remedy.${BLANK_WORDS[problem.issue.code] ?? 'blank'}`),
    accept: () => t(`remedy.${ACCEPT_WORDS[problem.issue.code] ?? 'accept'}`),
  }[remedy.action];
  // Each problem has a value of its own for the same remedy.
  const answers = reach.flatMap((one) => {
    const own = one.problem === problem ? remedy : sameRemedy(one.problem, remedy);
    return own === null ? [] : (answerOfRemedy(one.problem, own) ?? []);
  });
  return (
    <Button
      size="compact-xs"
      variant="default"
      disabled={busy}
      onClick={() => void onAnswer(answers)}
    >
      {words()}
    </Button>
  );
}

/** The remedy of another problem that does the same; null where it has several of that kind. */
function sameRemedy({ issue }: Problem, { action }: Remedy): Remedy | null {
  const [only, second] = issue.remedies.filter((one) => one.action === action);
  return only === undefined || second !== undefined ? null : only;
}

function UnitChoice(
  props: ControlProps & {
    readonly candidates: readonly { readonly unit: string; readonly reason: string }[];
  },
) {
  const { reach, candidates, states, busy, onAnswer } = props;
  const { t } = useTranslation('returns');
  const reasons = new Map(candidates.map((one) => [one.unit, one.reason]));
  const label = (code: string, name: string) =>
    reasons.has(code) ? t('candidate', { name, reason: reasons.get(code) ?? '' }) : name;
  const likely = candidates.flatMap(({ unit }) => states.find((one) => one.unit === unit) ?? []);
  const others = states.filter((one) => !reasons.has(one.unit));
  return (
    <SearchSelect
      aria-label={t('remedy.unit')}
      placeholder={t('remedy.unit')}
      value={null}
      disabled={busy}
      onChange={(unit) =>
        unit !== null &&
        void onAnswer(reach.flatMap(({ file, problem }) => unitAnswers(file, problem, unit)))
      }
      data={[...likely, ...others].map((one) => ({
        value: one.unit,
        label: label(one.unit, one.name),
      }))}
    />
  );
}

function IndicatorChoice(
  props: ControlProps & {
    readonly candidates: readonly { readonly indicator: string; readonly reason: string }[];
  },
) {
  const { reach, candidates, busy, onAnswer } = props;
  const { api } = useSession();
  const { t } = useTranslation('returns');
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const { cell } = props.problem.issue;
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
    <SearchSelect
      aria-label={t('remedy.indicator')}
      placeholder={t('remedy.indicator')}
      value={null}
      disabled={busy}
      onChange={(indicator) =>
        indicator !== null &&
        void onAnswer(
          reach.flatMap(({ file, problem }) => {
            const at = problem.issue.cell;
            if (at === null) return [];
            const answer = { type: 'indicator' as const, file: file.file, indicator };
            return [{ ...answer, sheet: problem.sheet, cell: at }];
          }),
        )
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
