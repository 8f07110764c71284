import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Failure, failure } from '../domain/error.ts';
import { err, ok, type Result } from '../domain/result.ts';

/** The step that other programs can get in the way of. */
export type Replace = (from: string, to: string) => Promise<void>;

/** Virus scanners and sync programs hold a new file for a moment (Windows): waits in milliseconds. */
const PATIENCE = [20, 40, 80, 160, 320, 640] as const;
/** The name of a temporary file below. */
const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/;
/** Nobody writes one file for so long. */
const LEFT_AFTER_MS = 60 * 60 * 1000;
/** Our own code: systems have none for it. */
const NOT_REGULAR = 'NOT_REGULAR';
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES']);

/**
 * Puts `bytes` into a file so that at any moment the file holds either what it held or all of the
 * new: they are written beside it, flushed to the disk and renamed. Answers `file-busy`,
 * `disk-full`, `read-only`, `not-found` or `bad-request`; nothing is left behind then.
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  replace: Replace = rename,
): Promise<Result<void, Failure>> {
  try {
    const target = await targetOf(path);
    const temporary = join(
      dirname(target),
      `.${basename(target).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`,
    );
    await removeLeft(dirname(target));
    try {
      await writeAndFlush(temporary, bytes, await modeOf(target));
      await replacePatiently(temporary, target, replace);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await flushFolder(dirname(target));
    return ok(undefined);
  } catch (error) {
    return err(writeFailure(error, path));
  }
}

/** What a failed write means to the person at the screen. Rethrows what is no such failure. */
export function writeFailure(error: unknown, path: string): Failure {
  const cause = codeOf(error);
  const details = { path, cause };
  const name = basename(path);
  switch (cause) {
    case 'EBUSY':
    case 'ETXTBSY':
      return failure(
        'file-busy',
        `Tệp «${name}» đang được mở trong chương trình khác (thường là Excel). Đóng tệp đó rồi ghi lại, hoặc chọn tên khác.`,
        details,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return failure(
        'disk-full',
        `Không ghi được tệp «${name}»: ổ đĩa đã đầy. Xóa bớt tệp hoặc chọn ổ đĩa khác rồi ghi lại.`,
        details,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failure(
        'read-only',
        `Không được phép ghi tệp «${name}» vào thư mục «${dirname(path)}». Chọn thư mục khác, ví dụ Documents.`,
        details,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return failure(
        'not-found',
        `Không có thư mục «${dirname(path)}» để ghi tệp «${name}». Tạo thư mục hoặc chọn nơi khác.`,
        details,
      );
    case 'EISDIR':
      return failure(
        'bad-request',
        `«${name}» là một thư mục, không phải tệp. Đặt tên khác cho tệp.`,
        details,
      );
    case NOT_REGULAR:
      return failure(
        'bad-request',
        `«${name}» là thiết bị hoặc kênh của máy, không phải tệp. Đặt tên khác cho tệp.`,
        details,
      );
    case 'ENAMETOOLONG':
      return failure('bad-request', `Tên tệp «${name}» quá dài. Đặt tên ngắn hơn.`, details);
    default:
      throw error;
  }
}

/** A link is followed: the file it names is replaced, and the link stays. */
async function targetOf(path: string): Promise<string> {
  const target = await orMissing(realpath(path), path);
  const stats = await orMissing(stat(target), null);
  if (stats?.isDirectory()) {
    throw Object.assign(new Error(`A folder: ${path}`), { code: 'EISDIR' });
  }
  // A device or a pipe would be replaced by a file for everybody on the computer.
  if (stats !== null && !stats.isFile()) {
    throw Object.assign(new Error(`No regular file: ${path}`), { code: NOT_REGULAR });
  }
  return target;
}

/** Takes away what programs that were killed had half written; what cannot be taken away stays. */
async function removeLeft(folder: string): Promise<void> {
  const limit = Date.now() - LEFT_AFTER_MS;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!TEMPORARY.test(name)) continue;
    const path = join(folder, name);
    try {
      if ((await stat(path)).mtimeMs < limit) await rm(path, { force: true });
    } catch {
      // Held by another program, or gone meanwhile.
    }
  }
}

async function modeOf(path: string): Promise<number> {
  return orMissing(
    stat(path).then((stats) => stats.mode & 0o777),
    0o666,
  );
}

async function orMissing<T>(answer: Promise<T>, missing: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return missing;
    throw error;
  }
}

async function writeAndFlush(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  await using file: FileHandle = await open(path, 'wx', mode);
  await file.writeFile(bytes);
  await file.sync();
}

async function replacePatiently(from: string, to: string, replace: Replace): Promise<void> {
  for (const pause of PATIENCE) {
    try {
      return await replace(from, to);
    } catch (error) {
      if (!HELD.has(codeOf(error))) throw error;
      await wait(pause);
    }
  }
  try {
    await replace(from, to);
  } catch (error) {
    // The folder took the new file, so what is refused is only to replace the old one.
    if (!HELD.has(codeOf(error))) throw error;
    throw Object.assign(new Error(`Held by another program: ${to}`), { code: 'EBUSY' });
  }
}

/** Makes the new name itself durable; Windows neither needs nor allows it. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using folder: FileHandle = await open(path, 'r');
  await folder.sync();
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
