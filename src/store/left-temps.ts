import fs from 'node:fs';
import path from 'node:path';

/** A file that is being written is touched all the time; what rested so long was left by a process that died. */
const LEFT_AFTER_MS = 60 * 60 * 1000;
/** What `tempBeside` makes of a workspace's name, and what SQLite puts beside that. */
const TEMP = /^(.*)\.[0-9a-f]{8}\.tmp(-journal|-wal|-shm)?$/;
const ENDINGS = ['.chitieu', '.chitieu.age'];

/**
 * Removes what a migration of this file left when its process was killed. Whoever calls holds the
 * writer's lock, so nobody else can be at it. What cannot be removed stays.
 */
export function removeTempsOf(file: string): void {
  remove(path.dirname(file), (stem) => stem === path.basename(file));
}

/** Removes half-made workspaces and copies that processes which were killed left in a folder long ago. */
export function removeOldTemps(folder: string): void {
  const limit = Date.now() - LEFT_AFTER_MS;
  remove(
    folder,
    (stem, temp) =>
      ENDINGS.some((ending) => stem.endsWith(ending)) && fs.statSync(temp).mtimeMs < limit,
  );
}

function remove(folder: string, isLeft: (stem: string, temp: string) => boolean): void {
  for (const name of namesIn(folder)) {
    const stem = TEMP.exec(name)?.[1];
    const temp = path.join(folder, name);
    try {
      if (stem !== undefined && isLeft(stem, temp)) fs.rmSync(temp, { force: true });
    } catch {
      // Held by another program, or gone meanwhile: litter must never keep a workspace shut.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
