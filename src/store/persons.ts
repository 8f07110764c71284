import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** Somebody who works on this workspace or signs its papers. */
export type Person = {
  readonly id: string;
  readonly name: string;
  /** Chức danh. */
  readonly title: string;
  /** The account of the operating system, '' if none. */
  readonly account: string;
  readonly ended: boolean;
};

/** Everyone who was ever in the list, those who have ended too. */
export async function readPersons(store: Readable): Promise<readonly Person[]> {
  const rows = await store.db.selectFrom('persons').selectAll().orderBy('id').execute();
  return rows.map((row) => ({ ...row, ended: row.ended === 1 }));
}

/** Puts a person in the list or changes what it says. */
export function personRow({ id, name, title, account, ended }: Person): RowChange {
  return {
    table: 'persons',
    key: { id },
    after: { name, title, account, ended: ended ? 1 : 0 },
  };
}
