import { storedJson } from './stored-json.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** Every setting by its key: letterhead, signers, recipients, collecting board, … Parse before use. */
export async function readSettings(store: Readable): Promise<ReadonlyMap<string, unknown>> {
  const rows = await store.db.selectFrom('settings').selectAll().execute();
  return new Map(rows.map(({ key, value }) => [key, storedJson<unknown>(value)]));
}

/** Sets one setting to anything that JSON can hold; undefined takes it away. */
export function settingRow(key: string, value: unknown): RowChange {
  return {
    table: 'settings',
    key: { key },
    after: value === undefined ? null : { value: JSON.stringify(value) },
  };
}

/** Facts about the workspace itself that are plain texts: its programme, its organization. */
export async function readMeta(store: Readable): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db.selectFrom('meta').selectAll().execute();
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** Sets one plain text about the workspace itself. */
export function metaRow(key: string, value: string): RowChange {
  return { table: 'meta', key: { key }, after: { value } };
}
