import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Screen } from '../../parts/screen.tsx';
import { BackupButton } from './backup-button.tsx';
import { DisplayName } from './display-name.tsx';
import { ExportMenu } from './export-menu.tsx';
import { type Filter, filterOf, isFiltered, PAGE, pageInput } from './filter.ts';
import { HistoryFilters } from './history-filters.tsx';
import { HistoryTable } from './history-table.tsx';

/** Who changed what, when and why: nothing is ever taken out of it. */
export function HistoryScreen() {
  const { api } = useSession();
  const { t } = useTranslation('history');
  const [filter, setFilter] = useState<Filter>(() => filterOf(window.location.hash));
  const steps = useInfiniteQuery(
    api.history.list.infiniteOptions({
      input: (before: number | null) => pageInput(filter, before),
      initialPageParam: null as number | null,
      getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.step),
    }),
  );
  const tools = (
    <>
      <ExportMenu filter={filter} />
      <BackupButton />
    </>
  );
  return (
    <Screen title={t('title')} details={<DisplayName />} tools={tools}>
      <HistoryFilters filter={filter} onFilter={setFilter} />
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
