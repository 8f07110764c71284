import fs from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { sqliteSession } from './dialect/sqlite.ts';
import { copyDatabase, pageProblems, referenceProblems, settle } from './dialect/sqlite-file.ts';
import { sqliteRows } from './dialect/sqlite-rows.ts';
import type { Schema } from './schema.ts';
import type { Queries, ReadableStore, WritableStore } from './workspace-store.ts';

/** A store over an open file; `afterClose` frees what was held beside it. */
export function readableStore(path: string, native: Database): ReadableStore {
  const { db, snapshot } = sqliteSession<Schema>(native);
  return {
    path,
    mode: 'read',
    db: asQueries(db),
    snapshot: (work) => snapshot((trx) => work({ db: asQueries(trx) })),
    problems: async () => [...pageProblems(native, 'full'), ...referenceProblems(native)],
    copyTo: (file) => copyDatabase(native, file),
    close: async () => {
      native.close();
    },
  };
}

export function writableStore(
  path: string,
  native: Database,
  afterClose: () => void,
): WritableStore {
  const { db, snapshot, write } = sqliteSession<Schema>(native);
  const rows = sqliteRows(native);
  const opened = identity(path);
  let isOpen = true;
  return {
    path,
    mode: 'write',
    db: asQueries(db),
    snapshot: (work) => snapshot((trx) => work({ db: asQueries(trx) })),
    write: (work) => write((trx) => work({ db: asQueries(trx), trx, rows })),
    problems: async () => [...pageProblems(native, 'full'), ...referenceProblems(native)],
    copyTo: (file) => copyDatabase(native, file),
    isInPlace: () => identity(path) === opened,
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      try {
        // Takes its turn, so that a step that is being written is finished first.
        await db.connection().execute(async () => settle(native));
      } finally {
        native.close();
        afterClose();
      }
    },
  };
}

function identity(path: string): bigint | null {
  return fs.statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

/** Kysely's read-only type is meant to be reached by a cast: the object is the same. */
function asQueries(db: Kysely<Schema>): Queries {
  return db as unknown as Queries;
}
