import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Failure } from '../domain/error.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { fileExists, fileReadOnly, folderNotFound, storageFailure } from './failures.ts';

const RENAME_ATTEMPTS = 8;
const RENAME_PAUSE_MS = 40;

/** A name beside the target, so that the rename at the end stays on one disk. */
export function tempBeside(target: string): string {
  return `${target}.${randomBytes(4).toString('hex')}.tmp`;
}

/** What a name of `tempBeside` stands for. */
export function targetOf(temp: string): string {
  return temp.replace(/\.[0-9a-f]{8}\.tmp$/u, '');
}

/** Whether a new file may be put at `target`. */
export function checkNewPlace(target: string): Result<void, Failure> {
  if (fs.existsSync(target)) return err(fileExists(target));
  const folder = path.dirname(target);
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return err(folderNotFound(target));
  }
  return isWritable(folder) ? ok(undefined) : err(fileReadOnly(target));
}

/**
 * Whether the system lets this user write there, as far as it says so: Windows looks at the
 * read-only mark alone.
 */
export function isWritable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether two paths lead to one file: by a link, a mapped drive or another spelling of capitals. */
export function isSameFile(one: string, other: string): boolean {
  if (path.resolve(one) === path.resolve(other)) return true;
  try {
    return fs.realpathSync.native(one) === fs.realpathSync.native(other);
  } catch {
    // A path that leads to no file leads to no other's.
    return false;
  }
}

/** Puts a finished file at a place where none is yet; it never overwrites. No connection may be open on it. */
export async function placeNew(temp: string, target: string): Promise<Result<void, Failure>> {
  let claimed = false;
  try {
    syncFile(temp);
    claim(target);
    claimed = true;
    await renameWithRetries(temp, target);
    syncFolder(path.dirname(target));
    return ok(undefined);
  } catch (error) {
    if (claimed) fs.rmSync(target, { force: true });
    const failure = storageFailure(error, target);
    if (failure === null) throw error;
    return err(failure);
  }
}

/** Puts a finished file over the one that is there. No connection may be open on either. */
export async function placeOver(temp: string, target: string): Promise<void> {
  syncFile(temp);
  await renameWithRetries(temp, target);
  syncFolder(path.dirname(target));
}

/** The same; false, with both files as they were, where Windows says that somebody has the target open. */
export async function placeOverUnlessHeld(temp: string, target: string): Promise<boolean> {
  try {
    await placeOver(temp, target);
    return true;
  } catch (error) {
    if (isHeldForAMoment(error) && fs.existsSync(temp)) return false;
    throw error;
  }
}

/** Takes away a temporary database and what SQLite may have left beside it. */
export function removeTemp(temp: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) fs.rmSync(temp + ending, { force: true });
}

function claim(target: string): void {
  // A rename overwrites in silence; creating the name first fails where another was quicker.
  fs.closeSync(fs.openSync(target, 'wx'));
}

async function renameWithRetries(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      // On Windows a virus scanner holds a fresh file for a moment.
      if (attempt === RENAME_ATTEMPTS || !isHeldForAMoment(error)) throw error;
      await delay(RENAME_PAUSE_MS * attempt);
    }
  }
}

function isHeldForAMoment(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPERM' || error.code === 'EACCES' || error.code === 'EBUSY')
  );
}

/** Flushes a finished file to the disk. */
export function syncFile(file: string): void {
  const descriptor = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function syncFolder(folder: string): void {
  // Windows has no handle on a folder that could be flushed; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
