import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../contract/views/plan.ts';
import { isCount, isRatio } from '../../../domain/indicator.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Screen } from '../../parts/screen.tsx';
import { reportedUnits } from './reported.ts';
import { firstPeriod, resultPeriods } from './result-periods.ts';
import { resultRows } from './result-rows.ts';
import { ResultTable } from './result-table.tsx';

/** Every unit with its target, what it did, what is missing and its rank: one indicator at a time. */
export function ResultsScreen() {
  const { api } = useSession();
  const { year, version } = useWorkspace();
  const input = version === null ? { year } : { year, version: version.id };
  const plan = useQuery(api.plan.view.queryOptions({ input }));
  return <Loaded query={plan}>{(data) => <Results key={data.year} plan={data} />}</Loaded>;
}

function Results(props: { readonly plan: PlanView }) {
  const { plan } = props;
  const { router } = useSession();
  const { t } = useTranslation('results');
  const [chosenIndicator, setIndicator] = useState<string | null>(null);
  const [chosenPeriod, setPeriod] = useState<string | null>(null);

  const withFigures = new Set(
    plan.figures
      .filter((one) => one.kind === 'result' || one.kind === 'target')
      .map((one) => one.indicator),
  );
  const indicators = plan.indicators.filter(
    (one) => (isCount(one.kind) || isRatio(one.kind)) && withFigures.has(one.code),
  );
  const hasResults = plan.figures.some((one) => one.kind === 'result' && one.value !== null);
  const indicator = indicators.find((one) => one.code === chosenIndicator) ?? indicators[0];
  if (indicator === undefined) {
    return (
      <EmptyState
        title={t('none.title', { year: plan.year })}
        text={t('none.text')}
        action={{ label: t('none.action'), run: () => router.go('plan') }}
      />
    );
  }

  const periods = resultPeriods(plan, indicator.code);
  const known = periods.find((one) => one.code === chosenPeriod);
  const period = known?.code ?? firstPeriod(periods);
  const rows = resultRows(plan, indicator, period);
  return (
    <Screen
      title={t('title')}
      details={
        <>
          <span>{indicator.unit === '' ? null : t('measure', { unit: indicator.unit })}</span>
          {hasResults ? (
            <span>{t('reported', reportedUnits(rows))}</span>
          ) : (
            <span role="status">{t('noResults', { year: plan.year })}</span>
          )}
        </>
      }
      tools={
        <>
          <Select
            aria-label={t('indicator')}
            value={indicator.code}
            onChange={setIndicator}
            data={indicators.map((one) => ({ value: one.code, label: one.name }))}
            w={320}
          />
          <Select
            aria-label={t('period')}
            value={period}
            onChange={setPeriod}
            data={periods.map((one) => ({ value: one.code, label: periodLabel(one.period) }))}
            w={190}
          />
        </>
      }
    >
      <ResultTable
        rows={rows}
        indicator={indicator}
        period={periods.find((one) => one.code === period)?.period ?? null}
      />
    </Screen>
  );
}
