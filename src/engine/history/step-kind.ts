import type { HistoryChange, HistoryStep } from '../../store/history.ts';

/** What `undoEarlierStep` takes back: a whole import or a whole allocation, and no other step. */
export type StandaloneKind = 'import' | 'allocation';

/** Tells it from the rows of a step; those of one unit or indicator are enough. */
export function standaloneKind(
  step: Pick<HistoryStep, 'step' | 'undoes' | 'redoes' | 'restores' | 'changes'>,
): StandaloneKind | null {
  // A value that was put back keeps the source that it had, which this step did not read.
  if (step.undoes !== null || step.redoes !== null || step.restores) return null;
  if (step.changes.some(isOfImport)) return 'import';
  return step.changes.some((change) => sourceOf(change).step === step.step) ? 'allocation' : null;
}

/** Targets keep their source when a version is copied, so they prove no import. */
function isOfImport(change: HistoryChange): boolean {
  const { table, key, after } = change;
  if (table === 'files' || table === 'returns') return after !== null;
  return key.kind !== 'target' && sourceOf(change).type === 'import';
}

function sourceOf({ table, after }: HistoryChange): {
  readonly type?: unknown;
  readonly step?: unknown;
} {
  const source = table === 'figures' ? after?.source : null;
  return typeof source === 'object' && source !== null ? source : {};
}
