import type { Database } from 'better-sqlite3';
import type { Cell, TableDefinition } from '../tables.ts';
import type { RowAccess } from './row-access.ts';

/**
 * Row by row with prepared statements on the connection itself. Measured with 10.000 figures:
 * 80 ms, against 110–150 ms for one json_each array and eleven times as much through Kysely. An
 * update of the columns that change takes half the time of an upsert of whole rows.
 */
export function sqliteRows(native: Database): RowAccess {
  return {
    async read(table, keys) {
      const select = native.prepare<unknown[], Cell[]>(selectSql(table)).raw();
      return keys.map((key) => select.get(key));
    },
    async add(table, rows) {
      const insert = native.prepare<unknown[]>(insertSql(table));
      for (const row of rows) insert.run(row);
    },
    async change(table, columns, rows) {
      const update = native.prepare<unknown[]>(updateSql(table, columns));
      for (const row of rows) update.run(row);
    },
    async remove(table, keys) {
      const remove = native.prepare<unknown[]>(
        `delete from ${table.name} where ${matchSql(table)}`,
      );
      for (const key of keys) remove.run(key);
    },
    async record(step, changes) {
      const insert = native.prepare<unknown[]>(
        'insert into changes (step, seq, "table", key, before, after) values (?, ?, ?, ?, ?, ?)',
      );
      for (const [seq, { table, key, before, after }] of changes.entries()) {
        insert.run(step, seq, table, key, before, after);
      }
    },
  };
}

function selectSql(table: TableDefinition): string {
  // A table that is all key (the years of a version) still has to answer whether the row is there.
  const columns = table.values.length === 0 ? '1' : list(table.values);
  return `select ${columns} from ${table.name} where ${matchSql(table)}`;
}

function insertSql(table: TableDefinition): string {
  const columns = [...table.key, ...table.values];
  const places = columns.map(() => '?').join(', ');
  return `insert into ${table.name} (${list(columns)}) values (${places})`;
}

function updateSql(table: TableDefinition, columns: readonly string[]): string {
  const news = columns.map((column) => `${quote(column)} = ?`).join(', ');
  return `update ${table.name} set ${news} where ${matchSql(table)}`;
}

function matchSql(table: TableDefinition): string {
  return table.key.map((column) => `${quote(column)} = ?`).join(' and ');
}

function list(columns: readonly string[]): string {
  return columns.map(quote).join(', ');
}

function quote(column: string): string {
  return `"${column}"`;
}
