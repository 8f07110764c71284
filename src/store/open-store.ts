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
import type { Queries, ReadableStore, WritableStore, WriteScope } from './workspace-store.ts';

type AfterClose = () => void | Promise<void>;

/** A store that only looks. */
export function readableStore(
  path: string,
  native: Database,
  afterClose: AfterClose,
): ReadableStore {
  return openStore(path, native, 'read', afterClose);
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
  // Changing the journal's mode writes to the file. It waits until a step was stored: a request that
  // is refused leaves every byte as it was, and a single command is spared two changes of mode.
  let hasStored = false;
  let hasJournal = false;
  const session = sqliteSession<Schema>(native);
  const base = openStore(path, native, 'write', afterClose, session);
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

function openStore(
  path: string,
  native: Database,
  mode: ReadableStore['mode'],
  afterClose: AfterClose,
  session = sqliteSession<Schema>(native),
): ReadableStore {
  const { db, snapshot } = session;
  // What uses the connection itself takes its turn too.
  const inTurn = <T>(work: () => Promise<T>) => db.connection().execute(work);
  const opened = identity(path);
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
    problems: () =>
      inTurn(async () => [...pageProblems(native, 'full'), ...referenceProblems(native)]),
    isInPlace: () => identity(path) === opened,
    copyTo: (file) => inTurn(() => copyDatabase(native, file)),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function identity(path: string): bigint | null {
  // Windows lets nobody take away an open file, and on a FAT stick its number may change.
  if (process.platform === 'win32') return null;
  return fs.statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

/** Kysely's read-only type is meant to be reached by a cast: the object is the same. */
function asQueries(db: Kysely<Schema>): Queries {
  return db as unknown as Queries;
}
