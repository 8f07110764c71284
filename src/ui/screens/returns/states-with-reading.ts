import type { CountedFile, ReturnState } from '../../../contract/views/others.ts';
import { unitsIn } from './problems.ts';

/** A unit's state, and whether it is that of a file in hand that is not stored yet. */
export type InboxState = ReturnState & { readonly inHand: boolean };

/**
 * How far each unit is when the files in hand count: one that was read has come, though nothing of
 * it is stored yet. A file that tells nothing new leaves the state as it is.
 */
export function statesWithReading(
  states: readonly ReturnState[],
  files: readonly CountedFile[],
): readonly InboxState[] {
  const inHand = new Map<string, CountedFile>();
  for (const file of files) {
    const { fresh, changed, held } = file.counts;
    if (file.status === 'rejected' || fresh + changed + held === 0) continue;
    for (const unit of unitsIn(file)) {
      if (inHand.get(unit)?.status !== 'needs-review') inHand.set(unit, file);
    }
  }
  return states.map((one) => {
    const file = inHand.get(one.unit);
    if (file === undefined) return { ...one, inHand: false };
    const state = file.status === 'ready' ? 'received' : 'needs-review';
    return { ...one, state, file: file.file, inHand: true };
  });
}
