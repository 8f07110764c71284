import { type RawBuilder, sql } from 'kysely';

/** Ends a CREATE TABLE whose rows lie in the order of their key, without a second index. */
export const clustered = sql`without rowid`;

/** The type of a column of bytes. */
export const binary = sql`blob`;

/** Triggers that refuse to change or take away a row once it is written. */
export function appendOnly(table: string): readonly RawBuilder<unknown>[] {
  return (['update', 'delete'] as const).map(
    (event) => sql`create trigger ${sql.raw(`${table}_no_${event}`)}
      before ${sql.raw(event)} on ${sql.table(table)}
      begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`,
  );
}

/** A trigger against INSERT OR REPLACE, which takes a row away without asking the triggers on DELETE. */
export function neverReplaced(table: string, key: readonly string[]): RawBuilder<unknown> {
  const isSame = sql.join(
    key.map((column) => sql`${sql.ref(column)} = new.${sql.ref(column)}`),
    sql` and `,
  );
  return sql`create trigger ${sql.raw(`${table}_no_replace`)}
    before insert on ${sql.table(table)}
    when exists (select 1 from ${sql.table(table)} where ${isSame})
    begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`;
}
