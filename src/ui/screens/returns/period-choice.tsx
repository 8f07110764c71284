import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parsePeriod } from '../../../domain/period.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { periodsOfYear } from '../../parts/periods.ts';
import type { ProblemProps } from './problem-list.tsx';
import { keepPeriodAnswer, type Problem } from './problems.ts';

/** Which period a return is for: the one asked for, by one click, or another. */
export function PeriodChoice(props: ProblemProps & { readonly problem: Problem }) {
  const { problem, file, busy, onAnswer } = props;
  const { t } = useTranslation('returns');
  const keep = keepPeriodAnswer(file, problem);
  return (
    <>
      {keep !== null && file.period !== null && (
        <Button
          size="compact-xs"
          variant="default"
          disabled={busy}
          onClick={() => void onAnswer([keep])}
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
          period !== null && void onAnswer([{ type: 'period', file: file.file, period }])
        }
        data={periodsOfYear(props.year).map((one) => ({
          value: one.code,
          label: periodLabel(one.period),
        }))}
      />
    </>
  );
}

/** «quý I năm 2020» inside a sentence. */
function periodInText(code: string): string {
  const period = parsePeriod(code);
  const label = period.ok ? periodLabel(period.value) : code;
  return `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`;
}
