import type { Failure } from '../../domain/error.ts';
import type { Result } from '../../domain/result.ts';
import { type BackupContents, readBackupContents } from '../../store/backups/backup-contents.ts';
import { type BackupFile, fileOf } from '../../store/backups/backup-folder.ts';

/**
 * Reads what backups hold, each file once. What could not be read is asked again the next time: a
 * scanner may have held it for a moment.
 */
export function createContentsReader(): (
  backup: BackupFile,
) => Promise<Result<BackupContents, Failure>> {
  const known = new Map<string, Result<BackupContents, Failure>>();
  return async (backup) => {
    const file = fileOf(backup);
    const key = `${file}\n${backup.size}\n${backup.writtenAt}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const read = await readBackupContents(file);
    if (read.ok) known.set(key, read);
    return read;
  };
}
