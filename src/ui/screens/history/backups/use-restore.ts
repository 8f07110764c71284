import { useTranslation } from 'react-i18next';
import type { BackupView } from '../../../../contract/views/backups.ts';
import { showDone } from '../../../app/notices.ts';
import { useSession } from '../../../app/session.tsx';
import { useWrite } from '../../../parts/use-write.ts';
import { showStored } from '../../returns/stored-notice.tsx';
import { shownWhen } from './words.ts';

/** Puts a backup in the place of the workspace and says so, with the way back beside it. */
export function useRestore(): {
  /** `why` has to be said where an issued version goes. */
  readonly restore: (backup: BackupView, why: string) => Promise<boolean>;
  readonly busy: boolean;
} {
  const { engine } = useSession();
  const { t } = useTranslation('backups');
  const { run, busy } = useWrite();

  async function undo(id: string): Promise<void> {
    if ((await run(() => engine.backups.restore({ id }))) !== null) showDone(t('undone'));
  }

  return {
    busy,
    restore: async ({ id, at }, why) => {
      const restored = await run(() => engine.backups.restore({ id, why }));
      if (restored === null) return false;
      const when = shownWhen(at, t);
      showStored(t('restored', { when }), t('undo'), () => void undo(restored.undo));
      return true;
    },
  };
}
