import type { FileRow } from './schema.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** A file as it came in; `received` is a day or an instant, `size` in bytes. */
export type ReceivedFile = Readonly<FileRow>;

/** The files of returns that were kept, without their contents. */
export async function readFiles(store: Readable): Promise<readonly ReceivedFile[]> {
  return store.db.selectFrom('files').selectAll().orderBy('received').orderBy('id').execute();
}

/** The bytes of a received file, null if there is none of that hash. */
export async function readFileContent(store: Readable, sha256: string): Promise<Uint8Array | null> {
  const row = await store.db
    .selectFrom('file_contents')
    .select('bytes')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** The row of a received file; hand its bytes to the same command as `contents`. */
export function fileRow({ id, name, sha256, size, received }: ReceivedFile): RowChange {
  return { table: 'files', key: { id }, after: { name, sha256, size, received } };
}
