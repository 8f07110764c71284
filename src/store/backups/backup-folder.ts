import fs from 'node:fs';
import path from 'node:path';
import { type BackupName, parseBackupName } from './backup-name.ts';
import { type Kept, surplus } from './keeping.ts';

/** A backup as its folder lists it. */
export type BackupFile = BackupName & {
  readonly folder: string;
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** As the disk has it, in milliseconds: another one tells that the file is another. */
  readonly writtenAt: number;
};

/** Every backup in a folder, in no order; none where there is no folder. Throws where it cannot be read. */
export function backupsIn(folder: string): readonly BackupFile[] {
  if (!isFolder(folder)) return [];
  return fs.readdirSync(folder).flatMap((entry): BackupFile[] => {
    const stat = fs.statSync(path.join(folder, entry), { throwIfNoEntry: false });
    const backup = backupFileOf(folder, entry, stat);
    return backup === null ? [] : [backup];
  });
}

/** null for what is no backup. */
export function backupFileOf(
  folder: string,
  file: string,
  stat: fs.Stats | undefined,
): BackupFile | null {
  const name = parseBackupName(file);
  if (name === null || stat?.isFile() !== true) return null;
  return { ...name, folder, file, size: stat.size, writtenAt: stat.mtimeMs };
}

export function isFolder(folder: string): boolean {
  return fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

export function fileOf(backup: BackupFile): string {
  return path.join(backup.folder, backup.file);
}

/**
 * Takes away what the keeping rule no longer keeps of one place; answers how many. What cannot be
 * removed now is removed another time. `dayOf` answers the calendar day of an instant.
 */
export function thinOut(
  folder: string,
  { mark, place }: Pick<BackupName, 'mark' | 'place'>,
  dayOf: (instant: string) => string,
): number {
  const mine: readonly (BackupFile & Kept)[] = backupsIn(folder)
    .filter((backup) => backup.mark === mark && backup.place === place)
    .map((backup) => ({ ...backup, day: dayOf(backup.at) }));
  let removed = 0;
  for (const backup of surplus(mine)) {
    try {
      fs.rmSync(fileOf(backup), { force: true });
      removed += 1;
    } catch {
      // A virus scanner or a person has it open.
    }
  }
  return removed;
}
