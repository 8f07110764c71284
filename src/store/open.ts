import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Failure } from '../domain/error.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { isLockedFile } from './backups/locked-bytes.ts';
import {
  APPLICATION_ID,
  createFile,
  type JournalMode,
  openCopyInMemory,
  openToRead,
  openToWrite,
  pageProblems,
  readStamp,
  settle,
} from './dialect/sqlite-file.ts';
import { missingLocks, strangeObjects } from './dialect/strange-objects.ts';
import {
  fileDamaged,
  fileInUse,
  fileNotFound,
  fileReadOnly,
  fileUnreachable,
  needsWritableFolder,
  newerVersion,
  notAWorkspace,
  storageFailure,
  workspaceLocked,
} from './failures.ts';
import { checkNewPlace, isWritable, placeNew, removeTemp, tempBeside } from './file-place.ts';
import { setForeignWalAside } from './foreign-wal.ts';
import { removeOldTemps, removeTempsOf } from './left-temps.ts';
import { type Migrations, migrateToLatest, schemaVersionOf, upgradeFile } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { isOnNetwork } from './network-path.ts';
import { fileIdentity, readableStore, writableStore } from './open-store.ts';
import type { ReadableStore, WritableStore } from './workspace-store.ts';
import { acquireWriterLock, isBeingWritten } from './writer-lock.ts';

export type OpenOptions = {
  /** The name that others are told while this process writes; by default the system's user. */
  readonly holder?: string;
  readonly migrations?: Migrations;
  /** Told of an older file before it is migrated, while it is locked and nobody has it open. */
  readonly beforeUpgrade?: (file: string) => Promise<void>;
};

export type CreateOptions = OpenOptions & {
  /** Fills the new workspace before it gets its name: if this fails, no file is left. */
  readonly fill?: (store: WritableStore) => Promise<Result<unknown, Failure>>;
};

/** Creates a workspace and opens it for writing. Failures: exists, not-found (no such folder), read-only, disk-full. */
export async function createWorkspace(
  file: string,
  options: CreateOptions = {},
): Promise<Result<WritableStore, Failure>> {
  const target = path.resolve(file);
  const place = checkNewPlace(target);
  if (!place.ok) return place;
  const temp = tempBeside(target);
  try {
    const native = createFile(temp);
    const store = writableStore(temp, native, { afterClose: () => undefined, journal: 'truncate' });
    try {
      await migrateToLatest(native, options.migrations ?? MIGRATIONS);
      const filled = await options.fill?.(store);
      if (filled?.ok === false) return filled;
    } finally {
      await store.close();
    }
    const placed = await placeNew(temp, target);
    if (!placed.ok) return placed;
  } catch (error) {
    return err(known(error, target));
  } finally {
    removeTemp(temp);
  }
  return openWorkspace(target, { ...options, mode: 'write' });
}

/**
 * Opens a workspace. To write: one process at a time. To read: as many as like, also while another
 * writes, also in a read-only folder if it was closed well, also one from a newer version.
 * Failures: not-found, damaged, password-protected (it was sent locked), newer-version, read-only,
 * in-use, disk-full, file-busy.
 */
export function openWorkspace(
  file: string,
  options: OpenOptions & { readonly mode: 'write' },
): Promise<Result<WritableStore, Failure>>;
export function openWorkspace(
  file: string,
  options: OpenOptions & { readonly mode: 'read' },
): Promise<Result<ReadableStore, Failure>>;
export async function openWorkspace(
  file: string,
  options: OpenOptions & { readonly mode: 'read' | 'write' },
): Promise<Result<ReadableStore, Failure>> {
  const target = behindLinks(file);
  const migrations = options.migrations ?? MIGRATIONS;
  try {
    const found = checkFile(target);
    if (!found.ok) return found;
    return options.mode === 'write'
      ? await openForWriting(target, { ...options, migrations })
      : await openForReading(target, migrations, 'repair');
  } catch (error) {
    return err(known(error, target));
  }
}

async function openForWriting(
  file: string,
  options: OpenOptions & { readonly migrations: Migrations },
): Promise<Result<WritableStore, Failure>> {
  if (!isWritable(file) || !isWritable(path.dirname(file))) return err(fileReadOnly(file));
  const lock = acquireWriterLock(file, {
    name: options.holder ?? systemUser(),
    computer: os.hostname(),
    since: new Date().toISOString(),
  });
  if (!lock.ok) return lock;
  const free = () => lock.value.release();
  try {
    setForeignWalAside(file);
    removeTempsOf(file);
    removeOldTemps(path.dirname(file));
    const opened = await openLocked(file, options);
    if (!opened.ok) {
      free();
      return opened;
    }
    return ok(writableStore(file, opened.value, { afterClose: free, journal: journalFor(file) }));
  } catch (error) {
    free();
    throw error;
  }
}

