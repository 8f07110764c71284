import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { clustered } from '../dialect/sqlite-ddl.ts';

/** The office's own Excel forms; their bytes stand in `file_contents`. */
export const migration0003: Migration = {
  async up(db) {
    await sql`create table templates (
      id text primary key,
      name text not null,
      file text not null,
      sha256 text not null,
      size integer not null,
      pointings text not null,
      "by" text not null,
      at text not null
    ) ${clustered}`.execute(db);
  },
};
