import fs from 'node:fs';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import type { Failure } from '../domain/error.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { fileInUse, fileReadOnly, type Holder, storageFailure } from './failures.ts';

/** Long enough for a command that is just closing, short enough for a person who waits. */
const WAIT_MS = 700;
const ATTEMPTS = 20;

export type WriterLock = { release(): void };

/**
 * Makes this process the only writer of a workspace: an exclusive transaction on a small database
 * beside it, which the system frees when the process dies. Those who only look are not shut out.
 */
export function acquireWriterLock(workspace: string, holder: Holder): Result<WriterLock, Failure> {
  const sidecar = sidecarOf(workspace);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const before = identity(sidecar);
      const native = new BetterSqlite3(sidecar, { timeout: WAIT_MS });
      if (!lockExclusively(native)) {
        native.close();
        return err(fileInUse(workspace, readHolder(workspace)));
      }
      // The one who closes takes the sidecar away: a lock on a file that has gone holds nobody off.
      if (before !== null && before === identity(sidecar)) {
        tellHolder(workspace, holder);
        return ok({ release: () => release(workspace, native) });
      }
      native.close();
    }
    return err(fileInUse(workspace, readHolder(workspace)));
  } catch (error) {
    return err(lockFailure(error, workspace));
  }
}

/** Whether a writer lives. Its note alone says nothing: one that was killed has left it behind. */
export function isBeingWritten(workspace: string): boolean {
  try {
    const native = new BetterSqlite3(sidecarOf(workspace), { fileMustExist: true, timeout: 0 });
    const isFree = lockExclusively(native);
    native.close();
    return !isFree;
  } catch (error) {
    if (storageFailure(error, workspace) === null) throw error;
    // No sidecar, no writer; one that cannot be opened may be held.
    return fs.existsSync(sidecarOf(workspace));
  }
}

/** It is the lock that shuts others out; on a full disk they are only not told by whom. */
function tellHolder(workspace: string, holder: Holder): void {
  try {
    fs.writeFileSync(holderFileOf(workspace), JSON.stringify(holder));
  } catch (error) {
    if (storageFailure(error, workspace)?.code !== 'disk-full') throw error;
  }
}

/** Who holds the workspace, as far as that can be read. */
function readHolder(workspace: string): Holder | null {
  try {
    const value: unknown = JSON.parse(fs.readFileSync(holderFileOf(workspace), 'utf8'));
    return isHolder(value) ? value : null;
  } catch {
    return null;
  }
}

// Never read the sidecar with fs: on POSIX, closing any descriptor of a file drops this process's locks on it.
function sidecarOf(workspace: string): string {
  return `${workspace}-lock`;
}

function holderFileOf(workspace: string): string {
  return `${workspace}-holder`;
}

function lockExclusively(native: Database): boolean {
  try {
    // Nothing is ever written to it, so it needs no journal file beside it.
    native.pragma('journal_mode = memory');
    native.exec('begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return false;
    }
    native.close();
    throw error;
  }
}

function release(workspace: string, native: Database): void {
  fs.rmSync(holderFileOf(workspace), { force: true });
  const sidecar = sidecarOf(workspace);
  // POSIX: away while it is still locked, so that nobody can take the lock of a file about to go.
  if (process.platform !== 'win32') fs.rmSync(sidecar, { force: true });
  native.close();
  if (process.platform === 'win32') removeUnlessOpen(sidecar);
}

function removeUnlessOpen(sidecar: string): void {
  try {
    fs.rmSync(sidecar, { force: true });
  } catch {
    // Windows refuses while the next writer has it open: then it is theirs to remove.
  }
}

function identity(file: string): bigint | null {
  return fs.statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

function lockFailure(error: unknown, workspace: string): Failure {
  // The workspace itself was found before: what cannot be made is a file in its folder.
  const isSqlite = error instanceof BetterSqlite3.SqliteError;
  if (isSqlite && error.code.startsWith('SQLITE_CANTOPEN')) return fileReadOnly(workspace);
  const failure = storageFailure(error, workspace);
  if (failure === null) throw error;
  return failure.code === 'file-busy' ? fileReadOnly(workspace) : failure;
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'computer' in value &&
    typeof value.computer === 'string' &&
    'since' in value &&
    typeof value.since === 'string'
  );
}
