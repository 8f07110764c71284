import type { LockNote } from '../../../domain/allocation/request.ts';
import type { Opened } from './told.ts';
import { LINE } from './words.ts';

/** Who locked a value, when and why, a line each. */
export function lockLines(note: LockNote | null | undefined): Opened {
  const facts: readonly (readonly [string, string | undefined])[] = [
    [LINE.lockedBy, note?.by],
    [LINE.lockedWhen, note?.at],
    [LINE.lockedWhy, note?.why],
  ];
  return facts.flatMap(([what, amount]) =>
    amount === undefined || amount === '' ? [] : [{ what, amount }],
  );
}
