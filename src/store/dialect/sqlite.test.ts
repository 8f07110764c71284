import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SqliteSession, sqliteSession } from './sqlite.ts';

type Rows = { readonly t: { a: number } };

let native: BetterSqlite3.Database;
let session: SqliteSession<Rows>;

beforeEach(() => {
  native = new BetterSqlite3(':memory:');
  native.exec('create table t (a integer)');
  session = sqliteSession<Rows>(native);
});

afterEach(() => {
  native.close();
});

describe('one connection that all share', () => {
  it('names the mistake of using it inside a transaction, instead of waiting for good', async () => {
    const nested = session.write(() => session.db.selectFrom('t').selectAll().execute());
    await expect(nested).rejects.toThrow('Inside a transaction');
    expect(await session.db.selectFrom('t').selectAll().execute()).toEqual([]);
  });

  it('lets a query wait until the transaction is over', async () => {
    const order: string[] = [];
    const writing = session.write(async (trx) => {
      await trx.insertInto('t').values({ a: 1 }).execute();
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('written');
    });
    const rows = await session.db.selectFrom('t').selectAll().execute();
    order.push('read');
    await writing;
    expect(rows).toEqual([{ a: 1 }]);
    expect(order).toEqual(['written', 'read']);
  });

  it('takes everything back when the work fails, and goes on', async () => {
    const failing = session.write(async (trx) => {
      await trx.insertInto('t').values({ a: 1 }).execute();
      await sql`create table later (a integer)`.execute(trx);
      throw new Error('hỏng giữa chừng');
    });
    await expect(failing).rejects.toThrow('hỏng giữa chừng');
    expect(native.prepare('select name from sqlite_master').pluck().all()).toEqual(['t']);
    await session.write((trx) => trx.insertInto('t').values({ a: 2 }).execute());
    expect(await session.db.selectFrom('t').selectAll().execute()).toEqual([{ a: 2 }]);
  });

  it('holds the write lock from the start of a transaction, and none while it only reads', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dialect-'));
    const file = path.join(folder, 'a.db');
    const first = new BetterSqlite3(file);
    const second = new BetterSqlite3(file, { timeout: 0 });
    const { write, snapshot } = sqliteSession<Rows>(first);
    const writeElsewhere = () => second.exec('begin immediate; rollback');
    await write(async () => {
      expect(writeElsewhere).toThrow('database is locked');
    });
    await snapshot(async () => {
      expect(writeElsewhere).not.toThrow();
    });
    first.close();
    second.close();
    fs.rmSync(folder, { recursive: true });
  });
});
