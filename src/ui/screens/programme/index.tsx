import { Select, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../contract/views/others.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { useSession } from '../../app/session.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Screen } from '../../parts/screen.tsx';
import tabs from '../../parts/tabs.module.css';
import { shownProgrammeDate } from '../start/programme-date.ts';
import { DeadlineTable } from './deadline-table.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { TaskTable } from './task-table.tsx';

/** The document that the targets come from: to be read, with the sentence behind each number. */
export function ProgrammeScreen() {
  const { api, router } = useSession();
  const { t } = useTranslation('programme');
  const query = useQuery(api.programme.view.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Loaded query={query}>
      {(programmes) => {
        const programme = programmes.find((one) => one.id === chosen) ?? programmes[0];
        if (programme === undefined || isBare(programme)) {
          return (
            <EmptyState
              title={t('none.title')}
              text={t('none.text')}
              action={{ label: t('none.action'), run: () => router.go('catalogue') }}
            />
          );
        }
        return (
          <OneProgramme
            key={programme.id}
            programme={programme}
            choice={
              programmes.length > 1 && (
                <Select
                  aria-label={t('choose')}
                  value={programme.id}
                  onChange={setChosen}
                  data={programmes.map((one) => ({ value: one.id, label: one.title }))}
                  w={320}
                />
              )
            }
          />
        );
      }}
    </Loaded>
  );
}

/** The blank start names no document at all. */
function isBare(programme: ProgrammeView): boolean {
  const { indicators, tasks, deadlines } = programme;
  return indicators.length + tasks.length + deadlines.length === 0;
}

function OneProgramme(props: {
  readonly programme: ProgrammeView;
  readonly choice: React.ReactNode;
}) {
  const { programme, choice } = props;
  const { t } = useTranslation('programme');
  const { horizon } = programme;
  const details = (
    <>
      <span>{programme.organization}</span>
      <span>{t('number', { number: programme.number ?? t('unknown') })}</span>
      <span>{t('dated', { date: shownProgrammeDate(programme.date) ?? t('unknown') })}</span>
      <span>{t('focal', { board: programme.focal ?? t('unknown') })}</span>
      {horizon !== null && <span>{t('horizon', horizon)}</span>}
    </>
  );
  return (
    <Screen title={programme.title} details={details} tools={choice}>
      <Tabs defaultValue="indicators" classNames={tabs} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="indicators">
            {t('tabs.indicators', { n: programme.indicators.length })}
          </Tabs.Tab>
          <Tabs.Tab value="tasks">{t('tabs.tasks', { n: programme.tasks.length })}</Tabs.Tab>
          <Tabs.Tab value="deadlines">
            {t('tabs.deadlines', { n: programme.deadlines.length })}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="indicators">
          <IndicatorTable indicators={programme.indicators} />
        </Tabs.Panel>
        <Tabs.Panel value="tasks">
          <TaskTable tasks={programme.tasks} />
        </Tabs.Panel>
        <Tabs.Panel value="deadlines">
          <DeadlineTable deadlines={programme.deadlines} />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
