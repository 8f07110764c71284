import { resolve } from 'node:path';
import type { WrittenFile } from '../../contract/views/others.ts';
import { failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import { isSameFile } from '../../store/file-place.ts';
import { writeFileAtomically } from '../../workbooks/atomic-write.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';

/**
 * Writes to `out`, whole or not at all, or gives the bytes back where no place is named. Errors:
 * `bad-request` (over the workspace itself), those of writing a file.
 */
export async function writtenFile(
  session: Session,
  name: string,
  bytes: Uint8Array,
  out: string | undefined,
): Answer<WrittenFile> {
  if (out === undefined) {
    return ok({ name, path: null, base64: Buffer.from(bytes).toString('base64') });
  }
  const path = resolve(out);
  if (isSameFile(path, session.store.path)) {
    const text = 'Không ghi mẫu biểu đè lên chính hồ sơ đang mở. Chọn tên tệp khác.';
    return err(failure('bad-request', text, { path }));
  }
  const written = await writeFileAtomically(path, bytes);
  return written.ok ? ok({ name, path, base64: null }) : written;
}
