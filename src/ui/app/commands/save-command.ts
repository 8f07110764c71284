import { useTranslation } from 'react-i18next';
import { shownTime } from '../dates.ts';
import { showDone, showTrouble } from '../notices.ts';
import { useSession } from '../session.tsx';
import { useWorkspace } from '../workspace.tsx';
import { useCommands } from './commands.tsx';

/** Ctrl+S, a habit of everyone's: nothing is left to save, and it says so. */
export function useSaveCommand(): void {
  const { writer } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('commands');
  const { t: tc } = useTranslation();

  function say(): void {
    const state = writer.state.get();
    if (state.type === 'failed') {
      showTrouble(tc('refused'), t('notSaved'));
      return;
    }
    const last = state.type === 'saved' ? state.at : null;
    const at = last ?? (info.savedAt === null ? null : new Date(info.savedAt));
    showDone(at === null ? t('savedPlain') : t('savedAt', { time: shownTime(at) }));
  }

  useCommands(() => [
    {
      id: 'save',
      group: 'edit',
      title: t('save'),
      keys: ['Ctrl+S'],
      reach: 'dialogs',
      barred: null,
      run: () => {
        takeEntry();
        void writer.settled().then(say);
      },
    },
  ]);
}

/** What is being typed into a cell is entered first, as a spreadsheet does before it saves. */
function takeEntry(): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement && field.closest('[role="gridcell"]') !== null) {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  }
}
