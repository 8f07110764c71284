import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Statement } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  Kysely,
  type QueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Transaction,
  type TransactionSettings,
} from 'kysely';

const CACHED_STATEMENTS = 200;

export type SqliteSession<DB> = {
  readonly db: Kysely<DB>;
  /** Runs `work` in one transaction that holds the write lock from its start. */
  write<T>(work: (trx: Transaction<DB>) => Promise<T>): Promise<T>;
  /** Runs `work` on one unchanging state of the file. */
  snapshot<T>(work: (trx: Transaction<DB>) => Promise<T>): Promise<T>;
};

/** Kysely over one open connection, which every query and transaction takes in turn. */
export function sqliteSession<DB>(native: Database): SqliteSession<DB> {
  const driver = new SqliteDriver(native);
  const db = new Kysely<DB>({ dialect: new SqliteDialect(driver) });
  return {
    db,
    write: (work) => db.transaction().execute((trx) => driver.inside(() => work(trx))),
    snapshot: (work) =>
      db
        .transaction()
        .setAccessMode('read only')
        .execute((trx) => driver.inside(() => work(trx))),
  };
}

class SqliteDialect implements Dialect {
  readonly #driver: SqliteDriver;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
  }

  createDriver(): Driver {
    return this.#driver;
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}

class TransactionalDdlAdapter extends SqliteAdapter {
  // Kysely's own adapter says false, and a migration that fails then stays half applied.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  // The driver below queues by itself, so that it can tell a deadlock from a wait.
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class SqliteDriver implements Driver {
  readonly #native: Database;
  readonly #connection: SqliteConnection;
  readonly #transaction = new AsyncLocalStorage<true>();
  #queue: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(native: Database) {
    this.#native = native;
    this.#connection = new SqliteConnection(native);
  }

  /** Marks what `work` starts as being inside a transaction. */
  inside<T>(work: () => Promise<T>): Promise<T> {
    return this.#transaction.run(true, work);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#transaction.getStore()) {
      throw new Error('Inside a transaction only its own handle may be used: this would never end');
    }
    const before = this.#queue;
    let done: () => void = () => undefined;
    this.#queue = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    this.#release = done;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(_: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    // A deferred begin that writes later meets SQLITE_BUSY_SNAPSHOT, which no waiting mends.
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await this.#connection.executeQuery(CompiledQuery.raw(begin));
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(): Promise<void> {
    // On a full disk SQLite may have rolled back already; a second rollback would hide that error.
    if (!this.#native.inTransaction) return;
    await this.#connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#native.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #native: Database;
  readonly #statements = new Map<string, Statement<unknown[]>>();

  constructor(native: Database) {
    this.#native = native;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#prepare(query.sql);
    if (statement.reader) return { rows: statement.all(...query.parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(...query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#native.prepare(query.sql).iterate(...query.parameters)) {
      yield { rows: [row as R] };
    }
  }

  #prepare(text: string): Statement<unknown[]> {
    const cached = this.#statements.get(text);
    if (cached) return cached;
    // Queries with lists differ by the length of the list: without a bound the cache would grow for good.
    if (this.#statements.size >= CACHED_STATEMENTS) this.#statements.clear();
    const statement = this.#native.prepare<unknown[]>(text);
    this.#statements.set(text, statement);
    return statement;
  }
}
