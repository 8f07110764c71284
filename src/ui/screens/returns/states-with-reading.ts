import type { CountedFile, ReturnState } from '../../../contract/views/others.ts';
import { daysLate } from '../../../domain/deadline.ts';
import type { IsoDate } from '../../../domain/unit.ts';
import { unitsIn } from './problems.ts';

/** A unit's state, and whether it is that of a file in hand that is not stored yet. */
export type InboxState = ReturnState & { readonly inHand: boolean };

/**
 * How far each unit is when the files in hand count: one that was read has come, on the day that is
 * set, though nothing of it is stored yet. What is stored stays so whatever else comes, and a file
 * that tells nothing new leaves the state as it is.
 */
export function statesWithReading(
  states: readonly ReturnState[],
  files: readonly CountedFile[],
  receivedOn: IsoDate | null,
): readonly InboxState[] {
  const inHand = new Map<string, CountedFile>();
  for (const file of files) {
    const { fresh, changed, held } = file.counts;
    if (file.status === 'rejected' || fresh + changed + held === 0) continue;
    for (const unit of unitsIn(file)) {
      const other = inHand.get(unit);
      if (other === undefined || !asksForPerson(other)) inHand.set(unit, file);
    }
  }
  return states.map((one) => {
    const file = inHand.get(one.unit);
    if (file === undefined) return { ...one, inHand: false };
    if (one.state === 'accepted') return { ...one, inHand: true };
    const state = asksForPerson(file) ? 'needs-review' : 'received';
    return { ...one, ...lateness(one, receivedOn), state, file: file.file, inHand: true };
  });
}

/** A repeated target that contradicts the plan is a question of the plan, not of the report. */
function asksForPerson({ status, counts }: CountedFile): boolean {
  return status === 'needs-review' && (counts.held > 0 || counts.heldTargets === 0);
}

/** Lateness goes by the first file that came; without a day said it is today's, as it stands. */
function lateness(
  { due, late, daysLate: days, received }: ReturnState,
  receivedOn: IsoDate | null,
): Pick<ReturnState, 'late' | 'daysLate'> {
  if (due === null || receivedOn === null) return { late, daysLate: days };
  const first = received !== null && received < receivedOn ? received : receivedOn;
  const daysOver = daysLate(due, first);
  return { late: daysOver > 0, daysLate: daysOver };
}
