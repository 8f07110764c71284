import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { clustered } from '../dialect/sqlite-ddl.ts';

/** Layouts of returns that were put right once and are read by these corrections from then on. */
export const migration0002: Migration = {
  async up(db) {
    await sql`create table return_forms (
      id text primary key,
      name text not null,
      shape text not null,
      corrections text not null,
      "by" text not null,
      at text not null
    ) ${clustered}`.execute(db);
  },
};
