import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from './command.ts';
import { figureRow, readFigures } from './figures.ts';
import type { Migrations } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openWorkspace } from './open.ts';
import {
  codeOf,
  must,
  removeFolder,
  SOMEBODY,
  startWorkspace,
  target,
  tempFolder,
} from './testing/temp-workspace.ts';

const ADDS_A_TABLE: Migrations = {
  ...MIGRATIONS,
  '9001-adds-a-table': {
    up: (db) => sql`create table later (a integer)`.execute(db).then(() => undefined),
  },
};

const FAILS_HALF_WAY: Migrations = {
  ...ADDS_A_TABLE,
  '9002-fails': {
    up: async (db) => {
      await sql`create table half (a integer)`.execute(db);
      await sql`drop table figures`.execute(db);
      throw new Error('the migration fails here');
    },
  },
};

let folder: string;
let file: string;

beforeEach(async () => {
  folder = tempFolder();
  file = path.join(folder, 'a.chitieu');
  const store = await startWorkspace(file);
  must(await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value: 7 }))]));
  await store.close();
});

afterEach(() => removeFolder(folder));

describe('a workspace from an older version', () => {
  it('is brought up to date when it is opened for writing, with all that it holds', async () => {
    const store = must(await openWorkspace(file, { mode: 'write', migrations: ADDS_A_TABLE }));
    expect(await readFigures(store)).toEqual([target({ value: 7 })]);
    await store.close();
    expect(tables()).toContain('later');
    expect(fs.readdirSync(folder)).toEqual(['a.chitieu']);
    expect(codeOf(await openWorkspace(file, { mode: 'write' }))).toBe('newer-version');
  });

  it('is looked at without being changed', async () => {
    const before = fs.readFileSync(file);
    const store = must(await openWorkspace(file, { mode: 'read', migrations: ADDS_A_TABLE }));
    expect(await readFigures(store)).toEqual([target({ value: 7 })]);
    await store.close();
    expect(fs.readFileSync(file).equals(before)).toBe(true);
  });

  it('stays as it was when a migration fails half way', async () => {
    const before = fs.readFileSync(file);
    await expect(
      openWorkspace(file, { mode: 'write', migrations: FAILS_HALF_WAY }),
    ).rejects.toThrow('the migration fails here');
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    expect(fs.readdirSync(folder)).toEqual(['a.chitieu']);
    await must(await openWorkspace(file, { mode: 'write' })).close();
  });

  it('is not swapped under somebody who looks on', async () => {
    const store = must(await openWorkspace(file, { mode: 'write' }));
    for (const value of [8, 9]) {
      must(await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value }))]));
    }
    const looking = must(await openWorkspace(file, { mode: 'read' }));
    await readFigures(looking);
    await store.close();
    const result = await openWorkspace(file, { mode: 'write', migrations: ADDS_A_TABLE });
    expect(codeOf(result)).toBe('in-use');
    await looking.close();
    await must(await openWorkspace(file, { mode: 'write', migrations: ADDS_A_TABLE })).close();
  });
});

it('A migration that fails half way leaves nothing of itself in the file it ran on', async () => {
  const { migrateToLatest } = await import('./migrate.ts');
  const native = new BetterSqlite3(file);
  await expect(migrateToLatest(native, FAILS_HALF_WAY)).rejects.toThrow();
  expect(native.inTransaction).toBe(false);
  native.close();
  expect(tables()).toContain('figures');
  expect(tables()).not.toContain('half');
  expect(tables()).not.toContain('later');
});

function tables(): readonly unknown[] {
  const native = new BetterSqlite3(file, { readonly: true });
  const names = native.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  native.close();
  return names;
}
