import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showError } from '../notices.ts';
import { useSession } from '../session.tsx';

/** Undo and redo of whole gestures, as the engine keeps them. */
export function useHistorySteps(): {
  readonly undo: () => void;
  readonly redo: () => void;
} {
  const { engine, writer } = useSession();
  const { t } = useTranslation();
  const undo = useCallback(() => {
    writer.write(() => engine.history.undo({})).catch((error) => showError(error, t));
  }, [engine, writer, t]);
  const redo = useCallback(() => {
    writer.write(() => engine.history.redo({})).catch((error) => showError(error, t));
  }, [engine, writer, t]);
  return { undo, redo };
}

/** The same two from the menu of the desktop's window. */
export function useHistoryMenu(): void {
  const { undo, redo } = useHistorySteps();
  const { shell } = useSession();
  useEffect(
    () =>
      shell?.onMenu((command) => {
        if (command === 'undo') undo();
        if (command === 'redo') redo();
      }),
    [shell, undo, redo],
  );
}
