import { useTranslation } from 'react-i18next';
import { showDone, showError } from '../../../app/notices.ts';
import { useSession } from '../../../app/session.tsx';
import { offerDownload } from '../../../parts/files.ts';

const FILE_NAME = 'mau-bao-cao.json';

/** Saves all remembered forms where the desktop's dialog says, or hands them to the browser. */
export function useExport(): () => Promise<void> {
  const { engine, shell } = useSession();
  const { t } = useTranslation('returnForms');
  const { t: tc } = useTranslation();

  return async () => {
    try {
      const out = shell === null ? undefined : await shell.saveDialog(FILE_NAME);
      if (out === null) return;
      const written = await engine.returnForms.export(out === undefined ? {} : { out });
      if (written.base64 !== null) offerDownload(document, written.name, written.base64);
      showDone(t('exported', { name: written.path ?? written.name }));
    } catch (error) {
      showError(error, tc);
    }
  };
}
