import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone, showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { bytesOfBase64, offerDownload } from '../../parts/files.ts';
import type { ChartInput } from './chart-choice.ts';

type Ending = 'png' | 'svg';

/**
 * Takes a chart out as a picture: onto the clipboard, or into a file where the desktop's dialog says
 * or among the downloads; says what came of it.
 */
export function usePicture(input: ChartInput): {
  readonly copy: () => Promise<void>;
  readonly save: (ending: Ending) => Promise<void>;
  readonly busy: 'copy' | Ending | null;
} {
  const { engine, shell } = useSession();
  const { t } = useTranslation('charts');
  const { t: tc } = useTranslation();
  const [busy, setBusy] = useState<'copy' | Ending | null>(null);

  async function take(ending: Ending): Promise<void> {
    if (shell === null) {
      const { name, base64 } = await engine.charts.picture({ ...input, ending });
      if (base64 !== null) offerDownload(document, name, base64);
      showDone(t('downloaded', { name }));
      return;
    }
    const out = await shell.saveDialog(`${t('title')} ${input.year}.${ending}`);
    if (out === null) return;
    const { path } = await engine.charts.picture({ ...input, ending, out });
    showDone(t('saved', { path: path ?? out }));
  }

  async function picture(): Promise<Blob> {
    const { base64 } = await engine.charts.picture({ ...input, ending: 'png' });
    return new Blob([bytesOfBase64(base64 ?? '')], { type: 'image/png' });
  }

  async function busyWith(what: 'copy' | Ending, work: () => Promise<void>): Promise<void> {
    setBusy(what);
    try {
      await work();
    } catch (error) {
      showError(error, tc);
    } finally {
      setBusy(null);
    }
  }

  return {
    busy,
    save: (ending) => busyWith(ending, () => take(ending)),
    copy: () =>
      busyWith('copy', async () => {
        if (await putOnClipboard(picture)) {
          showDone(t('copied'));
          return;
        }
        await take('png');
      }),
  };
}

/**
 * Whether the picture came onto the clipboard. The desktop window and older browsers do not allow it;
 * what the engine refuses is thrown.
 */
async function putOnClipboard(picture: () => Promise<Blob>): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || navigator.clipboard?.write === undefined)
    return false;
  // The item is made at once and its picture comes later: else the click is no longer its reason.
  const coming = picture();
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': coming })]);
    return true;
  } catch {
    await coming;
    return false;
  }
}
