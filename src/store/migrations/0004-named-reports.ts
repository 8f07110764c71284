import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { clustered } from '../dialect/sqlite-ddl.ts';

/** Reports that were put together by hand and are kept by name. */
export const migration0004: Migration = {
  async up(db) {
    await sql`create table named_reports (
      id text primary key,
      name text not null,
      definition text not null,
      "by" text not null,
      at text not null
    ) ${clustered}`.execute(db);
  },
};
