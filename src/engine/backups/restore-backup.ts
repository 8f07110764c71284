import type { RestoredWorkspace, RestorePreview } from '../../contract/views/backups.ts';
import type { Failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { commonSteps, contentsOf, stepMarks } from '../../store/backups/backup-contents.ts';
import { fileOf } from '../../store/backups/backup-folder.ts';
import { placeOf } from '../../store/backups/backup-name.ts';
import { replaceWorkspace } from '../../store/backups/replace-workspace.ts';
import { storageFailure } from '../../store/failures.ts';
import { removeTemp, tempBeside } from '../../store/file-place.ts';
import { schemaVersionOf } from '../../store/migrate.ts';
import { MIGRATIONS } from '../../store/migrations/index.ts';
import { openWorkspace } from '../../store/open.ts';
import type { Answer } from '../context.ts';
import type { OpenWorkspace, Swap } from '../open-session.ts';
import { readOnly, type Session } from '../session.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { backupView, findBackup } from './backup-list.ts';

const MOST_LISTED = 5;

/** What restoring would change. Errors: `not-found`, `damaged`. */
export async function previewRestore(
  session: Session,
  keeper: BackupKeeper,
  id: string,
): Answer<RestorePreview> {
  const found = await findBackup(session, keeper, id);
  if (!found.ok) return found;
  const opened = await openWorkspace(fileOf(found.value.file), { mode: 'read' });
  if (!opened.ok) return opened;
  try {
    const theirs = await opened.value.snapshot(async (view) => ({
      steps: await stepMarks(view),
      contents: await contentsOf(view),
    }));
    const ours = await session.store.snapshot(async (view) => ({
      steps: await stepMarks(view),
      contents: await contentsOf(view),
    }));
    const common = commonSteps(ours.steps, theirs.steps);
    const lost = ours.steps.slice(common);
    const kept = new Set(
      theirs.contents.versions.filter(({ state }) => state === 'issued').map(({ id }) => id),
    );
    return ok({
      backup: await backupView(found.value, placeOf(session.store.path), keeper),
      lost: lost.length,
      lostSteps: lost
        .slice(-MOST_LISTED)
        .reverse()
        .map(({ at, by, what }) => ({ at, by, what })),
      lostIssued: ours.contents.versions.filter(
        (version) => version.state === 'issued' && !kept.has(version.id),
      ),
      gained: theirs.steps.length - common,
    });
  } finally {
    await opened.value.close();
  }
}

/**
 * Puts a backup in the place of the open workspace, after backing up what is there. Where any of it
 * fails the workspace stays as it was. Errors: `read-only`, `not-found`, `in-use` (somebody looks
 * on), `damaged`, `newer-version`, those of the disk.
 */
export async function restoreBackup(
  workspace: OpenWorkspace,
  id: string,
): Answer<RestoredWorkspace> {
  return workspace.swap((session) => prepare(session, workspace.backups, id));
}

async function prepare(
  session: Session,
  keeper: BackupKeeper,
  id: string,
): Promise<Result<Swap, Failure>> {
  if (session.readOnlyReason !== null) return err(readOnly(session));
  const found = await findBackup(session, keeper, id);
  if (!found.ok) return found;
  const file = session.store.path;
  const temp = tempBeside(file);
  try {
    const source = fileOf(found.value.file);
    const known = schemaVersionOf(MIGRATIONS);
    const copied = await keeper.run({ type: 'duplicate', source, temp, known });
    if (!copied.ok) return copied;
    // Last: what was stored until now is in it, and the keeping rule may take away what was copied.
    const kept = await keeper.make(file, 'restore');
    if (!kept.ok) {
      removeTemp(temp);
      return kept;
    }
    return ok({
      undo: kept.value.backup.file,
      place: () => replaceWorkspace(file, temp, session.context.actor),
    });
  } catch (error) {
    removeTemp(temp);
    const failure = storageFailure(error, file);
    if (failure === null) throw error;
    return err(failure);
  }
}
