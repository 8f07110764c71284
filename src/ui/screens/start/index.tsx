import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeChoice } from '../../../contract/views/workspace.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { useSession } from '../../app/session.tsx';
import { NewWorkspaceDialog } from './new-workspace-dialog.tsx';
import { OpenByPath } from './open-by-path.tsx';
import { ProgrammeList } from './programme-list.tsx';
import styles from './start.module.css';
import { useOpening } from './use-opening.ts';
import { FoundList, RecentList } from './workspace-lists.tsx';

/** Recent workspaces and found ones at the left, a new one from a programme at the right. */
export function StartScreen() {
  const { api } = useSession();
  const { t } = useTranslation('start');
  const view = useQuery(api.workspace.start.queryOptions());
  const [programme, setProgramme] = useState<ProgrammeChoice | null>(null);
  const { open, create, busy } = useOpening();

  if (view.isPending) return null;
  if (view.isError) return <LoadFailure error={view.error} retry={() => void view.refetch()} />;
  const { recent, found, folder, programmes } = view.data;
  const recentPaths = new Set(recent.map((one) => one.path));
  const others = found.filter((one) => !recentPaths.has(one.path));

  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('subtitle')}</p>
      </header>
      <div className={styles.columns}>
        <div>
          {recent.length === 0 && others.length === 0 && <p className={styles.none}>{t('none')}</p>}
          {recent.length > 0 && <RecentList recent={recent} onOpen={open} disabled={busy} />}
          {others.length > 0 && (
            <FoundList found={others} folder={folder} onOpen={open} disabled={busy} />
          )}
          <OpenByPath onOpen={open} disabled={busy} />
        </div>
        <ProgrammeList programmes={programmes} onChoose={setProgramme} />
      </div>
      <NewWorkspaceDialog
        programme={programme}
        folder={folder}
        busy={busy}
        onCancel={() => setProgramme(null)}
        onCreate={create}
      />
    </main>
  );
}
