import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { neverReplaced } from '../dialect/sqlite-ddl.ts';

/** Which user of the system took a step, beside the name that the person goes by. */
export const migration0005: Migration = {
  async up(db) {
    await sql`alter table steps add column account text not null default ''`.execute(db);
    await neverReplaced('steps', ['id']).execute(db);
    await neverReplaced('changes', ['step', 'seq']).execute(db);
  },
};
