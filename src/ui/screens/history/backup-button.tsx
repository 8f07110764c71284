import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupDialog } from '../../app/frame/backup-dialog.tsx';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { useWrite } from '../../parts/use-write.ts';

/** A copy of the workspace, where the person says. */
export function BackupButton() {
  const { engine, shell } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('history');
  const { t: tf } = useTranslation('frame');
  const { run, busy } = useWrite();
  const [asksForPath, setAsksForPath] = useState(false);

  async function backup(out: string): Promise<void> {
    setAsksForPath(false);
    await run(
      () => engine.workspace.backup({ out }),
      ({ path }) => tf('backedUp', { path }),
    );
  }

  async function askWhere(): Promise<void> {
    if (shell === null) {
      setAsksForPath(true);
      return;
    }
    const path = await shell.saveDialog(`${info.name}-${info.lastStep}.chitieu`);
    if (path !== null) await backup(path);
  }

  return (
    <>
      <Button variant="default" loading={busy} onClick={() => void askWhere()}>
        {t('backup')}
      </Button>
      <BackupDialog
        opened={asksForPath}
        suggested={`${info.path.replace(/\.chitieu$/, '')}-${info.lastStep}.chitieu`}
        onCancel={() => setAsksForPath(false)}
        onPath={(path) => void backup(path)}
      />
    </>
  );
}
