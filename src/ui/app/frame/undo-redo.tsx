import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RedoGlyph, UndoGlyph } from '../glyphs.tsx';
import { useWorkspace } from '../workspace.tsx';
import styles from './frame.module.css';
import { useHistorySteps } from './use-history-keys.ts';

export function UndoRedo() {
  const { info } = useWorkspace();
  const { t } = useTranslation('frame');
  const { undo, redo } = useHistorySteps();
  const undoWords = info.undo === null ? t('nothingToUndo') : t('undoWhat', { what: info.undo });
  const redoWords = info.redo === null ? t('nothingToRedo') : t('redoWhat', { what: info.redo });
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
