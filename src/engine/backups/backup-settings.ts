import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../written-file.ts';

const settingsSchema = z.object({ second: z.string().nullable(), atWork: z.boolean() });

/** What this user of this computer chose for the backups of every workspace. */
export type BackupSettings = z.infer<typeof settingsSchema>;

const USUAL: BackupSettings = { second: null, atWork: true };

/** Settings that cannot be read are the usual ones: backups go on. */
export async function readBackupSettings(folder: string): Promise<BackupSettings> {
  try {
    return settingsSchema.parse(JSON.parse(await readFile(settingsFile(folder), 'utf8')));
  } catch {
    return USUAL;
  }
}

/** Errors: those of the disk. */
export async function writeBackupSettings(folder: string, settings: BackupSettings) {
  await mkdir(folder, { recursive: true });
  const text = JSON.stringify(settings, null, 1);
  return writeFileAtomically(settingsFile(folder), new TextEncoder().encode(text));
}

function settingsFile(folder: string): string {
  return join(folder, 'settings.json');
}
