import fs from 'node:fs';
import path from 'node:path';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { storageFailure } from '../failures.ts';
import { isWritable, placeOver, removeTemp } from '../file-place.ts';
import { type BackupFile, backupsIn, fileOf, thinOut } from './backup-folder.ts';
import { type BackupReason, formatBackupName, placeOf } from './backup-name.ts';
import type { RunJob } from './run-job.ts';
import { lookIntoSecond } from './second-folder.ts';
import { removeUnfinished, unfinishedIn } from './unfinished.ts';

export type BackupPlaces = {
  /** Made where it is not there yet. */
  readonly own: string;
  /** One that the person chose, a stick for example: it may be away. */
  readonly second: string | null;
};

export type BackupOrder = {
  readonly workspace: string;
  readonly reason: BackupReason;
  readonly at: Date;
};

export type BackupTools = {
  readonly run: RunJob;
  /** The calendar day of an instant on this computer. */
  readonly dayOf: (instant: string) => string;
};

/**
 * Copies a workspace into the program's own folder of backups and thins that out. The workspace may
 * be open. Under its own name a backup is whole and examined; killed in between, it leaves a file
 * that is not listed and goes with the next one. Errors: those of the disk, damaged.
 */
export async function makeBackup(
  places: BackupPlaces,
  { workspace, reason, at }: BackupOrder,
  { run, dayOf }: BackupTools,
): Promise<Result<BackupFile, Failure>> {
  const name = path.basename(workspace).replace(/\.chitieu$/iu, '');
  const place = placeOf(workspace);
  const temp = unfinishedIn(places.own);
  try {
    fs.mkdirSync(places.own, { recursive: true });
    removeUnfinished(places.own);
    const copied = await run({ type: 'copy', source: workspace, temp, compact: false });
    if (!copied.ok) return err(ofOwn(places.own, copied.error));
    const { mark, step } = copied.value;
    const file = formatBackupName({
      workspace: name,
      at: at.toISOString(),
      sequence: await nextSequence(places, place),
      step,
      reason,
      mark,
      place,
    });
    const target = path.join(places.own, file);
    await placeOver(temp, target);
    thinOut(places.own, { mark, place }, dayOf);
    const made = backupsIn(places.own).find((one) => one.file === file);
    return made === undefined ? err(notThere(target)) : ok(made);
  } catch (error) {
    const found = storageFailure(error, places.own);
    if (found === null) throw error;
    return err(ofOwn(places.own, found));
  } finally {
    removeQuietly(temp);
  }
}

/**
 * Copies a finished backup into the second folder and thins that out; answers why it could not,
 * null where it is there. The folder is never made: where a stick is away, it would be made on the
 * computer's own disk.
 */
export async function copyToSecond(
  folder: string,
  made: BackupFile,
  { run, dayOf }: BackupTools,
): Promise<Failure | null> {
  const there = await lookIntoSecond(folder);
  if (there === null) return secondAway(folder);
  if (there.some(({ file, size }) => file === made.file && size === made.size)) return null;
  const target = path.join(folder, made.file);
  const temp = unfinishedIn(folder);
  try {
    removeUnfinished(folder);
    const copied = await run({ type: 'duplicate', source: fileOf(made), temp });
    if (!copied.ok) return ofSecond(folder, copied.error);
    await placeOver(temp, target);
    thinOut(folder, made, dayOf);
    return null;
  } catch (error) {
    const found = storageFailure(error, target);
    if (found === null) throw error;
    return ofSecond(folder, found);
  } finally {
    removeQuietly(temp);
  }
}

/** After those of both folders: one of them may be new, or lost. */
async function nextSequence({ own, second }: BackupPlaces, place: string): Promise<number> {
  const there = second === null ? null : await lookIntoSecond(second);
  const known = [...backupsIn(own), ...(there ?? [])].filter((one) => one.place === place);
  return 1 + known.reduce((most, { sequence }) => Math.max(most, sequence), 0);
}

function removeQuietly(temp: string): void {
  try {
    removeTemp(temp);
  } catch {
    // The stick was pulled out meanwhile, or there never was a folder.
  }
}

function notThere(file: string): Failure {
  return failure(
    'file-busy',
    `Vừa ghi bản sao lưu «${path.basename(file)}» nhưng tệp không còn ở đó. Kiểm tra phần mềm diệt vi-rút và thư mục sao lưu.`,
    { file },
  );
}

/** `not-found`: the second folder is away for now. */
export function secondAway(folder: string): Failure {
  return failure(
    'not-found',
    `Chưa sao lưu được vào thư mục thứ hai «${folder}»: không thấy thư mục. Cắm lại USB hoặc chọn thư mục khác trong «Bản sao lưu».`,
    { folder },
  );
}

/** A workspace that is damaged itself is told of as such: no other folder helps. */
function ofOwn(folder: string, found: Failure): Failure {
  if (found.code === 'damaged') return found;
  const code = codeFor(folder, found);
  return failure(
    code,
    `Chưa sao lưu được vào «${folder}»: ${whyOf(code)}. Số liệu đã lưu trong hồ sơ vẫn còn.`,
    { ...found.details, folder },
  );
}

/** SQLite says of a folder that only allows to read no more than that the file cannot be opened. */
function codeFor(folder: string, { code }: Failure): Failure['code'] {
  return code === 'file-busy' && fs.existsSync(folder) && !isWritable(folder) ? 'read-only' : code;
}

function ofSecond(folder: string, found: Failure): Failure {
  const { details } = found;
  const code = codeFor(folder, found);
  return failure(code, `Chưa sao lưu được vào thư mục thứ hai «${folder}»: ${whyOf(code)}.`, {
    ...details,
    folder,
  });
}

function whyOf(code: Failure['code']): string {
  switch (code) {
    case 'disk-full':
      return 'ổ đĩa đã đầy; giải phóng dung lượng';
    case 'read-only':
      return 'thư mục chỉ cho đọc; bỏ khóa ghi hoặc chọn thư mục khác';
    case 'damaged':
      return 'bản vừa ghi bị hỏng và đã được gỡ bỏ; kiểm tra USB';
    case 'not-found':
      return 'không tạo được thư mục hoặc không thấy tệp; kiểm tra ổ đĩa';
    default:
      return 'ổ đĩa bị ngắt hoặc không có quyền ghi; kiểm tra lại rồi sao lưu lại';
  }
}
