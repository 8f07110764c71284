import type { Failure } from '../../domain/error.ts';
import type { Result } from '../../domain/result.ts';
import { record } from '../command.ts';
import { openToWrite } from '../dialect/sqlite-file.ts';
import { migrateAndVerify, schemaVersionOf } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { writableStore } from '../open-store.ts';
import type { Actor } from '../undo.ts';
import type { BackupRestored } from './restored-step.ts';

/**
 * Brings a copy that is about to take the place of a workspace up to this program's schema and
 * writes the restore into its history, so that there is never the one without the other. Nobody has
 * the copy open. Throws what the disk throws.
 */
export async function recordRestore(
  copy: string,
  schemaVersion: number,
  actor: Actor,
  {
    what,
    why,
    detail,
  }: {
    readonly what: string;
    readonly why: string;
    readonly detail: BackupRestored;
  },
): Promise<Result<number, Failure>> {
  if (schemaVersion < schemaVersionOf(MIGRATIONS)) await migrateAndVerify(copy, MIGRATIONS);
  const store = writableStore(copy, openToWrite(copy), {
    afterClose: () => undefined,
    journal: 'truncate',
  });
  try {
    return await record(store, { ...actor, what, why, detail });
  } finally {
    await store.close();
  }
}
