import { useTranslation } from 'react-i18next';
import { showDone, showError, showTrouble } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { showStored } from './stored-notice.tsx';
import type { AcceptOptions, ReadingState } from './use-reading.ts';

/** Stores what is sound and says so, with a way back as long as it was the last thing done. */
export function useAccept(state: ReadingState): (options: AcceptOptions) => Promise<void> {
  const { engine, writer } = useSession();
  const { t } = useTranslation('inbox');
  const { t: tr } = useTranslation('returns');
  const { t: tc } = useTranslation();

  async function undo(step: number): Promise<void> {
    try {
      const [last] = await engine.history.list({ limit: 1 });
      if (last?.step !== step) {
        showTrouble(t('undo'), t('notLast'));
        return;
      }
      await writer.write(() => engine.history.undo({}));
      showDone(t('undone'));
    } catch (error) {
      showError(error, tc);
    }
  }

  return async (options) => {
    const done = await state.accept(options);
    if (done === null) return;
    const { step, written } = done;
    if (step === null) showDone(tr('nothingNew'));
    else showStored(tr('stored', { n: written }), t('undo'), () => void undo(step));
  };
}
