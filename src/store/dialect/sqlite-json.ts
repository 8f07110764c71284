import { type RawBuilder, sql } from 'kysely';

/** The item at an index of a column that holds a JSON array, as text. */
export function jsonItem(column: string, index: number): RawBuilder<string> {
  return sql<string>`(${sql.ref(column)} ->> ${sql.lit(index)})`;
}
