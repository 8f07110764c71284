import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupsView } from '../../../../contract/views/backups.ts';
import { useSession } from '../../../app/session.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Hint } from '../../../parts/screen.tsx';
import { BackupTable } from './backup-table.tsx';
import { BackupTools } from './backup-tools.tsx';
import styles from './backups.module.css';
import { FolderForm } from './folder-form.tsx';

/** The backups of the open workspace: what each holds, how to go back to one, and where they are kept. */
export function Backups() {
  const { api } = useSession();
  const query = useQuery(api.backups.list.queryOptions({ input: {} }));
  return (
    <div className={styles.screen}>
      <BackupTools />
      <Loaded query={query}>{(view) => <Found view={view} />}</Loaded>
    </div>
  );
}

function Found(props: { readonly view: BackupsView }) {
  const { view } = props;
  const { t } = useTranslation('backups');
  // The form begins anew where another page saved other folders.
  const [saved, setSaved] = useState(0);
  return (
    <div className={styles.columns}>
      <div className={styles.list}>
        {view.backups.length === 0 ? (
          <Hint>{t('none', { minutes: view.everyMinutes })}</Hint>
        ) : (
          <BackupTable backups={view.backups} undoOfLast={view.undoOfLast} />
        )}
      </div>
      <aside className={styles.side} aria-label={t('folders.title')}>
        <FolderForm
          key={`${view.second} ${view.atWork} ${saved}`}
          view={view}
          onSaved={() => setSaved(saved + 1)}
        />
      </aside>
    </div>
  );
}
