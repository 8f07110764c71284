import type { Cell, TableDefinition } from '../tables.ts';

/** One row of the history before it has its step. */
export type ChangeRecord = {
  readonly table: string;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
};

/**
 * Many rows at once, inside the transaction that is open: what each dialect does in its own way,
 * since it decides how long 10.000 figures take. Cells stand in the order of the table's definition.
 */
export type RowAccess = {
  /** The values under each key, undefined where there is no such row. */
  read(
    table: TableDefinition,
    keys: readonly (readonly Cell[])[],
  ): Promise<readonly (readonly Cell[] | undefined)[]>;
  /** Adds rows (key cells, then value cells) that are not there yet. */
  add(table: TableDefinition, rows: readonly (readonly Cell[])[]): Promise<void>;
  /** Gives rows that are there new values: the cells of these columns, then those of the key. */
  change(
    table: TableDefinition,
    columns: readonly string[],
    rows: readonly (readonly Cell[])[],
  ): Promise<void>;
  remove(table: TableDefinition, keys: readonly (readonly Cell[])[]): Promise<void>;
  /** Appends to the history, numbered in the order given. */
  record(step: number, changes: readonly ChangeRecord[]): Promise<void>;
};
