import type { Failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { MOST_FILES_TOGETHER } from '../../domain/returns/file-size.ts';
import { archivedFiles } from '../../workbooks/open/archive.ts';
import { LIMITS } from '../../workbooks/open/limits.ts';
import type { ReadOutcome } from '../../workbooks/open/reader.ts';
import { type HandedFile, tooMuchTogether } from './hand-in.ts';

/** A file to be read, or what is known of it without reading it. */
export type FileToRead = HandedFile & { readonly known?: ReadOutcome };

/**
 * Files with those that stand in archives in the archives' place, called «tên.zip/Mường Ảng.xlsx». An
 * archive that cannot be opened is a file that cannot be read. All archives together come to no more
 * than one may: they are unpacked in the engine's own memory. Error: `bad-request` (too many files).
 */
export function unpacked(handed: readonly HandedFile[]): Result<readonly FileToRead[], Failure> {
  const files: FileToRead[] = [];
  let budget: number = LIMITS.zipTotalBytes;
  for (const file of handed) {
    const found = inside(file, budget);
    budget -= found.reduce((sum, one) => (one === file ? sum : sum + one.bytes.length), 0);
    files.push(...found);
    if (files.length > MOST_FILES_TOGETHER) return err(tooMuchTogether());
  }
  return ok(files);
}

/** The files of an archive, at most `limit` bytes of them; any other file is itself. */
function inside(file: HandedFile, limit: number): readonly FileToRead[] {
  const { buffer, byteOffset, byteLength } = file.bytes;
  const files = archivedFiles(Buffer.from(buffer, byteOffset, byteLength), limit);
  if (files === null) return [file];
  if (!files.ok) return [{ ...file, bytes: new Uint8Array(), known: err(files.error) }];
  return files.value.map(({ path, content }): FileToRead => {
    const name = `${file.name}/${path}`;
    return content.ok
      ? { name, bytes: content.value }
      : { name, bytes: new Uint8Array(), known: err(content.error) };
  });
}
