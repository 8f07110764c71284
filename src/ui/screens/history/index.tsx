import { Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Screen } from '../../parts/screen.tsx';
import { SearchSelect } from '../../parts/search-select.tsx';
import { BackupButton } from './backup-button.tsx';
import { type Filter, filterInput, isFiltered, NO_FILTER, PAGE } from './filter.ts';
import { HistoryTable } from './history-table.tsx';
import { byName } from './names.ts';

/** Who changed what, when and why: nothing is ever taken out of it. */
export function HistoryScreen() {
  const { api } = useSession();
  const { t } = useTranslation('history');
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const steps = useInfiniteQuery(
    api.history.list.infiniteOptions({
      input: (before: number | null) => filterInput(filter, before),
      initialPageParam: null as number | null,
      getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.step),
    }),
  );
  const everyone = { value: '', label: t('anyone') };
  const actors = new Set([
    ...(catalogue.data?.persons ?? []).map((person) => person.name),
    ...(steps.data?.pages.flat() ?? []).map((step) => step.by),
    ...(filter.by === '' ? [] : [filter.by]),
  ]);

  const filters = (
    <>
      <SearchSelect
        aria-label={t('unit')}
        value={filter.unit}
        onChange={(unit) => setFilter({ ...filter, unit: unit ?? '' })}
        data={[{ value: '', label: t('anyUnit') }, ...byName(catalogue.data?.units ?? [])]}
        w={220}
      />
      <SearchSelect
        aria-label={t('indicator')}
        value={filter.indicator}
        onChange={(indicator) => setFilter({ ...filter, indicator: indicator ?? '' })}
        data={[
          { value: '', label: t('anyIndicator') },
          ...byName(catalogue.data?.indicators ?? []),
        ]}
        w={220}
      />
      <Select
        aria-label={t('person')}
        value={filter.by}
        onChange={(by) => setFilter({ ...filter, by: by ?? '' })}
        data={[everyone, ...[...actors].map((name) => ({ value: name, label: name }))]}
        w={150}
      />
      <DateField
        label={t('day')}
        labelHidden
        value={filter.day}
        onChange={(day) => setFilter({ ...filter, day })}
      />
      <BackupButton />
    </>
  );
  return (
    <Screen title={t('title')} tools={filters}>
      <Loaded query={steps}>
        {(data) => (
          <HistoryTable
            steps={data.pages.flat()}
            filtered={isFiltered(filter)}
            more={steps.hasNextPage ? () => void steps.fetchNextPage() : null}
            busy={steps.isFetchingNextPage}
          />
        )}
      </Loaded>
    </Screen>
  );
}
