import path from 'node:path';
import type { Failure } from '../domain/error.ts';
import { err, type Result } from '../domain/result.ts';
import { fileDamaged, storageFailure } from './failures.ts';
import { checkNewPlace, placeNew, removeTemp, tempBeside } from './file-place.ts';
import { checkIntegrity } from './integrity.ts';
import { removeOldTemps } from './left-temps.ts';
import { openWorkspace } from './open.ts';
import type { ReadableStore } from './workspace-store.ts';

/**
 * Writes a checked copy of an open workspace to a new file. It never overwrites: `exists`.
 * Other failures: not-found (no such folder), read-only, disk-full, damaged, file-busy.
 */
export async function backupWorkspace(
  store: ReadableStore,
  file: string,
): Promise<Result<void, Failure>> {
  const target = path.resolve(file);
  const place = checkNewPlace(target);
  if (!place.ok) return place;
  removeOldTemps(path.dirname(target));
  const temp = tempBeside(target);
  try {
    await store.copyTo(temp);
    const sound = await checkCopy(temp, store.path);
    if (!sound.ok) return sound;
    return await placeNew(temp, target);
  } catch (error) {
    const failure = storageFailure(error, target);
    if (failure === null) throw error;
    return err(failure);
  } finally {
    removeTemp(temp);
  }
}

/** Puts a checked copy of a backup at a new place. Failures: those of opening it and of `backupWorkspace`. */
export async function restoreWorkspace(
  backup: string,
  file: string,
): Promise<Result<void, Failure>> {
  const opened = await openWorkspace(backup, { mode: 'read' });
  if (!opened.ok) return opened;
  try {
    return await backupWorkspace(opened.value, file);
  } finally {
    await opened.value.close();
  }
}

async function checkCopy(copy: string, original: string): Promise<Result<void, Failure>> {
  const opened = await openWorkspace(copy, { mode: 'read' });
  if (!opened.ok) return opened;
  try {
    const { ok, problems } = await checkIntegrity(opened.value);
    return ok ? { ok, value: undefined } : err(fileDamaged(original, problems.join('; ')));
  } finally {
    await opened.value.close();
  }
}
