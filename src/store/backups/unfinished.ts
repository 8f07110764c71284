import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tempBeside } from '../file-place.ts';
import { removeOldTemps } from '../left-temps.ts';

/** Which computer and which process is at it, so that a later one knows whether somebody still is. */
const UNFINISHED =
  /^sao-luu-(?<computer>[0-9a-f]{8})-(?<pid>\d{1,10})\.chitieu\.[0-9a-f]{8}\.tmp(-journal|-wal|-shm)?$/u;

/** Where a backup is written before it gets its name. */
export function unfinishedIn(folder: string): string {
  return tempBeside(path.join(folder, `sao-luu-${computer()}-${process.pid}.chitieu`));
}

/**
 * Removes what processes that were killed left of their backups: at once where the process was one
 * of this computer, after an hour where that cannot be known. What cannot be removed stays.
 */
export function removeUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    const found = UNFINISHED.exec(name)?.groups;
    if (found === undefined || found.computer !== computer() || isAlive(Number(found.pid)))
      continue;
    try {
      fs.rmSync(path.join(folder, name), { force: true });
    } catch {
      // A virus scanner has it open; it goes with the next backup.
    }
  }
  removeOldTemps(folder);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to ask means that there is one to ask.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function computer(): string {
  return createHash('sha256').update(os.hostname()).digest('hex').slice(0, 8);
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
