import type { Failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import { wholeText } from './fraction-text.ts';
import { badField, readRecord, readText } from './read-json.ts';
import type { LockNote } from './request.ts';

/** Reads the note of a lock; undefined where there is none. Errors: `bad-request` with `details.path`. */
export function readLockNote(value: unknown, path: string): Result<LockNote | undefined, Failure> {
  if (value === undefined || value === null) return ok(undefined);
  const record = readRecord(value, path);
  if (!record.ok) return record;
  const by = readText(record.value.by, `${path}.by`);
  if (!by.ok) return by;
  const at = readText(record.value.at, `${path}.at`);
  if (!at.ok) return at;
  const why = readText(record.value.why, `${path}.why`);
  if (!why.ok) return why;
  const { onlyHere } = record.value;
  if (onlyHere !== undefined && typeof onlyHere !== 'boolean') {
    return err(badField(`${path}.onlyHere`, 'phải là true hoặc false'));
  }
  return ok({
    ...(by.value === undefined ? {} : { by: by.value }),
    ...(at.value === undefined ? {} : { at: at.value }),
    ...(why.value === undefined ? {} : { why: why.value }),
    ...(onlyHere === undefined ? {} : { onlyHere }),
  });
}

/** «đã khóa ở 40 (Lò Thị Hương, 05/01/2020 10:42)»; without a value the number is left out. */
export function lockedWords(note: LockNote | null, value?: number): string {
  const at = value === undefined ? '' : ` ở ${wholeText(value)}`;
  return note?.onlyHere === true
    ? `được cố định${at} khi phân bổ${lockFactsText(note)}`
    : `đã khóa${at}${lockFactsText(note)}`;
}

/** « (Lò Thị Hương, 05/01/2020 10:42, đã có nghị quyết)»; '' where nothing is known. */
export function lockFactsText(note: LockNote | null | undefined): string {
  const facts = [note?.by, note?.at, note?.why].filter((fact) => fact !== undefined && fact !== '');
  return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
}
