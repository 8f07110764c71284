import BetterSqlite3, { type Database } from 'better-sqlite3';

/** «ChTi»: tells a workspace from any other SQLite file. */
export const APPLICATION_ID = 0x43685469;

const BUSY_TIMEOUT_MS = 5000;
const CLOSE_TIMEOUT_MS = 300;

/**
 * How the journal is kept while a file is open for writing. The rollback journal is truncated, not
 * deleted: with synchronous = FULL SQLite flushes a truncated journal, while a deleted one may come
 * back after a power cut and take the last step with it (what synchronous = EXTRA is for).
 */
export type JournalMode = 'wal' | 'truncate';

export type FileStamp = { readonly applicationId: number; readonly schemaVersion: number };

/** Opens a file to look at it; the file must exist. */
export function openToRead(path: string): Database {
  return prepared(
    new BetterSqlite3(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS }),
  );
}

/** Opens a file to change it: every change that was committed survives a power cut. */
export function openToWrite(path: string): Database {
  const native = new BetterSqlite3(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  return guarded(native, () => withFlushedJournal(prepared(native)));
}

/** Throws while others are looking on. */
export function setJournal(native: Database, mode: JournalMode): void {
  native.pragma(`journal_mode = ${mode}`);
}

/** Asks for a journal mode. While others are looking on it stays as it is, which is as safe. */
export function preferJournal(native: Database, mode: JournalMode): void {
  succeeds(() => setJournal(native, mode));
}

/** How many rows this connection has changed so far. */
export function rowsChanged(native: Database): number {
  return Number(native.prepare('select total_changes()').pluck().get());
}

/** Creates an empty file that is marked as a workspace. */
export function createFile(path: string): Database {
  const native = new BetterSqlite3(path, { timeout: BUSY_TIMEOUT_MS });
  return guarded(native, () => {
    native.pragma(`application_id = ${APPLICATION_ID}`);
    return withFlushedJournal(prepared(native));
  });
}

/** A private copy in memory. */
export function openCopyInMemory(native: Database): Database {
  return openBytes(serialized(native));
}

/** All of an open file as bytes that need no journal beside them. */
export function serialized(native: Database): Buffer {
  const bytes = native.serialize();
  // The file's format, bytes 18 and 19: 2 for WAL, which a database in memory cannot have.
  if (bytes.length > 19) bytes.fill(1, 18, 20);
  return bytes;
}

/** A database in memory with the contents of a file. Throws where they are none. */
export function openBytes(bytes: Uint8Array): Database {
  return prepared(new BetterSqlite3(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));
}

/** Who wrote the file and by which schema. Throws where it is no SQLite file. */
export function readStamp(native: Database): FileStamp {
  return {
    applicationId: Number(native.pragma('application_id', { simple: true })),
    schemaVersion: Number(native.pragma('user_version', { simple: true })),
  };
}

/** What is wrong with the pages and indexes; empty when sound. `quick` leaves out the indexes' contents. */
export function pageProblems(native: Database, depth: 'quick' | 'full'): readonly string[] {
  const pragma = depth === 'quick' ? 'quick_check(1)' : 'integrity_check';
  const rows = native.pragma(pragma) as readonly Readonly<Record<string, unknown>>[];
  return rows.map((row) => String(Object.values(row)[0])).filter((text) => text !== 'ok');
}

/** Rows that refer to rows which are not there. */
export function referenceProblems(native: Database): readonly string[] {
  const rows = native.pragma('foreign_key_check') as readonly {
    readonly table: string;
    readonly parent: string;
  }[];
  return rows.map(({ table, parent }) => `${table} → ${parent}`);
}

/**
 * Brings everything into the one file and goes back to a rollback journal: a WAL file that was
 * closed does not open in a read-only folder. False where that cannot be now, while others are
 * looking on or the disk is away: nothing is lost then, it stays in the WAL beside the file.
 */
export function settle(native: Database): boolean {
  native.pragma(`busy_timeout = ${CLOSE_TIMEOUT_MS}`);
  if (succeeds(() => native.pragma('journal_mode = delete'))) return true;
  // Others keep it in WAL mode, but whoever copies the one file should find all in it.
  succeeds(() => native.pragma('wal_checkpoint(passive)'));
  return false;
}

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError) return false;
    throw error;
  }
}

function prepared(native: Database): Database {
  return guarded(native, () => {
    // Reading the schema at once makes a file that is no SQLite file fail here and not later.
    native.pragma('schema_version');
    native.pragma('synchronous = full');
    native.pragma('foreign_keys = on');
    native.pragma('recursive_triggers = on');
    // A file may come by mail: functions named in its schema are not to be trusted.
    native.pragma('trusted_schema = off');
    native.pragma('cell_size_check = on');
    return native;
  });
}

/** The mode of a rollback journal stands in no file: a file in WAL mode keeps that. */
function withFlushedJournal(native: Database): Database {
  if (native.pragma('journal_mode', { simple: true }) === 'delete') setJournal(native, 'truncate');
  return native;
}

function guarded(native: Database, work: () => Database): Database {
  try {
    return work();
  } catch (error) {
    native.close();
    throw error;
  }
}

/** Copies all of an open file, also while it is written to; the copy is left settled and needs no other file. */
export async function copyDatabase(native: Database, target: string): Promise<void> {
  await native.backup(target);
  const copy = openToWrite(target);
  try {
    settle(copy);
  } finally {
    copy.close();
  }
}
