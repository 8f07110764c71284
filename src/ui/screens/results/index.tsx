import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '../../../contract/views/others.ts';
import type { PlanView } from '../../../contract/views/plan.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Screen } from '../../parts/screen.tsx';
import { SearchSelect } from '../../parts/search-select.tsx';
import { ChartBoard } from '../charts/chart-board.tsx';
import { reportedUnits } from './reported.ts';
import { resultChoices, resultSectors } from './result-choices.ts';
import { firstPeriod, resultPeriods } from './result-periods.ts';
import { resultRows } from './result-rows.ts';
import { ResultTable } from './result-table.tsx';

/** Every unit with its target, what it did, what is missing and its rank: one indicator at a time. */
export function ResultsScreen() {
  const { api } = useSession();
  const { year, version } = useWorkspace();
  const input = version === null ? { year } : { year, version: version.id };
  const plan = useQuery(api.plan.view.queryOptions({ input }));
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  return (
    <Loaded query={plan}>
      {(data) => (
        <Loaded query={catalogue}>
          {(known) => <Results key={data.year} plan={data} known={known} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Results(props: { readonly plan: PlanView; readonly known: CatalogueView }) {
  const { plan, known } = props;
  const { router } = useSession();
  const { t } = useTranslation('results');
  const { t: tc } = useTranslation('charts');
  const [chosenIndicator, setIndicator] = useState<string | null>(null);
  const [chosenPeriod, setPeriod] = useState<string | null>(null);
  const [chosenSector, setSector] = useState('');
  const [asChart, setAsChart] = useState(false);

  const { planned, others } = resultChoices(plan, known.indicators);
  const indicators = [...planned, ...others];
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
  const period = periods.find((one) => one.code === chosenPeriod)?.code ?? firstPeriod(periods);
  const sectors = resultSectors(plan, indicator.code, known.sectors);
  const sector = sectors.some(({ code }) => code === chosenSector) ? chosenSector : '';
  const rows = resultRows(plan, indicator, period, sector);
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
          <SegmentedControl
            size="xs"
            transitionDuration={0}
            aria-label={tc('view')}
            data={[
              { value: 'table', label: tc('asTable') },
              { value: 'chart', label: tc('asChart') },
            ]}
            value={asChart ? 'chart' : 'table'}
            onChange={(next) => setAsChart(next === 'chart')}
          />
          <SearchSelect
            aria-label={t('indicator')}
            value={indicator.code}
            onChange={setIndicator}
            data={
              others.length === 0
                ? named(planned)
                : [
                    { group: t('ofPlan'), items: named(planned) },
                    { group: t('otherIndicators'), items: named(others) },
                  ].filter(({ items }) => items.length > 0)
            }
            w={320}
          />
          {sectors.length > 0 && !asChart && (
            <Select
              aria-label={t('sector')}
              value={sector}
              onChange={(code) => setSector(code ?? '')}
              data={[{ value: '', label: t('wholeUnit') }, ...named(sectors)]}
              w={190}
            />
          )}
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
      {asChart ? (
        <ChartBoard given={{ indicator: indicator.code, period }} />
      ) : (
        <ResultTable
          rows={rows}
          indicator={indicator}
          period={periods.find((one) => one.code === period)?.period ?? null}
        />
      )}
    </Screen>
  );
}

function named(list: readonly { readonly code: string; readonly name: string }[]) {
  return list.map(({ code, name }) => ({ value: code, label: name }));
}
