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

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z; inside a text field the field's own undo keeps its keys. */
export function useHistoryKeys(): void {
  const { undo, redo } = useHistorySteps();
  const { shell } = useSession();
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return;
      const key = event.key.toLowerCase();
      const wantsRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!wantsRedo && key !== 'z') return;
      event.preventDefault();
      if (wantsRedo) redo();
      else undo();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);

  useEffect(
    () =>
      shell?.onMenu((command) => {
        if (command === 'undo') undo();
        if (command === 'redo') redo();
      }),
    [shell, undo, redo],
  );
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target.isContentEditable)
  );
}
