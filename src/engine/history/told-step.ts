import type { HistoryStep } from '../../contract/views/history.ts';
import type { StepKind } from '../../domain/step-kind.ts';
import type { HistoryChange, HistoryStep as StoredStep } from '../../store/history.ts';
import { changeWords, isOnlySource } from './change-words.ts';
import type { Names } from './names.ts';
import { restoreLines } from './restore-words.ts';
import { standaloneKind } from './step-kind.ts';

/** The step with which every workspace begins: it cannot be undone, but issues nothing. */
const FIRST_STEP = 1;

/** A step in words, with at most so many of its changes. */
export function toldStep(stored: StoredStep, names: Names, mostChanges: number): HistoryStep {
  const { barrier, restores: _, typed: __, backupRestored, changes, ...step } = stored;
  const told = changes.filter((change) => !isOnlySource(change));
  const lines = backupRestored === null ? [] : restoreLines(backupRestored);
  const takesBack = standaloneKind(stored);
  return {
    ...step,
    why: step.why === '' ? names.reasonOf(amendedIn(changes)) : step.why,
    kind: kindOf(stored, takesBack),
    takesBack,
    files: filesIn(changes, step.undoes === null ? 'after' : 'before'),
    changeCount: told.length + lines.length,
    changes: [
      ...lines,
      ...told.slice(0, mostChanges).map((change) => changeWords(change, names)),
    ].slice(0, mostChanges),
  };
}

function kindOf(
  { step, barrier, undoes, redoes, restores, typed, backupRestored }: StoredStep,
  alone: HistoryStep['takesBack'],
): StepKind {
  if (barrier && step > FIRST_STEP) return 'issue';
  if (undoes !== null || redoes !== null) return 'undo';
  if (restores || backupRestored !== null) return 'restore';
  if (typed) return 'typed';
  return alone ?? 'other';
}

/** The versions whose targets a step wrote. */
function amendedIn(changes: readonly HistoryChange[]): readonly string[] {
  const written = changes.filter(({ table, key }) => table === 'figures' && key.kind === 'target');
  return [...new Set(written.map(({ key }) => String(key.version)))];
}

/**
 * The files that a step took in, or that the figures it wrote were read from, as they are kept; of an
 * undo, those whose figures it took back (`before`).
 */
function filesIn(changes: readonly HistoryChange[], side: 'before' | 'after'): readonly string[] {
  const found = new Set<string>();
  for (const { table, key, [side]: row } of changes) {
    if (table === 'files' && row !== null) found.add(String(key.id));
    if (table !== 'figures') continue;
    const source = row?.source;
    if (typeof source !== 'object' || source === null || !('file' in source)) continue;
    found.add(String(source.file));
  }
  return [...found];
}
