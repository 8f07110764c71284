import type { Pointing } from '../domain/template/filling.ts';
import { storedJson } from './stored-json.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** A form of the office; its bytes are found by `sha256`. `at` is an instant. */
export type StoredTemplate = {
  readonly id: string;
  readonly name: string;
  /** The name of the file as it came. */
  readonly file: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly pointings: readonly Pointing[];
  readonly by: string;
  readonly at: string;
};

/** The forms in the order of their names. */
export async function readTemplates(store: Readable): Promise<readonly StoredTemplate[]> {
  const rows = await store.db
    .selectFrom('templates')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ pointings, ...row }) => ({
    ...row,
    pointings: storedJson<StoredTemplate['pointings']>(pointings),
  }));
}

/** The row of a form; hand its bytes to the same command as `contents` when they are new. */
export function templateRow({ id, pointings, ...values }: StoredTemplate): RowChange {
  return {
    table: 'templates',
    key: { id },
    after: { ...values, pointings: JSON.stringify(pointings) },
  };
}

export function removedTemplateRow({ id }: { readonly id: string }): RowChange {
  return { table: 'templates', key: { id }, after: null };
}
