import fs from 'node:fs';
import os from 'node:os';
import type { Failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { openToWrite, settle } from '../dialect/sqlite-file.ts';
import { fileInUse, storageFailure } from '../failures.ts';
import { placeOver, removeTemp } from '../file-place.ts';
import { acquireWriterLock } from '../writer-lock.ts';

/**
 * Puts a finished, examined copy in the place of a workspace that this process has closed, by one
 * rename under the writer's lock: killed at any instant, there is the one file or the other, whole.
 * `temp` lies beside the workspace and is gone afterwards. Errors: in-use (somebody writes or looks
 * on), read-only, not-found, disk-full, file-busy.
 */
export async function replaceWorkspace(
  file: string,
  temp: string,
  holder: string,
): Promise<Result<void, Failure>> {
  try {
    const lock = acquireWriterLock(file, {
      name: holder,
      computer: os.hostname(),
      since: new Date().toISOString(),
    });
    if (!lock.ok) return lock;
    try {
      if (!isSettled(file)) return err(fileInUse(file, null));
      await placeOver(temp, file);
      return ok(undefined);
    } finally {
      lock.value.release();
    }
  } catch (error) {
    const failure = storageFailure(error, file);
    if (failure === null) throw error;
    return err(failure);
  } finally {
    removeTemp(temp);
  }
}

/** What stands in a journal beside the old file would be played into the one that takes its place. */
function isSettled(file: string): boolean {
  const native = openToWrite(file);
  try {
    if (!settle(native)) return false;
  } finally {
    native.close();
  }
  return ['-wal', '-journal'].every((ending) => !fs.existsSync(file + ending));
}
