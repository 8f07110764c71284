import type { Database } from 'better-sqlite3';

/** As `appendOnly` writes them; SQLite keeps the words that a thing of the schema was made with. */
const NO_CHANGE =
  /^create trigger \w+\s+before (?:update|delete) on "\w+"\s+begin select raise\(abort, '[^']*'\); end$/i;
/** As `neverReplaced` writes them. */
const NO_REPLACE =
  /^create trigger \w+\s+before insert on "(\w+)"\s+when exists \(select 1 from "\1" where "\w+" = new\."\w+"(?: and "\w+" = new\."\w+")*\)\s+begin select raise\(abort, '[^']*'\); end$/i;

/**
 * What stands in a file's schema and does more than hold rows: views, virtual tables, and triggers
 * that this program never makes. A file may come by mail, and such things run when it is read or
 * written to.
 */
export function strangeObjects(native: Database): readonly string[] {
  const rows = native
    .prepare(
      "select name, type, sql from sqlite_schema where type in ('view', 'trigger') or sql like 'create virtual%'",
    )
    .all() as readonly { readonly name: string; readonly type: string; readonly sql: string }[];
  return rows
    .filter(({ type, sql }) => type !== 'trigger' || !(NO_CHANGE.test(sql) || NO_REPLACE.test(sql)))
    .map(({ name }) => name);
}

/** Tables whose rows, once they are written, each file keeps by triggers. */
const APPEND_ONLY = ['steps', 'changes', 'file_contents'];

/** The triggers of `appendOnly` that a file lacks: whoever took them away could have changed its history. */
export function missingLocks(native: Database): readonly string[] {
  const triggers = native
    .prepare(
      'select lower(tbl_name) as "table", lower(sql) as sql from sqlite_schema where type = \'trigger\'',
    )
    .all() as readonly { readonly table: string; readonly sql: string }[];
  return APPEND_ONLY.flatMap((table) =>
    ['update', 'delete']
      .filter((event) => !triggers.some((one) => one.table === table && hasEvent(one.sql, event)))
      .map((event) => `${table}_no_${event}`),
  );
}

function hasEvent(sql: string, event: string): boolean {
  return NO_CHANGE.test(sql) && new RegExp(`\\sbefore ${event} on\\s`).test(sql);
}
