import type { Transaction } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { RowAccess } from './dialect/row-access.ts';
import type { Schema } from './schema.ts';

/** What readers query: typed SQL that cannot write. */
export type Queries = ReadonlyKysely<Schema>;

/** One state of the workspace to read from: the store itself or a snapshot of it. */
export type Readable = { readonly db: Queries };

/** What was looked at was replaced by a restore or an upgrade, and has to be opened anew. */
export class ReplacedFile extends Error {}

export type ReadableStore = Readable & {
  readonly path: string;
  readonly mode: 'read' | 'write';
  /**
   * Runs several reads on one state of the file, whatever others write meanwhile.
   * `work` must read from `view` alone. Throws `ReplacedFile` in a store that only looks on, where
   * another file has taken the place of this one.
   */
  snapshot<T>(work: (view: Readable) => Promise<T>): Promise<T>;
  /** What is wrong inside the file; empty when it is sound. */
  problems(): Promise<readonly string[]>;
  /** Writes a whole copy to a file that does not exist yet. Throws what the disk throws. */
  copyTo(file: string): Promise<void>;
  /**
   * Whether the file still lies where it was opened: writing into a deleted file loses the work in
   * silence.
   */
  isInPlace(): boolean;
  /**
   * Whether another file lies there: who looks on at one that was replaced would read the new
   * file's journal into the old.
   */
  isReplaced(): boolean;
  close(): Promise<void>;
};

/** What one transaction sees and writes. */
export type WriteScope = Readable & {
  readonly trx: Transaction<Schema>;
  readonly rows: RowAccess;
};

export type WritableStore = ReadableStore & {
  readonly mode: 'write';
  /** One transaction. Only command.ts, undo.ts may use it: every write is a command. */
  write<T>(work: (scope: WriteScope) => Promise<T>): Promise<T>;
};

export type WorkspaceStore = ReadableStore | WritableStore;

/** Whether it was opened for writing. */
export function isWritableStore(store: WorkspaceStore): store is WritableStore {
  return store.mode === 'write';
}
