import type { ReturnForm } from '../domain/returns/form.ts';
import { storedJson } from './stored-json.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** A form with who remembered or changed it last; `at` is an instant. */
export type StoredForm = ReturnForm & { readonly by: string; readonly at: string };

/** The remembered forms in the order of their names. */
export async function readReturnForms(store: Readable): Promise<readonly StoredForm[]> {
  const rows = await store.db
    .selectFrom('return_forms')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ shape, corrections, ...row }) => ({
    ...row,
    shape: storedJson<StoredForm['shape']>(shape),
    corrections: storedJson<StoredForm['corrections']>(corrections),
  }));
}

export function returnFormRow({ id, name, shape, corrections, by, at }: StoredForm): RowChange {
  return {
    table: 'return_forms',
    key: { id },
    after: { name, shape: JSON.stringify(shape), corrections: JSON.stringify(corrections), by, at },
  };
}

export function removedReturnFormRow({ id }: { readonly id: string }): RowChange {
  return { table: 'return_forms', key: { id }, after: null };
}
