import { resolve } from 'node:path';
import type { WrittenReport } from '../contract/views/others.ts';
import { failure } from '../domain/error.ts';
import { err, ok } from '../domain/result.ts';
import { isSameFile } from '../store/file-place.ts';
import { writeFileAtomically } from '../workbooks/atomic-write.ts';
import type { Answer } from './context.ts';
import type { Session } from './session.ts';

/** The doors write files as the engine does: whole or not at all, patient with what holds a file. */
export { writeFileAtomically };

/** Writes a file where it was asked for, else gives its bytes back. Error: `bad-request` for the workspace's own file. */
export async function writeOut(
  session: Session,
  file: {
    readonly what: string;
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly out: string | undefined;
  },
): Answer<WrittenReport> {
  const { what, name, bytes, out } = file;
  if (out === undefined) {
    return ok({ name, path: null, base64: Buffer.from(bytes).toString('base64') });
  }
  const path = resolve(out);
  if (isSameFile(path, session.store.path)) {
    return err(
      failure('bad-request', `Không ghi ${what} đè lên chính hồ sơ đang mở. Chọn tên tệp khác.`, {
        path,
      }),
    );
  }
  const written = await writeFileAtomically(path, bytes);
  return written.ok ? ok({ name, path, base64: null }) : written;
}
