import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownDate } from '../../app/dates.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Remark, Screen } from '../../parts/screen.tsx';
import tabs from '../../parts/tabs.module.css';
import { BaselinesTab } from './baselines-tab.tsx';
import styles from './catalogue.module.css';
import { IndicatorsTab } from './indicators-tab.tsx';
import { PersonsTab } from './persons-tab.tsx';
import { SectorsTab } from './sectors-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import type { TabProps } from './tab-props.ts';
import { UnitsTab } from './units-tab.tsx';

const TABS = ['units', 'sectors', 'indicators', 'baselines', 'settings', 'persons'] as const;
type Tab = (typeof TABS)[number];

/** The lists that everything else is made of, as they are now or as they stood on a day. */
export function CatalogueScreen() {
  const { api } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('catalogue');
  const [asOf, setAsOf] = useState<string | null>(null);
  const query = useQuery(api.catalogue.view.queryOptions({ input: asOf === null ? {} : { asOf } }));

  const details = (
    <>
      {info.labels.map((label) => (
        <Remark key={label}>{label}</Remark>
      ))}
      {asOf !== null && <span>{t('asOfNote', { date: shownDate(asOf) })}</span>}
    </>
  );
  const tools = (
    <div className={styles.asOf}>
      <span aria-hidden="true">{t('asOf')}</span>
      <DateField label={t('asOf')} labelHidden value={asOf} onChange={setAsOf} />
    </div>
  );
  return (
    <Screen title={t('title')} details={details} tools={tools}>
      <Tabs defaultValue={tabOf(window.location.hash)} classNames={tabs} keepMounted={false}>
        <Tabs.List>
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((tab) => (
          <Tabs.Panel key={tab} value={tab}>
            <Loaded query={query}>
              {(view) => (
                <TabBody tab={tab} view={view} canWrite={!info.readOnly && asOf === null} />
              )}
            </Loaded>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Screen>
  );
}

/** Links from elsewhere name the tab in the address: «#/catalogue?tab=settings». */
function tabOf(hash: string): Tab {
  const asked = new URLSearchParams(hash.split('?')[1]).get('tab');
  return TABS.find((tab) => tab === asked) ?? 'units';
}

function TabBody(props: TabProps & { readonly tab: Tab }) {
  const { tab, view, canWrite } = props;
  switch (tab) {
    case 'units':
      return <UnitsTab view={view} canWrite={canWrite} />;
    case 'sectors':
      return <SectorsTab view={view} canWrite={canWrite} />;
    case 'indicators':
      return <IndicatorsTab view={view} canWrite={canWrite} />;
    case 'baselines':
      return <BaselinesTab view={view} canWrite={canWrite} />;
    case 'settings':
      return <SettingsTab view={view} canWrite={canWrite} />;
    case 'persons':
      return <PersonsTab view={view} canWrite={canWrite} />;
  }
}
