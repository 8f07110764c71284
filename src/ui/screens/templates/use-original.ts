import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../contract/views/templates.ts';
import { showDone, showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { offerDownload } from '../../parts/files.ts';

/** Hands the form back as it came, byte for byte. */
export function useOriginal(): (template: TemplateView) => Promise<void> {
  const { engine, shell } = useSession();
  const { t } = useTranslation('templates');
  const { t: tc } = useTranslation();

  return async ({ id, file }) => {
    try {
      if (shell === null) {
        const { name, base64 } = await engine.templates.original({ id });
        if (base64 !== null) offerDownload(document, name, base64);
        return showDone(t('downloaded', { name }));
      }
      const out = await shell.saveDialog(file);
      if (out === null) return;
      const { path } = await engine.templates.original({ id, out });
      showDone(t('saved', { path: path ?? out }));
    } catch (error) {
      showError(error, tc);
    }
  };
}
