import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showAside } from '../../../app/notices.ts';
import { useSession } from '../../../app/session.tsx';
import { useWrite } from '../../../parts/use-write.ts';
import styles from './backups.module.css';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';

export function BackupTools() {
  const { engine } = useSession();
  const { t } = useTranslation('backups');
  const { run, busy } = useWrite();
  const [dialog, setDialog] = useState<'export' | 'import' | null>(null);

  async function make(): Promise<void> {
    const made = await run(() => engine.backups.make({}), t('made'));
    if (made !== null && made.secondProblem !== null) showAside(made.secondProblem);
  }

  const close = () => setDialog(null);
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('tools')}>
      <Button variant="default" loading={busy} onClick={() => void make()}>
        {t('make')}
      </Button>
      <Button variant="default" onClick={() => setDialog('export')}>
        {t('export')}
      </Button>
      <Button variant="default" onClick={() => setDialog('import')}>
        {t('import')}
      </Button>
      {dialog === 'export' && <ExportDialog onClose={close} />}
      {dialog === 'import' && <ImportDialog onClose={close} />}
    </div>
  );
}
