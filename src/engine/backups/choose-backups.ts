import { accessSync, constants } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { z } from 'zod';
import type { backupSettingsSchema } from '../../contract/schemas/backups.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import { lookIntoSecond } from '../../store/backups/second-folder.ts';
import { isSameFile } from '../../store/file-place.ts';
import type { Answer } from '../context.ts';
import { type BackupKeeper, noFolder } from './backup-keeper.ts';
import { readBackupSettings, writeBackupSettings } from './backup-settings.ts';

/**
 * Chooses the second folder and whether work is backed up. Errors: `not-found` and `read-only` for
 * a new folder that cannot take a copy now, `bad-request` for the folder of the program's own.
 */
export async function chooseBackups(
  { folder }: BackupKeeper,
  { second, atWork }: z.output<typeof backupSettingsSchema>,
): Answer<{ readonly second: string | null; readonly atWork: boolean }> {
  if (folder === null) {
    return err(noFolder());
  }
  const chosen = { second: second === null ? null : second.trim(), atWork };
  const before = await readBackupSettings(folder);
  if (chosen.second !== null && chosen.second !== before.second) {
    const refused = await objectionTo(chosen.second, folder);
    if (refused !== null) return err(refused);
  }
  const written = await writeBackupSettings(folder, chosen);
  return written.ok ? ok(chosen) : written;
}

async function objectionTo(second: string, own: string): Promise<Failure | null> {
  if (!isAbsolute(second) || (await lookIntoSecond(second)) === null) {
    return failure(
      'not-found',
      `Không thấy thư mục «${second}». Cắm USB, hoặc gõ đủ đường dẫn của một thư mục đã có.`,
      { folder: second },
    );
  }
  if (isSameFile(second, own)) {
    return failure(
      'bad-request',
      'Đây chính là thư mục sao lưu của chương trình. Chọn thư mục ở ổ đĩa khác, như USB.',
      { folder: second },
    );
  }
  try {
    accessSync(second, constants.W_OK);
    return null;
  } catch {
    return failure(
      'read-only',
      `Thư mục «${second}» chỉ cho đọc, không giữ được bản sao lưu. Bỏ khóa ghi hoặc chọn thư mục khác.`,
      { folder: second },
    );
  }
}
