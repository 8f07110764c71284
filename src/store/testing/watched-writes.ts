import path from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { vi } from 'vitest';

/** How a connection stood when it wrote a step for good, or when it was closed. */
export type WatchedWrite = {
  readonly file: string;
  readonly when: 'commit' | 'close';
  readonly synchronous: unknown;
  readonly journal: unknown;
};

/**
 * Tells of every connection of this process that may write to a file on the disk, whoever opens it.
 * The locks' sidecars are told apart: nothing is ever written to them.
 */
export function watchWrites(): {
  readonly writes: readonly WatchedWrite[];
  readonly sidecars: readonly WatchedWrite[];
} {
  const writes: WatchedWrite[] = [];
  const sidecars: WatchedWrite[] = [];
  const note = (native: Database, when: WatchedWrite['when']) => {
    if (native.readonly || native.memory || !native.open) return;
    const ask = (name: string) => native.pragma(name, { simple: true });
    const file = path.basename(native.name);
    const list = file.endsWith('-lock') ? sidecars : writes;
    list.push({ file, when, synchronous: ask('synchronous'), journal: ask('journal_mode') });
  };

  const { close } = BetterSqlite3.prototype;
  vi.spyOn(BetterSqlite3.prototype, 'close').mockImplementation(function (this: Database) {
    note(this, 'close');
    return close.call(this);
  });
  const example = new BetterSqlite3(':memory:');
  const statements = Object.getPrototypeOf(example.prepare('select 1')) as BetterSqlite3.Statement;
  example.close();
  const { run } = statements;
  vi.spyOn(statements, 'run').mockImplementation(function (
    this: BetterSqlite3.Statement,
    ...parameters: unknown[]
  ) {
    if (this.source === 'commit') note(this.database, 'commit');
    return run.apply(this, parameters);
  });
  return { writes, sidecars };
}
