import type { KeptBackups, MailedWorkspace } from '../../contract/views/backups.ts';
import { err, ok } from '../../domain/result.ts';
import { fileOf } from '../../store/backups/backup-folder.ts';
import { importWorkspace } from '../../store/backups/mailed-workspace.ts';
import type { Answer } from '../context.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { allBackups, backupGone } from './backup-list.ts';
import { mailed } from './mailed.ts';

/** The backups of every workspace: with a damaged file none is open whose backups could be listed. */
export async function keptBackups(keeper: BackupKeeper): Answer<KeptBackups> {
  const { found, secondProblem } = await allBackups(keeper);
  const backups = found.map(({ file: { file: id, at, reason, workspace, size }, ...where }) => {
    return { id, at, reason, workspace, size, inOwn: where.inOwn, inSecond: where.inSecond };
  });
  return ok({ folder: keeper.folder, secondProblem, backups });
}

/**
 * Puts a backup at a new place, examined like a file that came by mail; the backup stays where it is.
 * Errors: `not-found`, `exists`, `damaged`, `newer-version`, those of the disk.
 */
export async function takeOutBackup(
  keeper: BackupKeeper,
  id: string,
  out: string,
): Answer<MailedWorkspace> {
  return keeper.undisturbed(async () => {
    const { found } = await allBackups(keeper);
    const backup = found.find(({ file }) => file.file === id)?.file;
    if (backup === undefined) return err(backupGone(id));
    const done = await importWorkspace(fileOf(backup), out, null, keeper.run);
    return done.ok ? ok(mailed(out)) : done;
  });
}
