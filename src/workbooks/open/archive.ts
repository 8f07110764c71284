import { err, ok, type Result } from '../../domain/result.ts';
import { isClutter } from '../../domain/returns/clutter.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';
import { inflateEntry } from './zip-guard.ts';
import { zipName } from './zip-names.ts';

export type ArchivedFile = {
  /** Inside the archive, parts set apart by «/»; it names no place outside. */
  readonly path: string;
  readonly content: Result<Buffer, FileProblem>;
};

const ZIP_HEAD = Buffer.from('504b0304', 'hex');
const EMPTY_ZIP_HEAD = Buffer.from('504b0506', 'hex');
/** What makes a ZIP file a document of its own rather than a folder of files. */
const DOCUMENT_PARTS: ReadonlySet<string> = new Set([
  '[content_types].xml',
  'mimetype',
  'index.zip',
  'index/document.iwa',
]);

/**
 * The files in a .zip of returns; null where the bytes are no such archive, which a workbook is
 * neither. Everything stays in memory, at most `limit` bytes of it; an archive in an archive is not
 * opened.
 */
export function archivedFiles(
  bytes: Buffer,
  limit: number = LIMITS.zipTotalBytes,
): Result<readonly ArchivedFile[], FileProblem> | null {
  if (bytes.subarray(0, 4).equals(EMPTY_ZIP_HEAD)) return err(fileProblem('empty', 'no entry'));
  if (!bytes.subarray(0, 4).equals(ZIP_HEAD)) return null;
  if (bytes.length > LIMITS.fileBytes) return err(fileProblem('too-large', 'file size'));
  const entries = zipEntries(bytes);
  if (!entries.ok) return entries;
  if (entries.value.some(({ name }) => DOCUMENT_PARTS.has(name.toLowerCase()))) return null;
  const named = entries.value.flatMap((entry) => {
    const path = safePath(entry);
    return path === null || isClutter(path) ? [] : [{ path, entry }];
  });
  if (named.length === 0) return err(fileProblem('empty', 'no file in the archive'));
  if (named.length > LIMITS.archiveFiles) {
    return err(fileProblem('too-large', `${named.length} files`));
  }
  let budget = limit;
  return ok(
    named.map(({ path, entry }) => {
      const content = inflateEntry(bytes, entry, Math.min(budget, LIMITS.fileBytes));
      if (content.ok) budget -= content.value.length;
      return { path, content };
    }),
  );
}

/** Without drive, root and steps upwards; null for a folder, which is an entry too. */
function safePath({ rawName, saysUtf8, extra }: ZipEntry): string | null {
  const name = zipName(rawName, saysUtf8, extra).replaceAll('\\', '/');
  if (name.endsWith('/')) return null;
  const parts = name
    .replace(/^[a-z]:/i, '')
    .split('/')
    .map((part) => part.replaceAll(/\p{Cc}/gu, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.length === 0 ? null : parts.join('/');
}
