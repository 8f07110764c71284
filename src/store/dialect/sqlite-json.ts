import { type RawBuilder, sql } from 'kysely';

/** The item at an index of a column that holds a JSON array, as text. */
export function jsonItem(column: string, index: number): RawBuilder<string> {
  return sql<string>`(${sql.ref(column)} ->> ${sql.lit(index)})`;
}

/** The values of a column over the rows of a group, as the text of one JSON array, in the rows' order. */
export function jsonList(column: string): RawBuilder<string> {
  return sql<string>`json_group_array(${sql.ref(column)})`;
}

/** 1 where a condition holds in every row of a group, else 0. */
export function inEveryRow(condition: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`min(${condition})`;
}
