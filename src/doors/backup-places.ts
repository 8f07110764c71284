import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineContext } from '../engine/context.ts';

type Backups = NonNullable<EngineContext['backups']>;

const FOLDER_NAME = 'Bản sao lưu';

/** A program that stays open backs up what is worked on. */
export function atWork(stateFolder: string): Backups {
  return { folder: join(stateFolder, FOLDER_NAME), atWork: true, worker: backupWorker() };
}

/** A command backs up before an import and a migration alone: `show` has to be quick. */
export function atCommands(onTrouble: (message: string) => void): Backups {
  return {
    folder: join(sharedState(), FOLDER_NAME),
    atWork: false,
    worker: backupWorker(),
    onTrouble,
  };
}

/** One place for every door: what the one backed up the others list and restore. */
export function sharedState(): string {
  return process.env.CHITIEU_STATE ?? join(homedir(), '.chitieu');
}

/** The thread that copies: beside the bundled door, or, when the sources run as they are, the source itself. */
function backupWorker(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const bundled = join(here, 'backup-worker.js');
  return existsSync(bundled) ? bundled : join(here, '..', 'store', 'backups', 'worker.ts');
}
