import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone, showError } from '../../../app/notices.ts';
import { useSession } from '../../../app/session.tsx';
import { offerDownload } from '../../../parts/files.ts';

export type FormPlace = 'zip' | 'folder';

type Choice = {
  readonly period: string;
  readonly asOf?: string;
  readonly units?: string[];
  readonly indicators?: string[];
};

type Way = {
  readonly place: FormPlace;
  /** Whether forms in the folder may be replaced; the dialog for a file asks that itself. */
  readonly replace: boolean;
  /** The suggested name of the archive. */
  readonly archive: string;
};

/**
 * Writes forms where the desktop's dialog says, or hands the archive to the browser as a download.
 * Answers whether it was done; what came of it has been said then.
 */
export function useFormWriting(): {
  readonly write: (choice: Choice, way: Way) => Promise<boolean>;
  readonly busy: boolean;
} {
  const { engine, shell } = useSession();
  const { t } = useTranslation('sendForms');
  const { t: tc } = useTranslation();
  const [busy, setBusy] = useState(false);

  async function write(choice: Choice, { place, replace, archive }: Way): Promise<boolean> {
    setBusy(true);
    try {
      if (shell === null) {
        const { name, base64, written } = await engine.forms.write(choice);
        if (base64 !== null) offerDownload(document, name, base64);
        showDone(t('downloaded', { name, n: written.length }));
        return true;
      }
      const out = place === 'folder' ? await shell.chooseFolder() : await shell.saveDialog(archive);
      if (out === null) return false;
      const { path, written } = await engine.forms.write({
        ...choice,
        out,
        replace: place === 'zip' || replace,
      });
      showDone(t('saved', { path: path ?? out, n: written.length }));
      return true;
    } catch (error) {
      showError(error, tc);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { write, busy };
}