async function openLocked(
  file: string,
  options: OpenOptions & { readonly migrations: Migrations },
): Promise<Result<Database, Failure>> {
  const { migrations } = options;
  const native = openToWrite(file);
  let keepOpen = false;
  try {
    const version = checkContent(native, file);
    if (!version.ok) return version;
    const latest = schemaVersionOf(migrations);
    if (version.value > latest) return err(newerVersion(file, version.value, latest));
    if (version.value === latest) {
      keepOpen = true;
      return ok(native);
    }
  } finally {
    if (!keepOpen) native.close();
  }
  await options.beforeUpgrade?.(file);
  const upgraded = await upgradeFile(file, migrations);
  return upgraded ? openLocked(file, options) : err(fileInUse(file, null));
}

/** A WAL needs memory that two computers do not share. */
function journalFor(file: string): JournalMode {
  return isOnNetwork(file) ? 'truncate' : 'wal';
}

async function openForReading(
  file: string,
  migrations: Migrations,
  unsettled: 'repair' | 'refuse',
): Promise<Result<ReadableStore, Failure>> {
  let native: Database;
  const opened = fileIdentity(file);
  try {
    native = openToRead(file);
  } catch (error) {
    const found = known(error, file);
    if (found.code !== 'read-only' && found.code !== 'file-busy') return err(found);
    if (!isWritable(path.dirname(file))) return err(needsWritableFolder(file));
    if (unsettled === 'refuse') return err(found);
    // A writer was killed and its journal has to be played back, which only a writer may do.
    const repaired = playBack(file);
    if (!repaired.ok) return repaired;
    return openForReading(file, migrations, 'refuse');
  }
  const version = checkContent(native, file);
  if (!version.ok) {
    native.close();
    return version;
  }
  if (version.value >= schemaVersionOf(migrations)) {
    return ok(readableStore(file, native, opened, () => tidyUp(file, migrations)));
  }
  // An older file has not the columns that are asked for, and looking on must not change it.
  const copy = openCopyInMemory(native);
  native.close();
  await migrateToLatest(copy, migrations);
  return ok(readableStore(file, copy, opened, () => undefined));
}

/** It upgrades nothing: who looks on has asked for no such thing, and no backup was made. */
function playBack(file: string): Result<void, Failure> {
  const lock = acquireWriterLock(file, {
    name: systemUser(),
    computer: os.hostname(),
    since: new Date().toISOString(),
  });
  if (!lock.ok) return lock;
  try {
    setForeignWalAside(file);
    const native = openToWrite(file);
    try {
      settle(native);
    } finally {
      native.close();
    }
    return ok(undefined);
  } finally {
    lock.value.release();
  }
}

/** Those looking on keep a file in WAL mode when its writer closes: the last to leave brings it back into one file. */
async function tidyUp(file: string, migrations: Migrations): Promise<void> {
  if (!fs.existsSync(`${file}-wal`) || isBeingWritten(file)) return;
  const opened = await openWorkspace(file, { mode: 'write', migrations });
  if (opened.ok) await opened.value.close();
}

/** One file has one lock, one journal and one place to be swapped in, by whatever link it is reached. */
function behindLinks(file: string): string {
  const asked = path.resolve(file);
  try {
    return fs.realpathSync(asked);
  } catch {
    return asked;
  }
}

function checkFile(file: string): Result<void, Failure> {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return err(fileNotFound(file));
  if (!stat.isFile()) return err(notAWorkspace(file));
  try {
    fs.accessSync(file, fs.constants.R_OK);
    return ok(undefined);
  } catch {
    return err(fileUnreachable(file, 'EACCES'));
  }
}

/** Whether the file is a sound workspace, and by which schema version. */
function checkContent(native: Database, file: string): Result<number, Failure> {
  try {
    const { applicationId, schemaVersion } = readStamp(native);
    if (applicationId !== APPLICATION_ID) return err(notAWorkspace(file));
    const [strange] = strangeObjects(native);
    if (strange !== undefined) return err(fileDamaged(file, `schema: ${strange}`));
    // Written before all else, so that a file of any version has them.
    const [missing] = missingLocks(native);
    if (missing !== undefined) return err(fileDamaged(file, `schema without ${missing}`));
    if (schemaVersion < 1) return err(fileDamaged(file, `schema version ${schemaVersion}`));
    const [problem] = pageProblems(native, 'quick');
    return problem === undefined ? ok(schemaVersion) : err(fileDamaged(file, problem));
  } catch (error) {
    return err(known(error, file));
  }
}

function systemUser(): string {
  try {
    return os.userInfo().username;
  } catch {
    // A system may run a program under a number that has no name.
    return '';
  }
}

function known(error: unknown, file: string): Failure {
  const found = storageFailure(error, file);
  if (found === null) throw error;
  // Asked only of what is no SQLite file: closing a descriptor of one drops this process's locks on it.
  return found.code === 'damaged' && isLockedFile(file) ? workspaceLocked(file) : found;
}
