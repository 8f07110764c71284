import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { periodLabel } from '../../../domain/period-label.ts';
import { periodsOfYear } from '../../parts/periods.ts';
import { periodInText } from './figure-words.ts';
import type { ProblemProps } from './problem-list.tsx';
import { keepPeriodAnswer, type Problem } from './problems.ts';
import type { Located } from './similar.ts';

/** Which period a return is for: the one asked for, by one click, or another. */
export function PeriodChoice(
  props: ProblemProps & { readonly problem: Problem; readonly reach: readonly Located[] },
) {
  const { problem, file, reach, busy, onAnswer } = props;
  const { t } = useTranslation('returns');
  const keep = keepPeriodAnswer(file, problem);
  return (
    <>
      {keep !== null && file.period !== null && (
        <Button
          size="compact-xs"
          variant="default"
          disabled={busy}
          onClick={() =>
            void onAnswer(reach.flatMap((one) => keepPeriodAnswer(one.file, one.problem) ?? []))
          }
        >
          {t('remedy.keepPeriod', { period: periodInText(file.period) })}
        </Button>
      )}
      <Select
        aria-label={t('remedy.period')}
        placeholder={t('remedy.period')}
        value={null}
        disabled={busy}
        onChange={(period) =>
          period !== null &&
          void onAnswer(reach.map((one) => ({ type: 'period', file: one.file.file, period })))
        }
        data={periodsOfYear(props.year).map((one) => ({
          value: one.code,
          label: periodLabel(one.period),
        }))}
      />
    </>
  );
}
