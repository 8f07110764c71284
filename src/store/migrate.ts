import type { Database } from 'better-sqlite3';
import { type Migration, Migrator } from 'kysely/migration';
import { sqliteSession } from './dialect/sqlite.ts';
import {
  openToWrite,
  pageProblems,
  readStamp,
  referenceProblems,
  settle,
} from './dialect/sqlite-file.ts';
import { placeOverUnlessHeld, removeTemp, tempBeside } from './file-place.ts';

export type Migrations = Readonly<Record<string, Migration>>;

/** The number that a file carries once all of these have run on it. */
export function schemaVersionOf(migrations: Migrations): number {
  return Object.keys(migrations).length;
}

/** Brings an open file up to the last migration, all in one transaction. Throws if one fails. */
export async function migrateToLatest(native: Database, migrations: Migrations): Promise<void> {
  const { db } = sqliteSession<unknown>(native);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  native.pragma(`user_version = ${schemaVersionOf(migrations)}`);
}

/**
 * Migrates a copy, verifies it and only then puts it in place of the file; whoever calls holds the
 * writer's lock. False while others are looking on: their view would be torn away from under them.
 */
export async function upgradeFile(path: string, migrations: Migrations): Promise<boolean> {
  const temp = tempBeside(path);
  try {
    const original = openToWrite(path);
    try {
      // What stands in a WAL beside the file would be replayed into the file that is swapped in.
      if (!settle(original)) return false;
      original.prepare('vacuum into ?').run(temp);
    } finally {
      original.close();
    }
    await migrateAndVerify(temp, migrations);
    return await placeOverUnlessHeld(temp, path);
  } finally {
    removeTemp(temp);
  }
}

/** Migrates a copy that nobody has open, and looks at all of it. Throws where it is not sound then. */
export async function migrateAndVerify(path: string, migrations: Migrations): Promise<void> {
  const copy = openToWrite(path);
  try {
    await migrateToLatest(copy, migrations);
    const problems = [...pageProblems(copy, 'full'), ...referenceProblems(copy)];
    const { schemaVersion } = readStamp(copy);
    if (problems.length > 0 || schemaVersion !== schemaVersionOf(migrations)) {
      throw new Error(`The migrated copy is not sound: ${problems.join('; ')}`);
    }
  } finally {
    copy.close();
  }
}
