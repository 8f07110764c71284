import { useTranslation } from 'react-i18next';
import type { ReadFile, ReturnState } from '../../../contract/views/others.ts';
import { CorrectionList } from './correction-list.tsx';
import type { Correction } from './corrections.ts';
import { ProblemItem } from './problem-item.tsx';
import { type Answer, countProblems, type Problem } from './problems.ts';
import styles from './returns.module.css';
import type { Spot } from './returns-body.tsx';

export type ProblemProps = {
  readonly file: ReadFile;
  readonly states: readonly ReturnState[];
  readonly year: number;
  readonly busy: boolean;
  readonly onAnswer: (answers: readonly Answer[]) => Promise<void>;
};

/** What has to be looked at in a file, each with what one click can do about it. */
export function ProblemList(
  props: ProblemProps & {
    readonly problems: readonly Problem[];
    readonly corrections: readonly Correction[];
    readonly nameOf: (unit: string) => string;
    readonly onTakeBack: (answers: readonly Answer[]) => Promise<void>;
    readonly spot: Spot | null;
    readonly onSpot: (spot: Spot) => void;
  },
) {
  const { problems, corrections, nameOf, onTakeBack, spot, onSpot, ...common } = props;
  const { t } = useTranslation('returns');
  const { errors, warnings } = countProblems(problems);
  return (
    <section className={styles.problems} aria-label={t('problems')}>
      <h2>{problems.length === 0 ? t('noProblems') : t('problemCount', { errors, warnings })}</h2>
      <ol>
        {problems.map((problem) => {
          const { cell } = problem.issue;
          return (
            <ProblemItem
              key={problem.id}
              {...common}
              problem={problem}
              looked={cell !== null && spot?.cell === cell && spot.sheet === problem.sheet}
              onLook={() => cell !== null && onSpot({ sheet: problem.sheet, cell })}
            />
          );
        })}
      </ol>
      <CorrectionList
        corrections={corrections}
        busy={common.busy}
        nameOf={nameOf}
        onTakeBack={onTakeBack}
      />
    </section>
  );
}
