import fs from 'node:fs';
import os from 'node:os';
import type { Database } from 'better-sqlite3';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { openToWrite, settle } from '../dialect/sqlite-file.ts';
import { lookedOn, storageFailure } from '../failures.ts';
import { placeOverUnlessHeld, removeTemp } from '../file-place.ts';
import { acquireWriterLock } from '../writer-lock.ts';
import { isSameStep, type StepMark } from './backup-contents.ts';

/** How whoever replaces a workspace has seen it. */
export type Seen = {
  /** The name that others are told meanwhile. */
  readonly holder: string;
  /** The last step that was backed up; null for none. */
  readonly last: StepMark | null;
};

/**
 * Puts a finished, examined copy in the place of a workspace that this process has closed, by one
 * rename under the writer's lock: killed at any instant, there is the one file or the other, whole.
 * `temp` lies beside the workspace and is gone afterwards. Errors: in-use (somebody writes or looks
 * on), changed-since (it has steps that were not backed up), read-only, not-found, disk-full,
 * file-busy.
 */
export async function replaceWorkspace(
  file: string,
  temp: string,
  { holder, last }: Seen,
): Promise<Result<void, Failure>> {
  try {
    const lock = acquireWriterLock(file, {
      name: holder,
      computer: os.hostname(),
      since: new Date().toISOString(),
    });
    if (!lock.ok) return lock;
    try {
      const refused = objectionTo(file, last);
      if (refused !== null) return err(refused);
      return (await place(temp, file)) ? ok(undefined) : err(lookedOn(file));
    } finally {
      lock.value.release();
    }
  } catch (error) {
    const found = storageFailure(error, file);
    if (found === null) throw error;
    return err(found);
  } finally {
    removeTemp(temp);
  }
}

async function place(temp: string, file: string): Promise<boolean> {
  try {
    return await placeOverUnlessHeld(temp, file);
  } catch (error) {
    // It is in its place; only that its folder was flushed is not certain. A power cut may bring
    // the old file back, whole.
    if (!fs.existsSync(temp)) return true;
    throw error;
  }
}

function objectionTo(file: string, last: StepMark | null): Failure | null {
  const native = openToWrite(file);
  try {
    // Between the closing and the lock another process had its turn.
    if (!isSameStep(lastStepIn(native), last)) return changedSince();
    if (!settle(native)) return lookedOn(file);
  } finally {
    native.close();
  }
  // What stands in a journal beside the old file would be played into the one that takes its place.
  const isSettled = ['-wal', '-journal'].every((ending) => !fs.existsSync(file + ending));
  return isSettled ? null : lookedOn(file);
}

function lastStepIn(native: Database): StepMark | null {
  const row = native.prepare('select id, at, by, what from steps order by id desc limit 1').get();
  return (row as StepMark | undefined) ?? null;
}

function changedSince(): Failure {
  return failure(
    'changed-since',
    'Chưa khôi phục: một chương trình khác vừa ghi thay đổi mới vào hồ sơ. Xem lại rồi khôi phục lần nữa nếu vẫn cần.',
  );
}
