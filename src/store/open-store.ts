import fs from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { sqliteSession } from './dialect/sqlite.ts';
import {
  copyDatabase,
  type JournalMode,
  pageProblems,
  preferJournal,
  referenceProblems,
  rowsChanged,
  settle,
} from './dialect/sqlite-file.ts';
import { sqliteRows } from './dialect/sqlite-rows.ts';
import type { Schema } from './schema.ts';
import {
  type Queries,
  type ReadableStore,
  ReplacedFile,
  type WritableStore,
  type WriteScope,
} from './workspace-store.ts';

type AfterClose = () => void | Promise<void>;

/** A store that only looks. `opened`: which file lay there just before it was opened. */
export function readableStore(
  path: string,
  native: Database,
  opened: FileIdentity,
  afterClose: AfterClose,
): ReadableStore {
  const base = openStore({ path, native, mode: 'read', opened, afterClose });
  return {
    ...base,
    snapshot: (work) =>
      base.snapshot(async (view) => {
        // In a rollback journal an idle reader holds no lock, and the file may be replaced under it.
        // From its first read on a snapshot does: a WAL of another file cannot come between any more.
        await view.db.selectFrom('meta').select('key').limit(1).execute();
        if (base.isReplaced()) throw new ReplacedFile(`Another file lies at ${path}`);
        return work(view);
      }),
  };
}

/** How a file that is written to keeps its journal, and what frees the things held beside it. */
export type Writing = { readonly journal: JournalMode; readonly afterClose: AfterClose };

/** A store that also writes. */
export function writableStore(
  path: string,
  native: Database,
  { journal, afterClose }: Writing,
): WritableStore {
  const rows = sqliteRows(native);
  const opened = fileIdentity(path);
  // Changing the journal's mode writes to the file. It waits until a step was stored: a request that
  // is refused leaves every byte as it was, and a single command is spared two changes of mode.
  let hasStored = false;
  let hasJournal = false;
  const session = sqliteSession<Schema>(native);
  const base = openStore({ path, native, mode: 'write', opened, afterClose }, session);
  let writing: Promise<unknown> = Promise.resolve();

  async function write<T>(work: (scope: WriteScope) => Promise<T>): Promise<T> {
    if (hasStored && !hasJournal) {
      await session.db.connection().execute(async () => preferJournal(native, journal));
      hasJournal = true;
    }
    return session.write(async (trx) => {
      const before = rowsChanged(native);
      const done = await work({ db: asQueries(trx), trx, rows });
      hasStored ||= rowsChanged(native) > before;
      return done;
    });
  }

  return {
    ...base,
    mode: 'write',
    write: (work) => {
      const mine = write(work);
      // Without their results: each would hold those of all the steps before it.
      writing = Promise.allSettled([writing, mine]).then(() => undefined);
      return mine;
    },
    // A step that is being written comes first.
    close: async () => {
      await writing;
      await base.close();
    },
  };
}

type OpenFile = Pick<ReadableStore, 'path' | 'mode'> & {
  readonly native: Database;
  readonly opened: FileIdentity;
  readonly afterClose: AfterClose;
};

function openStore(
  { path, native, mode, opened, afterClose }: OpenFile,
  session = sqliteSession<Schema>(native),
): ReadableStore {
  const { db, snapshot } = session;
  // What uses the connection itself takes its turn too.
  const inTurn = <T>(work: () => Promise<T>) => db.connection().execute(work);
  let closing: Promise<void> | null = null;
  const close = async () => {
    try {
      await inTurn(async () => mode === 'write' && settle(native));
    } finally {
      native.close();
      await afterClose();
    }
  };
  return {
    path,
    mode,
    db: asQueries(db),
    snapshot: (work) => snapshot((trx) => work({ db: asQueries(trx) })),
    isReplaced: () => {
      const now = fileIdentity(path);
      return now !== null && now !== opened;
    },
    problems: () =>
      inTurn(async () => [...pageProblems(native, 'full'), ...referenceProblems(native)]),
    isInPlace: () => fileIdentity(path) === opened,
    copyTo: (file) => inTurn(() => copyDatabase(native, file)),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** Tells a file from another at the same path; null for none, and where that cannot be told. */
export type FileIdentity = bigint | null;

export function fileIdentity(path: string): FileIdentity {
  // Windows lets nobody take away an open file, and on a FAT stick its number may change.
  if (process.platform === 'win32') return null;
  return fs.statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

/** Kysely's read-only type is meant to be reached by a cast: the object is the same. */
function asQueries(db: Kysely<Schema>): Queries {
  return db as unknown as Queries;
}
