import { Tabs } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Screen } from '../../parts/screen.tsx';
import tabs from '../../parts/tabs.module.css';
import { Backups } from './backups/backups.tsx';
import { DisplayName } from './display-name.tsx';
import { ExportMenu } from './export-menu.tsx';
import { type Filter, filterOf, isFiltered, PAGE, pageInput } from './filter.ts';
import { HistoryFilters } from './history-filters.tsx';
import { HistoryTable } from './history-table.tsx';

/** Who changed what, when and why: nothing is ever taken out of it. */
export function HistoryScreen() {
  const { api } = useSession();
  const { t } = useTranslation('history');
  const { t: tb } = useTranslation('backups');
  const [tab, setTab] = useState(() => tabOf(window.location.hash));
  const [filter, setFilter] = useState<Filter>(() => filterOf(window.location.hash));
  useEffect(() => {
    const follow = () => {
      setTab(tabOf(window.location.hash));
      setFilter(filterOf(window.location.hash));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const steps = useInfiniteQuery(
    api.history.list.infiniteOptions({
      input: (before: number | null) => pageInput(filter, before),
      initialPageParam: null as number | null,
      getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.step),
    }),
  );
  return (
    <Screen
      title={t('title')}
      details={<DisplayName />}
      tools={tab === 'changes' && <ExportMenu filter={filter} />}
    >
      <Tabs
        value={tab}
        onChange={(next) => setTab(next === 'backups' ? 'backups' : 'changes')}
        classNames={tabs}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="changes">{tb('changes')}</Tabs.Tab>
          <Tabs.Tab value="backups">{tb('title')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="changes">
          <HistoryFilters filter={filter} onFilter={setFilter} />
          <Loaded query={steps}>
            {(data) => (
              <HistoryTable
                steps={data.pages.flat()}
                filtered={isFiltered(filter)}
                more={steps.hasNextPage ? () => void steps.fetchNextPage() : null}
                busy={steps.isFetchingNextPage}
                onDay={(day) => setFilter({ ...filter, from: day, to: day })}
              />
            )}
          </Loaded>
        </Tabs.Panel>
        <Tabs.Panel value="backups">
          <Backups />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}

/** Links from elsewhere name the tab in the address: «#/history?tab=backups». */
function tabOf(hash: string): 'changes' | 'backups' {
  const asked = new URLSearchParams(hash.split('?')[1]).get('tab');
  return asked === 'backups' ? 'backups' : 'changes';
}
