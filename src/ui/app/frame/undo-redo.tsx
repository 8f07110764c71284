import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/commands.tsx';
import { RedoGlyph, UndoGlyph } from '../glyphs.tsx';
import { useWorkspace } from '../workspace.tsx';
import styles from './frame.module.css';
import { useHistorySteps } from './use-history-steps.ts';

export function UndoRedo() {
  const { info } = useWorkspace();
  const { t } = useTranslation('frame');
  const { undo, redo } = useHistorySteps();
  const isIssued = info.versions.some(({ state }) => state === 'issued');
  const nothing = t(isIssued ? 'nothingSinceIssue' : 'nothingToUndo');
  const undoWords = info.undo === null ? nothing : t('undoWhat', { what: info.undo });
  const { t: tm } = useTranslation('commands');
  const redoWords = info.redo === null ? t('nothingToRedo') : t('redoWhat', { what: info.redo });
  useCommands(() => [
    {
      id: 'undo',
      group: 'edit',
      title: info.undo === null ? tm('undo') : tm('undoWhat', { what: info.undo }),
      keys: ['Ctrl+Z'],
      barred: info.undo === null ? nothing.toLocaleLowerCase('vi') : null,
      run: undo,
    },
    {
      id: 'redo',
      group: 'edit',
      title: info.redo === null ? tm('redo') : tm('redoWhat', { what: info.redo }),
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      barred: info.redo === null ? t('nothingToRedo').toLowerCase() : null,
      run: redo,
    },
  ]);
  return (
    <>
      <Tooltip label={undoWords}>
        <button
          type="button"
          className={styles.iconButton}
          aria-label={undoWords}
          disabled={info.undo === null}
          onClick={undo}
        >
          <UndoGlyph />
        </button>
      </Tooltip>
      <Tooltip label={redoWords}>
        <button
          type="button"
          className={styles.iconButton}
          aria-label={redoWords}
          disabled={info.redo === null}
          onClick={redo}
        >
          <RedoGlyph />
        </button>
      </Tooltip>
    </>
  );
}
