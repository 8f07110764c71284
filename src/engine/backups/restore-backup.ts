import type { z } from 'zod';
import type { restoreBackupSchema } from '../../contract/schemas/backups.ts';
import type { RestoredWorkspace, RestorePreview } from '../../contract/views/backups.ts';
import type { Failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type BackupFile, fileOf } from '../../store/backups/backup-folder.ts';
import { placeOf } from '../../store/backups/backup-name.ts';
import { recordRestore } from '../../store/backups/record-restore.ts';
import { replaceWorkspace } from '../../store/backups/replace-workspace.ts';
import { fileRemoved, storageFailure } from '../../store/failures.ts';
import { removeTemp, tempBeside } from '../../store/file-place.ts';
import { schemaVersionOf } from '../../store/migrate.ts';
import { MIGRATIONS } from '../../store/migrations/index.ts';
import { isWritableStore } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import type { OpenWorkspace, Placing, Swap } from '../open-session.ts';
import { actor, readOnly, type Session } from '../session.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { backupView, findBackup } from './backup-list.ts';
import { restoreDifference } from './restore-difference.ts';
import { objectionTo, restoreStep } from './restore-step.ts';

const MOST_LISTED = 5;

/** What restoring would change. Errors: `not-found`, `damaged`. */
export async function previewRestore(
  session: Session,
  keeper: BackupKeeper,
  id: string,
): Answer<RestorePreview> {
  const found = await findBackup(session, keeper, id);
  if (!found.ok) return found;
  const differs = await restoreDifference(session, fileOf(found.value.file));
  if (!differs.ok) return differs;
  const { lost, lostIssued, gained } = differs.value;
  return ok({
    backup: await backupView(found.value, placeOf(session.store.path), keeper),
    lost: lost.length,
    lostSteps: lost
      .slice(-MOST_LISTED)
      .reverse()
      .map(({ at, by, what }) => ({ at, by, what })),
    lostIssued: lostIssued.map(({ name, state, number, years }) => ({
      name,
      state,
      number,
      years,
    })),
    gained,
  });
}

type Asked = z.output<typeof restoreBackupSchema>;

/**
 * Puts a backup in the place of the open workspace, after backing up what is there, with a step in
 * its history that says so. Where any of it fails the workspace stays as it was. Errors: `sealed`
 * where an issued version would go and no reason is given, `read-only`, `not-found`, `in-use`
 * (somebody looks on), `changed-since` (another process wrote in between), `damaged`,
 * `newer-version`, those of the disk.
 */
export async function restoreBackup(
  workspace: OpenWorkspace,
  asked: Asked,
): Answer<RestoredWorkspace> {
  return workspace.swap((session) => copyBackup(session, workspace.backups, asked));
}

/** What can be refused while everybody still works. */
async function copyBackup(
  session: Session,
  keeper: BackupKeeper,
  { id, why }: Asked,
): Promise<Result<Swap, Failure>> {
  const { store } = session;
  if (!isWritableStore(store)) return err(readOnly(session));
  if (!store.isInPlace()) return err(fileRemoved(store.path));
  const temp = tempBeside(store.path);
  const known = schemaVersionOf(MIGRATIONS);
  const copied = await keeper.undisturbed(async () => {
    const found = await findBackup(session, keeper, id);
    if (!found.ok) return found;
    const from = found.value.file;
    const done = await keeper.run({ type: 'duplicate', source: fileOf(from), temp, known });
    return done.ok ? ok({ from, schema: done.value.schemaVersion }) : done;
  });
  if (!copied.ok) return copied;
  const restore = { ...copied.value, why, temp };
  return orNoCopy(store.path, temp, async () => {
    const differs = await restoreDifference(session, temp);
    if (!differs.ok) return differs;
    const refused = objectionTo(differs.value, why);
    if (refused !== null) return err(refused);
    return ok(() => orNoCopy(store.path, temp, () => finishCopy(session, keeper, restore)));
  });
}

type Restore = {
  readonly from: BackupFile;
  readonly why: string;
  /** The copy of it that takes the workspace's place. */
  readonly temp: string;
  readonly schema: number;
};

/** Nothing is being written any more: what is backed up now is the last that was stored. */
async function finishCopy(
  session: Session,
  keeper: BackupKeeper,
  { from, why, temp, schema }: Restore,
): Answer<Placing> {
  const file = session.store.path;
  const differs = await restoreDifference(session, temp);
  if (!differs.ok) return differs;
  const refused = objectionTo(differs.value, why);
  if (refused !== null) return err(refused);
  const kept = await keeper.make(file, 'restore');
  if (!kept.ok) return kept;
  const step = restoreStep(from, kept.value.backup, differs.value);
  const recorded = await recordRestore(temp, schema, actor(session), { ...step, why });
  if (!recorded.ok) return recorded;
  const seen = { holder: session.context.actor, last: differs.value.last };
  return ok({ undo: kept.value.backup.file, place: () => replaceWorkspace(file, temp, seen) });
}

/** A copy that will not take the workspace's place is taken away. */
async function orNoCopy<T>(
  file: string,
  temp: string,
  work: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  let done = false;
  try {
    const worked = await work();
    done = worked.ok;
    return worked;
  } catch (error) {
    const found = storageFailure(error, file);
    if (found === null) throw error;
    return err(found);
  } finally {
    if (!done) removeTemp(temp);
  }
}
