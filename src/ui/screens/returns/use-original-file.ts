import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastPart } from '../../../domain/returns/clutter.ts';
import { showDone, showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { offerDownload } from '../../parts/files.ts';

/**
 * Takes a received file out of the workspace: where the desktop's dialog says, or as a download; says
 * what came of it.
 */
export function useOriginalFile(): {
  readonly save: (file: string) => Promise<void>;
  readonly busy: boolean;
} {
  const { engine, shell } = useSession();
  const { t } = useTranslation('results');
  const { t: tc } = useTranslation();
  const [busy, setBusy] = useState(false);

  async function take(file: string): Promise<void> {
    if (shell === null) {
      const { name, base64 } = await engine.returns.original({ file });
      if (base64 !== null) offerDownload(document, name, base64);
      showDone(t('origin.downloaded', { name }));
      return;
    }
    const out = await shell.saveDialog(lastPart(file));
    if (out === null) return;
    const { path } = await engine.returns.original({ file, out });
    showDone(t('origin.savedTo', { path: path ?? out }));
  }

  async function save(file: string): Promise<void> {
    setBusy(true);
    try {
      await take(file);
    } catch (error) {
      showError(error, tc);
    } finally {
      setBusy(false);
    }
  }

  return { save, busy };
}
