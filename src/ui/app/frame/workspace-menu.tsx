import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/commands.tsx';
import { showDone, showError } from '../notices.ts';
import { useSession } from '../session.tsx';
import { useWorkspace } from '../workspace.tsx';
import { BackupDialog } from './backup-dialog.tsx';
import { ChoiceButton } from './choice-button.tsx';
import styles from './frame.module.css';

export function WorkspaceMenu() {
  const { engine, api, router, shell, queries } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('frame');
  const { t: tc } = useTranslation();
  const { t: tm } = useTranslation('commands');
  const [asksForPath, setAsksForPath] = useState(false);

  async function close(): Promise<void> {
    try {
      await engine.workspace.close({});
      // The frame goes first: its screens must not ask again about what is closed.
      queries.setQueryData(api.workspace.info.queryKey(), null);
      queries.removeQueries({
        predicate: ({ queryKey }) => !isSame(queryKey, api.workspace.info.queryKey()),
      });
    } catch (error) {
      showError(error, tc);
    }
  }

  async function backup(out: string): Promise<void> {
    setAsksForPath(false);
    try {
      const { path } = await engine.workspace.backup({ out });
      showDone(t('backedUp', { path }));
    } catch (error) {
      showError(error, tc);
    }
  }

  async function askWhere(): Promise<void> {
    if (shell === null) return setAsksForPath(true);
    const path = await shell.saveDialog(`${info.name}-${info.lastStep}.chitieu`);
    if (path !== null) await backup(path);
  }

  useCommands(() => [
    {
      id: 'backups',
      group: 'file',
      title: tm('backups'),
      barred: null,
      run: () => router.go('history', { tab: 'backups' }),
    },
    {
      id: 'backTo',
      group: 'edit',
      title: tm('backTo'),
      barred: null,
      run: () => router.go('history'),
    },
    {
      id: 'otherWorkspace',
      group: 'file',
      title: t('otherWorkspace'),
      barred: null,
      run: () => void close(),
    },
    {
      id: 'backup',
      group: 'file',
      title: t('backup'),
      barred: null,
      run: () => void askWhere(),
    },
  ]);

  return (
    <>
      <Menu>
        <Menu.Target>
          <ChoiceButton
            label={t('workspaceMenu')}
            title={info.path}
            className={styles.organization}
          >
            {info.organization}
          </ChoiceButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('workspaceAt', { path: info.path })}</Menu.Label>
          <Menu.Item onClick={() => void close()}>{t('otherWorkspace')}</Menu.Item>
          <Menu.Item onClick={() => void askWhere()}>{t('backup')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <BackupDialog
        opened={asksForPath}
        suggested={`${info.path.replace(/\.chitieu$/, '')}-${info.lastStep}.chitieu`}
        onCancel={() => setAsksForPath(false)}
        onPath={(path) => void backup(path)}
      />
    </>
  );
}

function isSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
