import path from 'node:path';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { checkNewPlace, placeNew, removeTemp, tempBeside } from '../file-place.ts';
import { removeOldTemps } from '../left-temps.ts';
import { schemaVersionOf } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { CopyFacts, Job } from './jobs.ts';
import { isLockedFile } from './locked-bytes.ts';
import type { RunJob } from './run-job.ts';

/**
 * Writes a whole workspace as one compacted file that can be mailed, locked where there is a
 * passphrase (age). It never overwrites: `exists`. Other errors: those of the disk, damaged, too-large.
 */
export function exportWorkspace(
  source: string,
  out: string,
  passphrase: string | null,
  run: RunJob,
): Promise<Result<CopyFacts, Failure>> {
  return placed(out, run, (temp) =>
    passphrase === null
      ? { type: 'copy', source, temp, compact: true }
      : { type: 'lock', source, temp, passphrase },
  );
}

/**
 * Puts a workspace that came as one file at a new place, after all of it was examined. Errors:
 * password-protected (it is locked and no passphrase was given), wrong-passphrase, newer-version,
 * damaged, too-large, unsupported, exists, and those of the disk.
 */
export async function importWorkspace(
  file: string,
  out: string,
  passphrase: string | null,
  run: RunJob,
): Promise<Result<CopyFacts, Failure>> {
  const source = path.resolve(file);
  const known = schemaVersionOf(MIGRATIONS);
  if (!isLockedFile(source)) {
    return placed(out, run, (temp) => ({ type: 'copy', source, temp, compact: false, known }));
  }
  if (passphrase === null) return err(needsPassphrase(source));
  return placed(out, run, (temp) => ({ type: 'unlock', source, temp, passphrase, known }));
}

async function placed(
  out: string,
  run: RunJob,
  jobFor: (temp: string) => Job,
): Promise<Result<CopyFacts, Failure>> {
  const target = path.resolve(out);
  const place = checkNewPlace(target);
  if (!place.ok) return place;
  removeOldTemps(path.dirname(target));
  const temp = tempBeside(target);
  try {
    const written = await run(jobFor(temp));
    if (!written.ok) return err(ofThisFile(written.error, target));
    const put = await placeNew(temp, target);
    return put.ok ? ok(written.value) : err(ofThisFile(put.error, target));
  } finally {
    removeTemp(temp);
  }
}

/** The sentence of a full disk speaks of a change; what is full here keeps no change from being stored. */
function ofThisFile(found: Failure, target: string): Failure {
  if (found.code !== 'disk-full') return found;
  return failure(
    'disk-full',
    `Ổ đĩa đã đầy, chưa ghi được tệp «${path.basename(target)}»; hồ sơ vẫn nguyên. Giải phóng dung lượng hoặc chọn nơi khác.`,
    { file: target },
  );
}

function needsPassphrase(file: string): Failure {
  return failure(
    'password-protected',
    `«${path.basename(file)}» được khóa bằng mật khẩu. Nhập mật khẩu mà người gửi đã báo.`,
    { file },
  );
}
