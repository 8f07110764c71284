import type { LockNote } from '../../domain/allocation/request.ts';
import type { Lock } from '../../domain/figure.ts';
import { formatDateTime } from '../date-time.ts';

/** A lock of the workspace as the sentences of a sharing tell it. */
export function lockNote({ by, at, why }: Pick<Lock, 'by' | 'at' | 'why'>): LockNote {
  return { by, at: formatDateTime(at), why };
}

/** Whether a lock is the one that a sharing noted, not one that was set since. */
export function isNoted(lock: Lock, note: LockNote): boolean {
  const now = lockNote(lock);
  return now.by === note.by && now.at === note.at && now.why === note.why;
}
