import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type BackupFile, backupFileOf } from './backup-folder.ts';

/** A share whose server is off makes whoever asks wait for a minute, a stick only spins up. */
const PATIENCE_MS = 2_000;

/**
 * The backups in a folder that may be away; null where it is, or does not answer in time. The
 * engine goes on meanwhile.
 */
export async function lookIntoSecond(folder: string): Promise<readonly BackupFile[] | null> {
  const enough = new AbortController();
  try {
    return await Promise.race([
      look(folder),
      delay(PATIENCE_MS, null, { signal: enough.signal, ref: false }),
    ]);
  } catch {
    // A stick that is failing lists nothing, as one that is away.
    return null;
  } finally {
    enough.abort();
  }
}

async function look(folder: string): Promise<readonly BackupFile[]> {
  const entries = await fs.promises.readdir(folder);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const stat = await fs.promises.stat(path.join(folder, entry)).catch(() => undefined);
      return backupFileOf(folder, entry, stat);
    }),
  );
  return found.flatMap((backup) => (backup === null ? [] : [backup]));
}
