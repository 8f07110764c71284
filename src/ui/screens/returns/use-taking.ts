import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isClutter } from '../../../domain/returns/clutter.ts';
import { showError } from '../../app/notices.ts';
import { chosenFiles, droppedFiles } from '../../parts/dropped-files.ts';
import type { ReadingState } from './use-reading.ts';

export type Taking = {
  /** Files that were chosen in a dialog, or a whole folder of them. */
  readonly take: (files: ArrayLike<File>) => void;
  /** Call it in the event itself. */
  readonly drop: (dropped: DataTransfer) => void;
  /** Names of waiting files that would take the place of others; empty where nothing is asked. */
  readonly replaced: readonly string[];
  readonly replace: () => void;
  readonly forget: () => void;
};

/** Files that come in, by a field or a drop; those of a name that was read already are asked about. */
export function useTaking(state: ReadingState, isAllowed: boolean): Taking {
  const { t: tc } = useTranslation();
  const [waiting, setWaiting] = useState<readonly File[]>([]);

  function takeAll(files: readonly File[]): void {
    if (!isAllowed || files.length === 0) return;
    if (files.some(isReadAlready)) setWaiting(files);
    else void state.read(files);
  }

  function isReadAlready({ name }: File): boolean {
    return state.reading?.files.some(({ file }) => file === name) === true;
  }

  return {
    take: (files) => takeAll(chosenFiles(files, isClutter)),
    drop: (dropped) => {
      droppedFiles(dropped, isClutter).then(takeAll, (error) => showError(error, tc));
    },
    replaced: waiting.filter(isReadAlready).map(({ name }) => name),
    replace: () => {
      setWaiting([]);
      void state.read(waiting);
    },
    forget: () => setWaiting([]),
  };
}
