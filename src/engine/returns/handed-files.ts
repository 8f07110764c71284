import { err } from '../../domain/result.ts';
import { archivedFiles } from '../../workbooks/open/archive.ts';
import type { ReadOutcome } from '../../workbooks/open/reader.ts';
import type { HandedFile } from './hand-in.ts';

/** A file to be read, or what is known of it without reading it. */
export type FileToRead = HandedFile & { readonly known?: ReadOutcome };

/**
 * Files with those that stand in archives in the archives' place, called «tên.zip/Mường Ảng.xlsx». An
 * archive that cannot be opened is a file that cannot be read.
 */
export function unpacked(handed: readonly HandedFile[]): readonly FileToRead[] {
  return handed.flatMap((file): readonly FileToRead[] => {
    const { buffer, byteOffset, byteLength } = file.bytes;
    const files = archivedFiles(Buffer.from(buffer, byteOffset, byteLength));
    if (files === null) return [file];
    if (!files.ok) return [{ ...file, known: err(files.error) }];
    return files.value.map(({ path, content }): FileToRead => {
      const name = `${file.name}/${path}`;
      return content.ok
        ? { name, bytes: content.value }
        : { name, bytes: new Uint8Array(), known: err(content.error) };
    });
  });
}
