import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { isClutter } from '../../domain/returns/clutter.ts';
import { LARGEST_FILE_BYTES, MOST_FILES_TOGETHER } from '../../domain/returns/file-size.ts';

/** A file on this computer, and how it is called in a reading. */
export type FoundFile = { readonly name: string; readonly path: string };

/** Folders within folders: by year, by district; deeper ones are a mistake such as a whole disk. */
const DEEPEST = 5;

/**
 * Files as they are given, and every file of a folder that is given, but what programs leave there;
 * «Đợt 1/Mường Ảng.xlsx» for one of a folder's folders. Links are not followed. Errors: `not-found`,
 * `bad-request` (too many files).
 */
export async function gatherFiles(
  paths: readonly string[],
): Promise<Result<readonly FoundFile[], Failure>> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (info === undefined) {
      return err(failure('not-found', `Không có tệp hay thư mục «${path}».`, { path }));
    }
    if (info.isDirectory()) await addFolder(path, '', 0, found);
    else found.push({ name: basename(path), path });
    if (found.length > MOST_FILES_TOGETHER) {
      const text = `Thư mục «${path}» có quá ${MOST_FILES_TOGETHER} tệp. Chọn thư mục chỉ có báo cáo.`;
      return err(failure('bad-request', text, { path }));
    }
  }
  return ok(found);
}

/**
 * A file as it is handed in. Of one that is too large only so much is read that the reading sees it;
 * it is a rejected file then, and does not hold the others back.
 */
export async function fileToHandIn({
  name,
  path,
}: FoundFile): Promise<{ readonly name: string; readonly base64: string }> {
  const bytes = await buffer(createReadStream(path, { end: LARGEST_FILE_BYTES }));
  return { name, base64: bytes.toString('base64') };
}

async function addFolder(
  folder: string,
  under: string,
  depth: number,
  found: FoundFile[],
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = `${under}${entry.name}`;
    if (isClutter(entry.name) || found.length > MOST_FILES_TOGETHER) continue;
    if (entry.isFile()) found.push({ name, path });
    else if (entry.isDirectory() && depth < DEEPEST) {
      await addFolder(path, `${name}/`, depth + 1, found);
    }
  }
}
