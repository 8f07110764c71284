import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../contract/views/plan.ts';
import { baselinePeriodFor } from '../../../domain/basis.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Hint } from '../../parts/screen.tsx';
import type { ColumnChoice } from './baseline-columns.ts';
import { BaselineSheet } from './baseline-sheet.tsx';
import type { TabProps } from './tab-props.ts';

/** What sharing out can be proportional to, for every unit that receives targets in the year. */
export function BaselinesTab({ view, canWrite }: TabProps) {
  const { api } = useSession();
  const { info, year: workingYear } = useWorkspace();
  const { t } = useTranslation('catalogue');
  const [chosenYear, setYear] = useState<number | null>(null);
  const [choice, setChoice] = useState<ColumnChoice>({ type: 'indicators', sector: '' });
  const plan = useQuery(api.plan.view.queryOptions({ input: { year: chosenYear ?? workingYear } }));
  const indicators = view.indicators
    .filter((one) => one.baseline && !one.ended)
    .toSorted((a, b) => a.order - b.order);
  if (indicators.length === 0) return <Hint>{t('baselines.none')}</Hint>;

  return (
    <Loaded query={plan}>
      {(data) => {
        const year = chosenYear ?? newestYear(data) ?? workingYear;
        return (
          <BaselineSheet
            key={year}
            year={year}
            years={[...new Set([workingYear - 1, ...info.years, year])].sort((a, b) => a - b)}
            plan={data}
            indicators={indicators}
            sectors={view.sectors}
            choice={choice}
            onChoice={setChoice}
            canWrite={canWrite}
            onYear={setYear}
          />
        );
      }}
    </Loaded>
  );
}

/** The year whose baselines serve the working year: they may be older than it. */
function newestYear(plan: PlanView): number | null {
  const periods = plan.figures.filter((one) => one.kind === 'baseline').map((one) => one.period);
  const period = baselinePeriodFor(plan.year, [...new Set(periods)]);
  return period === undefined || !/^\d{4}$/.test(period) ? null : Number(period);
}
